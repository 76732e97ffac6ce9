"""Folding a history into the state of a case."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_case,
    an_event,
    answered,
    declined,
    done,
    moved,
    noted,
    settled,
    signed,
    undone,
)
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Erased, actions_in
from releasekit.domain.history import case_from, counting

TUE_2_JUNE = date(2026, 6, 2)
WED_3_JUNE = date(2026, 6, 3)
THU_4_JUNE = date(2026, 6, 4)
TUE_1_SEPTEMBER = date(2026, 9, 1)
THU_1_OCTOBER = date(2026, 10, 1)


def test_a_case_begins_with_the_dates_and_facts_of_its_opening() -> None:
    case = a_case(dates={"release": MON_3_AUGUST}, facts={"children": True})

    assert case.opened_on == MON_1_JUNE
    assert case.dates == {"release": MON_3_AUGUST}
    assert case.facts == {"children": True}
    assert case.settlements == {}


def test_a_history_that_does_not_begin_with_an_opening_is_refused() -> None:
    with pytest.raises(TypeError, match="begins with the event that opened"):
        case_from("MK-2026-014", (noted(MON_1_JUNE),))


def test_the_latest_date_holds_and_none_takes_it_away() -> None:
    case = a_case(
        moved(TUE_2_JUNE, to=MON_3_AUGUST),
        moved(WED_3_JUNE, to=TUE_1_SEPTEMBER),
        moved(WED_3_JUNE, to=MON_3_AUGUST, name="admission"),
        moved(THU_4_JUNE, to=None, name="admission"),
    )

    assert case.dates == {"release": TUE_1_SEPTEMBER}


def test_taking_away_what_was_never_known_changes_nothing() -> None:
    case = a_case(moved(TUE_2_JUNE, to=None), answered(TUE_2_JUNE, children=None))

    assert case.dates == {}
    assert case.facts == {}


def test_the_latest_answer_holds_and_none_takes_it_away() -> None:
    case = a_case(
        answered(TUE_2_JUNE, children=True, supervised=False),
        answered(WED_3_JUNE, children=None, supervised=True, area="north"),
    )

    assert case.facts == {"supervised": True, "area": "north"}


def test_each_day_with_changes_is_one_moment() -> None:
    case = a_case(
        answered(MON_1_JUNE, children=True),
        moved(WED_3_JUNE, to=TUE_1_SEPTEMBER),
        noted(WED_3_JUNE),
        answered(WED_3_JUNE, children=False),
        done(THU_4_JUNE),
        dates={"release": MON_3_AUGUST},
    )

    first, second = case.moments

    assert (first.on, first.facts) == (MON_1_JUNE, {"children": True})
    assert first.dates == {"release": MON_3_AUGUST}
    assert (second.on, second.facts) == (WED_3_JUNE, {"children": False})
    assert second.dates == {"release": TUE_1_SEPTEMBER}


def test_a_settlement_says_how_when_and_by_which_event() -> None:
    case = a_case(declined(TUE_2_JUNE))

    settlement = case.settlements["act"]

    assert settlement.how is How.DECLINED
    assert (settlement.on, settlement.due, settlement.seq) == (TUE_2_JUNE, None, 2)


def test_the_latest_settlement_of_an_action_holds() -> None:
    case = a_case(declined(TUE_2_JUNE), done(WED_3_JUNE))

    assert case.settlements["act"].how is How.DONE


def test_notes_and_erased_events_change_nothing_else() -> None:
    case = a_case(noted(TUE_2_JUNE, "act"), an_event(TUE_2_JUNE, Erased()))

    assert case.settlements == {}
    assert len(case.moments) == 1
    assert len(case.history) == 3


def test_an_undone_event_no_longer_counts() -> None:
    case = a_case(done(TUE_2_JUNE), undone(WED_3_JUNE, seq=2))

    assert case.settlements == {}
    assert len(case.history) == 3


def test_an_undone_date_gives_way_to_the_one_before() -> None:
    case = a_case(
        moved(TUE_2_JUNE, to=TUE_1_SEPTEMBER),
        moved(WED_3_JUNE, to=THU_1_OCTOBER),
        undone(THU_4_JUNE, seq=3),
    )

    assert case.dates == {"release": TUE_1_SEPTEMBER}


def test_an_undone_undone_restores() -> None:
    case = a_case(
        done(TUE_2_JUNE), undone(WED_3_JUNE, seq=2), undone(THU_4_JUNE, seq=3)
    )

    assert case.settlements["act"].on == TUE_2_JUNE


def test_a_third_taking_back_undoes_again() -> None:
    case = a_case(
        done(TUE_2_JUNE),
        undone(WED_3_JUNE, seq=2),
        undone(WED_3_JUNE, seq=3),
        undone(THU_4_JUNE, seq=4),
    )

    assert case.settlements == {}


@given(
    to=st.lists(st.dates(date(2026, 7, 1), date(2028, 1, 1)), min_size=1, max_size=6),
    pick=st.integers(0, 5),
)
def test_undoing_an_undo_restores_the_case_as_it_was(to: list[date], pick: int) -> None:
    moves = [moved(TUE_2_JUNE, to=day) for day in to]
    seq = 2 + pick % len(moves)
    taken_back = undone(WED_3_JUNE, seq=seq)
    restored = undone(THU_4_JUNE, seq=2 + len(moves))

    before = a_case(*moves)
    after = a_case(*moves, taken_back, restored)

    assert after.moments == before.moments
    assert [one.seq for one in counting(after.history)][:-1] == [
        one.seq for one in before.history
    ]


def test_an_event_names_the_actions_it_is_about() -> None:
    assert actions_in(done(MON_1_JUNE, "a").deed) == {"a"}
    assert actions_in(signed(MON_1_JUNE, "officer", "b").deed) == {"b"}
    assert actions_in(noted(MON_1_JUNE, "a", "b").deed) == {"a", "b"}
    assert actions_in(undone(MON_1_JUNE, 2).deed) == set()


def test_signatures_are_kept_by_action_and_time_with_the_event_of_each_part() -> None:
    case = a_case(
        signed(TUE_2_JUNE, "officer"),
        signed(WED_3_JUNE, "probation"),
        signed(WED_3_JUNE, "officer", occurrence=2),
        signed(THU_4_JUNE, "officer", "other"),
    )

    seqs = {
        key: {one.part: one.seq for one in signatures}
        for key, signatures in case.signatures.items()
    }
    assert seqs == {
        ("act", 1): {"officer": 2, "probation": 3},
        ("act", 2): {"officer": 4},
        ("other", 1): {"officer": 5},
    }
    assert case.settlements == {}


def test_a_signature_taken_back_no_longer_counts() -> None:
    case = a_case(signed(TUE_2_JUNE, "officer"), undone(WED_3_JUNE, 2))

    assert case.signatures == {}


def test_a_settlement_says_which_time_it_was_and_the_first_unless_it_does() -> None:
    case = a_case(settled(TUE_2_JUNE), settled(TUE_2_JUNE, "often", occurrence=3))

    assert case.settlements["act"].occurrence == 1
    assert case.settlements["often"].occurrence == 3
