"""From a named date to a day: counting, and rolling off closed days."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from releasekit.domain.action import (
    Action,
    Offset,
    Period,
    Roll,
    Side,
)
from releasekit.domain.checklist import NamedDate
from releasekit.domain.workdays import ONE_DAY, Calendar

FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(2199, 12, 31)
LONGEST_OFFSET = 3660
SHORTEST_MONTH = 28
"""Days outside these bounds are mistakes of typing; within them sums stay dates."""


def anchor_day(
    named: NamedDate,
    dates: Mapping[str, date],
    calendar: Calendar,
    *,
    is_confirmed: bool = False,
) -> date | None:
    """Find the day a deadline counts from: what happened wins over the plan.

    A planned date that the law moves off closed days is moved first, unless that
    very day was confirmed.
    """
    if named.happened is not None and named.happened in dates:
        return dates[named.happened]
    planned = dates.get(named.id)
    if planned is None or is_confirmed:
        return planned
    return rolled(planned, named.roll, calendar)


def counted(offset: Offset, anchor: date, calendar: Calendar) -> date:
    """Count an offset from a day that is itself not counted.

    Months come first, clamped to the end of the month, then days.
    """
    sign = -1 if offset.side is Side.BEFORE else 1
    return _moved(offset, anchor, sign, calendar)


def later(period: Period, day: date, calendar: Calendar) -> date:
    """Count a length of time on from a day that is itself not counted."""
    return _moved(period, day, 1, calendar)


def _moved(length: Offset | Period, day: date, sign: int, calendar: Calendar) -> date:
    if length.working_days is not None:
        return calendar.shifted(day, sign * length.working_days)
    day = plus_months(day, sign * length.months) if length.months else day
    return day + timedelta(sign * length.days) if length.days else day


def ceilings(
    action: Action, anchors: Mapping[str, date | None], calendar: Calendar
) -> Iterable[date]:
    """Give the date an action must come before, and the ceiling written for it."""
    offset = action.due.offset
    anchor = None if offset.of_action else anchors.get(offset.anchor)
    if anchor is not None and offset.side is Side.BEFORE:
        yield anchor
    if action.ceiling is not None:
        from_day = anchors.get(action.ceiling.anchor)
        if from_day is not None:
            yield counted(action.ceiling, from_day, calendar)


def plus_months(day: date, months: int) -> date:
    """Move a day by whole months; the 31st becomes the last day of a shorter one."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if day.day <= SHORTEST_MONTH:
        return date(year, month, day.day)
    return date(year, month, min(day.day, _days_in(year, month)))


def _days_in(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - ONE_DAY).day


def rolled(day: date, roll: Roll, calendar: Calendar) -> date:
    if roll is Roll.KEEP or calendar.is_open(day):
        return day
    if roll is Roll.PREVIOUS:
        return calendar.open_on_or_before(day)
    return calendar.open_on_or_after(day)


def first_day_of(action: Action, anchor: date) -> date | None:
    """Give the earliest day an action after a date may fall on: the day after it."""
    offset = action.due.offset
    if offset.side is Side.AFTER and not offset.is_zero:
        return anchor + ONE_DAY
    return None


def rolled_for(action: Action, day: date, anchor: date, calendar: Calendar) -> date:
    """Move a counted day off a closed one, the way the action's rule says."""
    day = rolled(day, action.roll, calendar)
    if day > anchor:
        return day
    first = first_day_of(action, anchor)
    if first is not None and day < first:
        return calendar.open_on_or_after(first)
    return day
