"""The order in which actions come along a way out, whatever its dates."""

from collections.abc import Iterable

from releasekit.domain.action import Action, Offset, Side
from releasekit.domain.checklist import Checklist

DAYS_IN_A_MONTH = 30.44
WEEK, WORKING_WEEK = 7, 5


def in_time_order(
    actions: Iterable[Action], checklist: Checklist
) -> tuple[Action, ...]:
    """Sort actions by phase, then by how their due days follow from the dates."""
    return tuple(sorted(actions, key=lambda one: _place(one, checklist)))


def days_away(offset: Offset) -> float:
    """Give about how many days after its date a day lies; before it is negative."""
    days = offset.months * DAYS_IN_A_MONTH + offset.days
    if offset.working_days is not None:
        days = offset.working_days * WEEK / WORKING_WEEK
    return -days if offset.side is Side.BEFORE else days


def _place(action: Action, checklist: Checklist) -> tuple[int, int, float, int]:
    date, days = _counted(action.due.offset, checklist)
    return action.phase.number, date, days, action.number


def _counted(offset: Offset, checklist: Checklist) -> tuple[int, float]:
    """Give the place of the date an offset counts from, and about how far from it.

    What counts from another action counts from its date, and that much further.
    """
    days = days_away(offset)
    if offset.of_action:
        date, before = _counted(checklist.actions[offset.anchor].due.offset, checklist)
        return date, before + days
    return _dates(checklist).index(offset.anchor), days


def _dates(checklist: Checklist) -> list[str]:
    """Name the dates in the order of the file, which is that of the way."""
    return list(checklist.dates)
