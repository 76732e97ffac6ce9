"""Counting from one day to another as `calendar shift` does, with the working kept."""

import re
from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Period
from releasekit.domain.counting import FIRST_DAY, LAST_DAY, LONGEST_OFFSET, plus_months
from releasekit.domain.workdays import ONE_DAY, SATURDAY, Calendar

_FORM = r"([+-]?)(?:([0-9]{1,4})m)?(?:([0-9]{1,5})(d|wd))?"


class Shift(NamedTuple):
    """How far, and which way: backwards where `sign` is -1."""

    sign: int
    period: Period


class Working(NamedTuple):
    """A shift worked out.

    `skipped` are closed weekdays passed over, `weekends` how many Saturdays and
    Sundays; both only where working days were counted. `clamped` is the day after the
    months, where it was cut to the end of a shorter one.
    """

    start: date
    shift: Shift
    result: date
    clamped: date | None = None
    skipped: tuple[date, ...] = ()
    weekends: int = 0

    @property
    def span(self) -> tuple[date, date]:
        return min(self.start, self.result), max(self.start, self.result)


def shift_of(typed: str) -> Shift | None:
    """Read `10d`, `-10wd`, `3m`, `-1m10d`: months first, then days."""
    match = re.fullmatch(_FORM, typed.strip().lower())
    if match is None or not (match[2] or match[3]):
        return None
    months, number = int(match[2] or 0), int(match[3] or 0)
    is_working = match[4] == "wd"
    if max(months, number) > LONGEST_OFFSET or (is_working and months):
        return None
    period = (
        Period(working_days=number)
        if is_working
        else Period(months=months, days=number)
    )
    return Shift(sign=-1 if match[1] == "-" else 1, period=period)


def shifted(start: date, shift: Shift, calendar: Calendar) -> Working | None:
    """Work a shift out; nothing if it leaves the years the program counts in."""
    try:
        found = _worked_out(start, shift, calendar)
    except (ValueError, OverflowError):
        return None
    return found if FIRST_DAY <= found.result <= LAST_DAY else None


def _worked_out(start: date, shift: Shift, calendar: Calendar) -> Working:
    period, sign = shift.period, shift.sign
    if period.working_days is not None:
        result = calendar.shifted(start, sign * period.working_days)
        return _with_skipped(Working(start, shift, result), calendar)
    after_months = plus_months(start, sign * period.months)
    is_clamped = period.months and after_months.day != start.day
    return Working(
        start=start,
        shift=shift,
        result=after_months + sign * period.days * ONE_DAY,
        clamped=after_months if is_clamped else None,
    )


def _with_skipped(working: Working, calendar: Calendar) -> Working:
    first, last = working.span
    between = [first + n * ONE_DAY for n in range((last - first).days + 1)]
    closed = [
        day for day in between if day != working.start and not calendar.is_open(day)
    ]
    return working._replace(
        skipped=tuple(day for day in closed if day.weekday() < SATURDAY),
        weekends=sum(1 for day in closed if day.weekday() >= SATURDAY),
    )
