"""What is wrong with the order of actions: circles, and days the wrong way round."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from releasekit.domain.action import Action, Offset
from releasekit.domain.along_the_way import days_away
from releasekit.domain.checklist import Checklist
from releasekit.domain.finding import Finding, Path, Problem


def order_findings(checklist: Checklist) -> Iterable[Finding]:
    yield from _circles(checklist)
    for action in checklist.actions.values():
        where = ("actions", action.id)
        yield from _before_dependency(action, where, checklist)
        if action.opens is not None and is_before(
            action.due.offset, action.opens.offset
        ):
            yield Finding(Problem.OPENS_TOO_LATE, (*where, "opens"))


def predecessors(action: Action) -> tuple[str, ...]:
    """Give what must be settled before an action can be: waited for, or counted."""
    offset = action.due.offset
    return (*action.waits_for, *((offset.anchor,) if offset.of_action else ()))


def _circles(checklist: Checklist) -> Iterable[Finding]:
    """Find circles that share no action: once one is mended, others are seen."""
    graph = {one.id: predecessors(one) for one in checklist.actions.values()}
    while circle := _circle_in(graph):
        yield _circle_finding(circle, checklist)
        graph = {name: graph[name] for name in graph if name not in circle}


def _circle_in(graph: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give the actions of a circle, each followed by the one it waits for."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return tuple(error.args[1][::-1])
    return ()


def _circle_finding(circle: tuple[str, ...], checklist: Checklist) -> Finding:
    first, second = circle[:2]
    waits = second in checklist.actions[first].waits_for
    place: Path = ("waits_for",) if waits else ("due", "after_action")
    where = ("actions", first, *place)
    return Finding(Problem.ACTION_CIRCLE, where, name=" → ".join(circle))


def _before_dependency(
    action: Action, where: Path, checklist: Checklist
) -> Iterable[Finding]:
    for place, name in enumerate(action.waits_for):
        other = checklist.actions.get(name)
        if other is not None and is_before(action.due.offset, other.due.offset):
            at = (*where, "waits_for", place)
            yield Finding(Problem.BEFORE_DEPENDENCY, at, name=name)


def is_before(mine: Offset, theirs: Offset) -> bool:
    """Say whether one day lies before another, both counted from one date."""
    same = (mine.anchor, mine.of_action) == (theirs.anchor, theirs.of_action)
    return same and days_away(mine) < days_away(theirs)
