"""`calendar shift`: the working line by line, the ISO day last."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.shifting import Working
from releasekit.domain.workdays import Calendar
from releasekit.presentation.closed_days import named, title_lines
from releasekit.presentation.screen import Line, Screen, fold
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.deadlines import period_words
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible

SCHEMA = "releasekit/shift/1"


class ShiftAnswer(NamedTuple):
    """A shift worked out on a calendar."""

    working: Working
    calendar: Calendar
    language: str = "en"


def shift_screen(answer: ShiftAnswer, screen: Screen) -> list[Line]:
    return fold(_lines(answer), screen)


def _lines(answer: ShiftAnswer) -> Iterable[str]:
    """Tell how the day is found, as a sum that reads from top to bottom."""
    working = answer.working
    way = _("minus {length}") if working.shift.sign < 0 else _("plus {length}")
    yield f"  {full_day(working.start)}"
    yield "  " + way.format(length=period_words(working.shift.period))
    if working.clamped is not None:
        shorter = _("the month is shorter: {day}")
        yield "    " + shorter.format(day=full_day(working.clamped))
    if working.weekends:
        yield "    " + counted(
            "{n} Saturday or Sunday not counted",
            "{n} Saturdays and Sundays not counted",
            working.weekends,
        )
    for day in working.skipped:
        name = named(answer.calendar.closed[day], answer.language)
        yield f"    {_('not counted:')} {full_day(day)} {name}"
    yield f"  = {full_day(working.result)}"
    yield from _cautions(answer)
    yield from _notice(answer)
    yield working.result.isoformat()


def _cautions(answer: ShiftAnswer) -> Iterable[str]:
    """Say where the calendar knows nothing, and that a day was not moved."""
    working, calendar = answer.working, answer.calendar
    years = range(working.span[0].year, working.span[1].year + 1)
    unknown = [str(year) for year in years if year not in calendar.years]
    if unknown:
        uncovered = _(
            "  The calendar {calendar} does not cover {years}: only weekends."
        )
        yield uncovered.format(calendar=visible(calendar.id), years=", ".join(unknown))
    if not calendar.is_open(working.result):
        before = calendar.open_on_or_before(working.result)
        after = calendar.open_on_or_after(working.result)
        closed = _("  That day is closed; open are {before} and {after}.")
        yield closed.format(before=full_day(before), after=full_day(after))


def _notice(answer: ShiftAnswer) -> Iterable[str]:
    """Name a calendar that carries a footnote, so that it has something to stand by."""
    if answer.calendar.notice:
        lines = title_lines(answer.calendar, answer.language)
        yield from (f"  {one}" for one in lines)


def shift_document(answer: ShiftAnswer) -> Mapping[str, object]:
    """Give the working as releasekit/shift/1."""
    working, calendar = answer.working, answer.calendar
    years = range(working.span[0].year, working.span[1].year + 1)
    return {
        "schema": SCHEMA,
        "calendar": calendar.id,
        "notices": list(notice_lines([calendar], "en")),
        "start": working.start.isoformat(),
        "months": working.shift.sign * working.shift.period.months,
        "days": working.shift.sign * working.shift.period.days,
        "working_days": _signed(working),
        "clamped": working.clamped.isoformat() if working.clamped else None,
        "weekend_days": working.weekends,
        "skipped": [_skipped(day, calendar) for day in working.skipped],
        "uncovered_years": [year for year in years if year not in calendar.years],
        "is_open": calendar.is_open(working.result),
        "result": working.result.isoformat(),
    }


def _signed(working: Working) -> int | None:
    number = working.shift.period.working_days
    return None if number is None else working.shift.sign * number


def _skipped(day: date, calendar: Calendar) -> Mapping[str, object]:
    closed = calendar.closed[day]
    return {
        "date": day.isoformat(),
        "name": text_in(closed.name, "en"),
        "provisional": closed.provisional,
        "contested": closed.contested,
    }
