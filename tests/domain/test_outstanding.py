"""What is still owed, and how it stands on a day."""

from datetime import date, timedelta

import pytest

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_checklist,
    a_date,
    a_distance,
    a_dossier,
    a_return,
    an_action,
    answered,
    declined,
    done,
    needs,
    owed_in,
)
from releasekit.domain.action import Kind, Phase
from releasekit.domain.outstanding import State, plan, standing
from releasekit.domain.owed_flags import Flag

MON_27_JULY = date(2026, 7, 27)
SEVEN = an_action(days=7, before="release")


@pytest.mark.parametrize(
    ("days_ahead", "state"),
    [
        (-1, State.OVERDUE),
        (0, State.DUE),
        (1, State.DUE),
        (30, State.DUE),
        (31, State.UPCOMING),
    ],
)
def test_an_action_is_due_from_thirty_days_before_until_its_day(
    days_ahead: int, state: State
) -> None:
    planned = plan(a_dossier(SEVEN, release=MON_3_AUGUST))

    [row] = standing(planned, MON_27_JULY - timedelta(days=days_ahead)).actions

    assert row.state is state
    assert row.days_left == days_ahead


def test_an_action_whose_date_is_unknown_is_undated() -> None:
    planned = plan(a_dossier(SEVEN))

    outstanding = standing(planned, MON_1_JUNE)
    [row] = outstanding.actions

    assert row.state is State.UNDATED
    assert row.days_left is None
    assert (outstanding.planned, outstanding.today) == (planned, MON_1_JUNE)


def test_an_unanswered_action_keeps_its_day_and_is_never_counted_late() -> None:
    planned = plan(
        a_dossier(SEVEN._replace(when=needs(children=True)), release=MON_3_AUGUST)
    )

    [row] = standing(planned, MON_3_AUGUST).actions

    assert row.state is State.UNDETERMINED
    assert row.owed.due == MON_27_JULY
    assert row.days_left is None
    assert row.owed.needs_facts == ("children",)


def test_an_action_that_does_not_apply_is_not_owed() -> None:
    action = SEVEN._replace(when=needs(children=True))
    dossier = a_dossier(action, release=MON_3_AUGUST, facts={"children": False})

    assert plan(dossier).actions == ()


def test_a_settled_action_is_no_longer_owed() -> None:
    dossier = a_dossier(
        an_action("made", days=7, before="release"),
        an_action("offered", days=7, before="release", kind=Kind.OFFER),
        release=MON_3_AUGUST,
        events=[done(MON_1_JUNE, "made"), declined(MON_1_JUNE, "offered")],
    )

    assert plan(dossier).actions == ()


def test_actions_of_phases_before_the_casebook_are_not_owed_and_block_nothing() -> None:
    dossier = a_dossier(
        an_action("early", days=90, before="release", phase=Phase.ADMISSION),
        an_action(
            "now", days=7, before="release", waits_for=("early",), phase=Phase.SENTENCE
        ),
        an_action("later", days=7, before="release", phase=Phase.CLOSURE),
        release=MON_3_AUGUST,
        start=Phase.SENTENCE,
    )

    owed = owed_in(dossier)

    assert list(owed) == ["now", "later"]
    assert owed["now"].blocked_by == ()


def test_an_overdue_action_that_is_blocked_stays_overdue() -> None:
    dossier = a_dossier(
        an_action("first", days=30, before="release"),
        an_action("last", days=7, before="release", waits_for=("first",)),
        release=MON_3_AUGUST,
    )

    [_, row] = standing(plan(dossier), MON_3_AUGUST).actions

    assert row.state is State.OVERDUE
    assert Flag.BLOCKED in row.owed.flags


def test_a_plan_names_its_case_its_release_and_whether_it_happened() -> None:
    planned = plan(a_dossier(SEVEN, release=MON_3_AUGUST))
    happened = plan(a_dossier(SEVEN, release=MON_3_AUGUST, released=MON_27_JULY))

    assert (planned.case, planned.release) == ("MK-2026-014", MON_3_AUGUST)
    assert not planned.released
    assert happened.release == MON_27_JULY
    assert happened.released


