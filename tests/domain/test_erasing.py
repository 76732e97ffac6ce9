"""What is left of a case when the words of an event are erased."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_1_JUNE,
    a_case,
    an_event,
    answered,
    declined,
    done,
    moved,
    noted,
    undone,
)
from releasekit.domain.case import Case, Event
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import (
    Answered,
    Blocked,
    Dated,
    Deed,
    Erased,
    Erasure,
    Extended,
    Opened,
    Repeated,
    Restricted,
    Settled,
    Signed,
)
from releasekit.domain.erasing import (
    Erasing,
    brought_back,
    erasing_all,
    erasing_of,
    unexplained,
)
from releasekit.domain.history import case_from

TUE_2_JUNE = MON_1_JUNE + timedelta(days=1)
WORDS = "words to erase"
RELEASE = date(2027, 3, 1)
DEEDS: tuple[Deed, ...] = (
    Settled("act", How.DONE, evidence=WORDS, note=WORDS),
    Settled("other", How.WAIVED, reason=WORDS, authority=WORDS),
    Signed("signed", part="health", evidence=WORDS),
    Dated("release", RELEASE, reason=WORDS, source=WORDS),
    Blocked("act", waits_for="other", reason=WORDS),
    Extended("act", until=RELEASE, reason=WORDS, due=MON_1_JUNE),
    Restricted(holds=True, reason=WORDS),
)


def after(case: Case, erasing: Erasing) -> Case:
    """Erase as files do: the places lose their words, what is repeated counts there."""
    history = [
        one._replace(deed=Erased()) if one.seq in erasing.seqs else one
        for one in case.history
    ]
    deeds: tuple[Deed, ...] = (*erasing.repeated, Erasure(erasing.seqs, "asked for"))
    for seq, deed in enumerate(deeds, len(history) + 1):
        history.append(an_event(TUE_2_JUNE, deed)._replace(seq=seq))
        if isinstance(deed, Repeated):
            place = case.history[deed.seq - 1]
            counted = place._replace(deed=deed.deed, is_wordless=True)
            history[deed.seq - 1] = counted
    return case_from(case.id, tuple(history))


def erased(case: Case, seq: int) -> Case:
    erasing = erasing_of(case, seq)
    assert erasing is not None
    return after(case, erasing)


def test_a_note_goes_whole() -> None:
    case = a_case(noted(TUE_2_JUNE, "act"))

    assert erasing_of(case, 2) == Erasing(seqs=(2,))


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: type(deed).__name__)
def test_what_counts_is_repeated_without_its_words(deed: Deed) -> None:
    case = a_case(an_event(TUE_2_JUNE, deed))

    now = erased(case, 2)

    assert now.history[2].deed == Repeated(
        seq=2, on=TUE_2_JUNE, at="", by="officer-1", role=None, deed=now.history[1].deed
    )
    assert WORDS not in repr(now.history)


def test_what_was_taken_back_goes_whole() -> None:
    case = a_case(done(TUE_2_JUNE), undone(TUE_2_JUNE, seq=2))

    assert erasing_of(case, 2) == Erasing(seqs=(2,))


def test_an_answer_that_another_took_the_place_of_is_not_repeated() -> None:
    case = a_case(
        answered(TUE_2_JUNE, children=True, minor=False),
        answered(TUE_2_JUNE, children=None),
    )

    now = erased(case, 2)

    assert now.history[1].deed == Answered({"minor": False})
    assert now.facts == case.facts


def test_answers_that_all_went_since_are_not_repeated() -> None:
    case = a_case(
        answered(TUE_2_JUNE, children=True), answered(TUE_2_JUNE, children=False)
    )

    assert erasing_of(case, 2) == Erasing(seqs=(2,))


def test_the_opening_is_repeated_without_answers_that_went_since() -> None:
    case = a_case(
        answered(TUE_2_JUNE, children=None), facts={"children": True, "minor": False}
    )

    now = erased(case, 1)

    opened = now.history[0].deed
    assert isinstance(opened, Opened)
    assert opened.facts == {"minor": False}


def test_an_event_is_not_erased_twice() -> None:
    case = a_case(done(TUE_2_JUNE), noted(TUE_2_JUNE))
    once = erased(erased(case, 2), 3)

    assert [erasing_of(once, seq) for seq in range(2, 7)] == [None] * 5
    assert erasing_of(once, 0) is None
    assert erasing_of(once, 99) is None


def test_what_was_repeated_and_counts_no_more_is_erased_where_it_stands() -> None:
    once = erased(a_case(done(TUE_2_JUNE)), 2)
    back = a_case(*once.history[1:], undone(TUE_2_JUNE, seq=2))
    history = tuple(one._replace(is_wordless=one.seq == 2) for one in back.history)
    case = case_from(back.id, history)

    assert erasing_of(case, 2) == Erasing(seqs=(3,))
    assert erasing_of(case, 3) == Erasing(seqs=(3,))


def test_a_whole_case_leaves_nothing() -> None:
    case = a_case(done(TUE_2_JUNE), noted(TUE_2_JUNE))

    assert erasing_all(case) == Erasing(seqs=(1, 2, 3))


def test_what_is_gone_and_nobody_erased_is_named() -> None:
    once = erased(a_case(done(TUE_2_JUNE), noted(TUE_2_JUNE)), 2)

    assert unexplained(once.history, [2, 3]) == (3,)


def test_what_was_erased_and_is_not_gone_is_named() -> None:
    once = erased(a_case(done(TUE_2_JUNE), noted(TUE_2_JUNE)), 2)

    assert brought_back(once.history, [2]) == ()
    assert brought_back(once.history, [3]) == (2,)


def events() -> st.SearchStrategy[Event]:
    on = st.integers(0, 60).map(lambda days: MON_1_JUNE + timedelta(days=days))
    return st.one_of(
        on.map(done),
        on.map(declined),
        on.map(noted),
        st.builds(moved, on, to=st.dates(MON_1_JUNE, RELEASE)),
        st.builds(an_event, on, st.sampled_from(DEEDS)),
        st.builds(undone, on, seq=st.integers(2, 8)),
    )


@given(history=st.lists(events(), min_size=1, max_size=9), data=st.data())
def test_erasing_words_changes_nothing_of_what_a_case_owes(
    history: list[Event], data: st.DataObject
) -> None:
    case = a_case(*(one for at, one in enumerate(history) if _is_sound(one, at)))
    seq = data.draw(st.integers(1, len(case.history)))
    erasing = erasing_of(case, seq)
    if erasing is None:
        return

    now = after(case, erasing)

    assert _state(now) == _state(case)


def _is_sound(event: Event, at: int) -> bool:
    """Keep only what takes back something earlier: event 1 is the opening."""
    return at > 8 or getattr(event.deed, "seq", 0) < at


def _state(case: Case) -> Case:
    """Give a case without its history, and without the words it hands on."""
    return case._replace(
        history=(),
        blocks={name: one._replace(reason=None) for name, one in case.blocks.items()},
        moments=tuple(
            one._replace(
                stated={n: s._replace(source=None) for n, s in one.stated.items()}
            )
            for one in case.moments
        ),
        settlements={
            name: one._replace(known=None) for name, one in case.settlements.items()
        },
    )
