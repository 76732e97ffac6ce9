"""What holds of due dates whatever the checklist and the history."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_1_JUNE,
    done,
    dues_in,
    moved,
    noted,
    owed_in,
    undone,
)
from releasekit.domain.action import (
    Basis,
    Side,
)
from releasekit.domain.case import Event
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import State, plan, standing
from releasekit.domain.owed_flags import Flag
from strategies import days_around, dossiers, plain_actions, with_more

JUST_OPENED: st.SearchStrategy[tuple[Event, ...]] = st.just(())


@given(dossiers())
def test_a_moved_action_before_an_open_one_it_waits_for_says_so(
    dossier: Dossier,
) -> None:
    owed = owed_in(dossier)

    for one in owed.values():
        later = [
            name
            for name in one.blocked_by
            if one.due and (owed[name].due or date.min) > one.due
        ]
        assert (Flag.BEFORE_DEPENDENCY in one.flags) == bool(later)


@given(dossiers(plain_actions))
def test_no_moved_action_is_due_before_an_open_one_it_waits_for(
    dossier: Dossier,
) -> None:
    owed = owed_in(dossier)

    pairs = [
        (one.due, owed[name].due)
        for one in owed.values()
        if one.shift
        for name in one.blocked_by
    ]

    assert all(mine and theirs and mine >= theirs for mine, theirs in pairs)


@given(dossiers(), days_around(100, 500), days_around(100, 500))
def test_due_dates_do_not_depend_on_today(
    dossier: Dossier, one_day: date, another: date
) -> None:
    planned = plan(dossier)

    then = standing(planned, one_day).actions
    later = standing(planned, another).actions

    assert [row.owed for row in then] == [row.owed for row in later]


@given(dossiers(), days_around(0, 300))
def test_notes_and_settlements_move_no_other_action(dossier: Dossier, on: date) -> None:
    busy = with_more(dossier, noted(on), done(on, "action-0"))

    quiet = dues_in(dossier)
    quiet.pop("action-0", None)

    assert dues_in(busy) == quiet


@given(dossiers(events=JUST_OPENED))
def test_a_case_just_opened_is_late_only_where_a_law_is(dossier: Dossier) -> None:
    outstanding = standing(plan(dossier), MON_1_JUNE)

    late = [row.owed for row in outstanding.actions if row.state is State.OVERDUE]

    assert {one.action.due.basis for one in late} <= {Basis.STATUTE}
    assert all(Flag.PAST_AT_OPENING in one.flags for one in late)


@given(dossiers(plain_actions, events=JUST_OPENED))
def test_no_action_before_a_release_to_come_is_due_after_it(dossier: Dossier) -> None:
    release = dossier.release

    for due in dues_in(dossier).values():
        assert not release or not due or release < MON_1_JUNE or due <= release


@given(dossiers(events=JUST_OPENED))
def test_no_action_after_a_date_is_due_on_or_before_it(dossier: Dossier) -> None:
    dates = dossier.case.dates

    for one in plan(dossier).actions:
        offset = one.action.due.offset
        after = offset.side is Side.AFTER and not offset.is_zero
        if after and one.due and one.action.ceiling is None:
            assert one.due > dates[offset.anchor]


@given(dossiers(), days_around(0, 300), days_around(90, 400))
def test_moving_a_date_and_back_on_one_day_changes_nothing(
    dossier: Dossier, on: date, to: date
) -> None:
    on = max(on, dossier.case.history[-1].on)
    back = dossier.case.dates.get("release")

    corrected = with_more(dossier, moved(on, to=to), moved(on, to=back))

    assert owed_in(corrected) == owed_in(dossier)


@given(dossiers(), days_around(0, 300), days_around(90, 400))
def test_a_move_taken_back_changes_nothing_and_taken_back_again_counts(
    dossier: Dossier, on: date, to: date
) -> None:
    on = max(on, dossier.case.history[-1].on)
    seq = len(dossier.case.history) + 1
    move = moved(on, to=to)

    taken_back = with_more(dossier, move, undone(on, seq))
    restored = with_more(dossier, move, undone(on, seq), undone(on, seq + 1))

    assert owed_in(taken_back) == owed_in(dossier)
    assert owed_in(restored) == owed_in(with_more(dossier, move))