def test_a_release_of_which_nobody_says_that_it_happened_has_not() -> None:
    checklist = a_checklist(SEVEN, dates=[a_date("release")])
    without = checklist._replace(dates={})

    planned = plan(a_dossier(release=MON_3_AUGUST, checklist=checklist))
    unnamed = plan(a_dossier(release=MON_3_AUGUST, checklist=without))

    assert not planned.released
    assert not unnamed.released
    assert unnamed.release is None


def test_a_plan_until_a_day_keeps_what_that_waits_for() -> None:
    dossier = a_dossier(
        an_action("first", number=401, days=10),
        an_action("early", number=402, days=40, waits_for=("first",)),
        an_action("late", number=403, days=5),
        an_action("often", number=404, days=60, repeats=a_return(days=40)),
        an_action("undated", number=405, before="supervision-end"),
        release=MON_3_AUGUST,
        events=[done(MON_1_JUNE, "often")],
    )

    planned = plan(dossier, date(2026, 6, 30))

    assert {one.action.id for one in planned.actions} == {"first", "early", "undated"}
    assert len(plan(dossier, date(2026, 8, 30)).actions) == 5


def test_a_window_opens_on_its_day_and_hides_nothing() -> None:
    action = an_action(days=30, opens=a_distance(months=1, before="release"))
    planned = plan(a_dossier(action, release=MON_3_AUGUST))
    [undated] = plan(a_dossier(action)).actions

    assert planned.actions[0].opens == date(2026, 7, 3)
    assert undated.opens is None
    assert standing(planned, date(2026, 7, 2)).actions[0].not_open_yet
    assert not standing(planned, date(2026, 7, 3)).actions[0].not_open_yet


def test_what_comes_again_is_overdue_like_any_other() -> None:
    often = an_action(days=60, repeats=a_return(days=7, until="release"))
    dossier = a_dossier(often, release=MON_3_AUGUST, events=[done(MON_1_JUNE)])

    [row] = standing(plan(dossier), date(2026, 6, 9)).actions

    assert (row.state, row.days_left) == (State.OVERDUE, -1)
    assert (row.owed.occurrence, row.owed.due) == (2, date(2026, 6, 8))


@pytest.mark.parametrize("answer", [True, False, None])
def test_what_comes_again_is_owed_as_far_as_it_applies(
    answer: bool | None,  # noqa: FBT001 - an answer
) -> None:
    often = an_action(
        days=60, repeats=a_return(days=7, until="release"), when=needs(children=True)
    )
    events = [done(MON_1_JUNE), answered(date(2026, 6, 2), children=answer)]

    dossier = a_dossier(
        often, release=MON_3_AUGUST, facts={"children": True}, events=events
    )

    states = [one.state for one in standing(plan(dossier), MON_1_JUNE).actions]
    expected = {True: [State.DUE], False: [], None: [State.UNDETERMINED]}
    assert states == expected[answer]


def test_an_offer_that_comes_back_too_late_for_a_span_is_left_out_of_it() -> None:
    offer = an_action(days=60, kind=Kind.OFFER, again=a_return(days=30))
    dossier = a_dossier(offer, release=MON_3_AUGUST, events=[declined(MON_1_JUNE)])

    assert plan(dossier, date(2026, 6, 30)).actions == ()
    [owed] = plan(dossier, date(2026, 7, 1)).actions
    assert (owed.due, owed.back_on) == (date(2026, 7, 1), date(2026, 7, 1))


def test_a_plan_until_a_day_keeps_what_the_next_time_of_an_action_waits_for() -> None:
    dossier = a_dossier(
        an_action("last", number=401, days=1),
        an_action(
            "often",
            number=402,
            days=60,
            repeats=a_return(days=7, until="release"),
            waits_for=("last",),
        ),
        release=MON_3_AUGUST,
        events=[done(MON_1_JUNE, "often")],
    )

    planned = plan(dossier, date(2026, 6, 10))

    named = {name for one in planned.actions for name in one.blocked_by}
    assert named <= {one.action.id for one in planned.actions}
