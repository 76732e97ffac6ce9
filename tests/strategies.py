"""Dossiers drawn at random: every sort of action, and histories that change them."""

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import strategies as st

from builders import (
    MON_1_JUNE,
    a_distance,
    a_dossier,
    an_action,
    answered,
    moved,
    needs,
)
from releasekit.domain.action import Action, Basis, Offset, Roll, Side
from releasekit.domain.case import Event
from releasekit.domain.conditions import Condition
from releasekit.domain.dossier import Dossier

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
