"""What holds of due dates whatever the checklist and the history."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_1_JUNE,
    a_distance,
    a_dossier,
    an_action,
    answered,
    done,
    dues_in,
    moved,
    needs,
    noted,
    owed_in,
    undone,
)
from releasekit.domain.action import (
    Action,
    Basis,
    Offset,
    Roll,
    Side,
)
from releasekit.domain.case import Event
from releasekit.domain.conditions import Condition
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import State, plan, standing
from releasekit.domain.owed import Flag

CLOSED = frozenset(MON_1_JUNE + timedelta(days=17 * n) for n in range(-30, 60))
CONDITIONS: tuple[Condition, ...] = ((), needs(children=True), needs(supervised=True))
ANSWERS = (None, True, False)


def days_around(before: int, after: int) -> st.SearchStrategy[date]:
    return st.integers(-before, after).map(lambda n: MON_1_JUNE + timedelta(days=n))


@st.composite
def distances(draw: st.DrawFn) -> Offset:
    anchor = draw(st.sampled_from(("release", "admission")))
    before = draw(st.booleans())
    return a_distance(
        days=draw(st.integers(0, 200)),
        months=draw(st.integers(0, 4)),
        working_days=draw(st.none() | st.integers(0, 40)),
        before=anchor if before else None,
        after=None if before else anchor,
    )


@st.composite
def free_actions(draw: st.DrawFn, place: int) -> Action:
    """Draw an action of any sort, which waits for earlier ones."""
    waits_for = draw(st.sets(st.integers(0, place - 1), max_size=2)) if place else ()
    action = an_action(
        f"action-{place}",
        waits_for=tuple(f"action-{one}" for one in sorted(waits_for)),
        basis=draw(st.sampled_from((Basis.PROPOSAL, Basis.PROPOSAL, Basis.STATUTE))),
        roll=draw(st.sampled_from(Roll)),
        when=draw(st.sampled_from(CONDITIONS)),
        ceiling=draw(st.none() | distances()),
    )
    return action._replace(due=action.due._replace(offset=draw(distances())))


@st.composite
def plain_actions(draw: st.DrawFn, place: int) -> Action:
    """Draw an action before release that no law, ceiling or condition touches."""
    action = draw(free_actions(place))
    offset = action.due.offset._replace(anchor="release", side=Side.BEFORE)
    due = action.due._replace(offset=offset, basis=Basis.PROPOSAL)
    return action._replace(due=due, when=(), ceiling=None)


@st.composite
def changes_of(draw: st.DrawFn) -> tuple[Event, ...]:
    """Draw moves and answers on days that follow each other."""
    events = []
    for on in sorted(draw(st.lists(days_around(0, 250), max_size=4))):
        if draw(st.booleans()):
            name = draw(st.sampled_from(("release", "admission")))
            events.append(moved(on, to=draw(days_around(90, 400)), name=name))
        else:
            answer = draw(st.sampled_from(ANSWERS))
            events.append(answered(on, children=answer))
    return tuple(events)


@st.composite
def dossiers(
    draw: st.DrawFn,
    action: Callable[[int], st.SearchStrategy[Action]] = free_actions,
    events: st.SearchStrategy[tuple[Event, ...]] | None = None,
) -> Dossier:
    size = draw(st.integers(1, 6))
    return a_dossier(
        *(draw(action(place)) for place in range(size)),
        release=draw(st.none() | days_around(60, 400)),
        dates={"admission": draw(days_around(200, 10))},
        facts=draw(st.sampled_from(({}, {"children": True}, {"supervised": False}))),
        events=draw(changes_of() if events is None else events),
        closed=CLOSED,
    )


def with_more(dossier: Dossier, *more: Event) -> Dossier:
    case = dossier.case
    return a_dossier(
        dates=case.opened.dates,
        facts=case.opened.facts,
        events=(*case.history[1:], *more),
        closed=CLOSED,
        checklist=dossier.checklist,
    )


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
