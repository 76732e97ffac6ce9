"""What became of each action."""

from collections.abc import Mapping
from datetime import date

import pytest

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    a_return,
    an_action,
    answered,
    declined,
    done,
    needs,
    signed,
)
from releasekit.domain.action import Action, Kind, Phase
from releasekit.domain.dossier import Dossier
from releasekit.domain.progress import Status, Tally, by_phase, statuses, tally

TUE_2_JUNE = date(2026, 6, 2)


@pytest.fixture
def dossier() -> Dossier:
    return a_dossier(
        an_action("early", number=101, phase=Phase.ADMISSION),
        an_action("skipped", number=102, phase=Phase.ADMISSION),
        an_action("other", number=404, when=needs(supervised=True)),
        an_action("asked", number=403, when=needs(children=True)),
        an_action("offer", number=402, kind=Kind.OFFER),
        an_action("done", number=401),
        an_action("late", number=901, phase=Phase.CLOSURE),
        release=MON_3_AUGUST,
        facts={"supervised": False},
        start=Phase.PRE_RELEASE,
        events=[
            done(TUE_2_JUNE, "early"),
            done(TUE_2_JUNE, "done"),
            declined(TUE_2_JUNE, "offer"),
        ],
    )


def _actions(dossier: Dossier) -> list[Action]:
    return list(dossier.checklist.actions.values())


def _statuses(dossier: Dossier, today: date = TUE_2_JUNE) -> Mapping[str, Status]:
    return statuses(_actions(dossier), dossier, today)


def test_every_action_has_the_one_state_that_is_true_of_it(dossier: Dossier) -> None:
    assert _statuses(dossier) == {
        "early": Status.DONE,
        "skipped": Status.BEFORE_CASEBOOK,
        "other": Status.NOT_APPLICABLE,
        "asked": Status.UNDETERMINED,
        "offer": Status.DECLINED,
        "done": Status.DONE,
        "late": Status.OPEN,
    }


def test_progress_counts_what_applies_and_the_other_counts_beside_it(
    dossier: Dossier,
) -> None:
    counts = tally(_statuses(dossier))

    assert counts == Tally(
        done=2,
        declined=1,
        waived=0,
        not_needed=0,
        open=1,
        not_applicable=1,
        before_casebook=1,
        undetermined=1,
    )
    assert counts.applicable == 4


def test_phases_hold_the_actions_that_apply_in_the_order_of_their_numbers(
    dossier: Dossier,
) -> None:
    phases = by_phase(_actions(dossier), dossier, TUE_2_JUNE)

    assert list(phases) == list(Phase)
    assert phases[Phase.ADMISSION] == (Status.DONE, Status.BEFORE_CASEBOOK)
    assert phases[Phase.PRE_RELEASE] == (
        Status.DONE,
        Status.DECLINED,
        Status.UNDETERMINED,
    )
    assert phases[Phase.CLOSURE] == (Status.OPEN,)
    assert phases[Phase.SENTENCE] == ()


def test_an_action_of_an_earlier_phase_that_does_not_apply_is_not_applicable() -> None:
    dossier = a_dossier(
        an_action(phase=Phase.ADMISSION, when=needs(children=True)),
        facts={"children": False},
        start=Phase.SENTENCE,
    )

    assert _statuses(dossier) == {"act": Status.NOT_APPLICABLE}


def test_what_was_done_stays_done_when_it_no_longer_applies() -> None:
    dossier = a_dossier(
        an_action(when=needs(children=True)),
        facts={"children": True},
        events=[done(MON_1_JUNE), answered(TUE_2_JUNE, children=False)],
    )

    assert _statuses(dossier) == {"act": Status.DONE}


def test_what_comes_again_is_open_until_nothing_more_comes() -> None:
    action = an_action(repeats=a_return(months=1, until="release"))
    again, over = date(2026, 6, 29), date(2026, 7, 20)
    dossier = a_dossier(action, release=MON_3_AUGUST, events=[done(again)])
    ended = a_dossier(action, release=MON_3_AUGUST, events=[done(over)])

    assert _statuses(dossier) == {"act": Status.OPEN}
    assert _statuses(ended) == {"act": Status.DONE}


def test_a_declined_offer_is_open_again_from_its_day() -> None:
    offer = an_action(kind=Kind.OFFER, again=a_return(days=7))
    dossier = a_dossier(offer, release=MON_3_AUGUST, events=[declined(TUE_2_JUNE)])

    assert _statuses(dossier, date(2026, 6, 8)) == {"act": Status.DECLINED}
    assert _statuses(dossier, date(2026, 6, 9)) == {"act": Status.OPEN}


def test_an_action_that_some_have_signed_is_open_and_done_once_all_have() -> None:
    both = an_action(parts=("officer", "probation"))
    one = [signed(MON_1_JUNE, "officer")]
    two = [*one, signed(TUE_2_JUNE, "probation")]

    half = a_dossier(both, release=MON_3_AUGUST, events=one)
    whole = a_dossier(both, release=MON_3_AUGUST, events=two)

    assert _statuses(half) == {"act": Status.OPEN}
    assert _statuses(whole) == {"act": Status.DONE}


COMING_AGAIN = an_action(repeats=a_return(months=1))


@pytest.mark.parametrize(
    ("action", "answer", "status"),
    [
        (COMING_AGAIN._replace(when=needs(children=True)), False, Status.DONE),
        (COMING_AGAIN._replace(when=needs(children=True)), None, Status.UNDETERMINED),
        (COMING_AGAIN._replace(phase=Phase.ADMISSION), True, Status.DONE),
    ],
)
def test_what_came_again_is_open_only_where_it_is_still_owed(
    action: Action,
    answer: bool | None,  # noqa: FBT001 - an answer
    status: Status,
) -> None:
    dossier = a_dossier(
        action,
        release=MON_3_AUGUST,
        facts={"children": True},
        start=Phase.SENTENCE,
        events=[done(MON_1_JUNE), answered(TUE_2_JUNE, children=answer)],
    )

    assert _statuses(dossier) == {"act": status}
