"""`calendar show`: the closed days of one year."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.workdays import SATURDAY, Calendar, ClosedDay
from releasekit.presentation.closed_days import named, title_lines
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.wording import _, counted
from releasekit.wording.days import weekday_and_day
from releasekit.wording.footnotes import notice_lines
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible

SCHEMA = "releasekit/closed-days/1"


class DaysAnswer(NamedTuple):
    """A calendar and the year that was asked for."""

    calendar: Calendar
    year: int
    language: str = "en"
    with_sources: bool = False

    @property
    def days(self) -> tuple[tuple[date, ClosedDay, bool], ...]:
        """Give the days of the year in order, with whether each counts as closed."""
        every = [(day, one, True) for day, one in self.calendar.closed.items()]
        every += [(day, one, False) for day, one in self.calendar.contested.items()]
        return tuple(
            sorted(
                (one for one in every if one[0].year == self.year),
                key=lambda one: one[0],
            )
        )


def days_screen(answer: DaysAnswer, screen: Screen) -> list[Line]:
    calendar = answer.calendar
    years = f"{min(calendar.years)} {_('to')} {max(calendar.years)}"
    head = _("Calendar {id}, {year}").format(id=visible(calendar.id), year=answer.year)
    lines: list[Line] = [
        (Piece(head, Tone.HEAD), Piece(_("; it covers {years}").format(years=years))),
        *title_lines(calendar, answer.language),
    ]
    if answer.year not in calendar.years:
        lines.append(_("This year is not covered: only Saturdays and Sundays close."))
    lines += [line for one in answer.days for line in _day(one, answer)]
    lines += _foot(answer)
    return fold(lines, screen)


def _day(one: tuple[date, ClosedDay, bool], answer: DaysAnswer) -> Iterable[str]:
    day, closed, counts = one
    name = named(closed, answer.language, counts=counts)
    yield f"  {weekday_and_day(day)}  {name}"
    if answer.with_sources:
        yield f"              {visible(closed.source)}"


def _foot(answer: DaysAnswer) -> Iterable[str]:
    """Count the closed weekdays, and say who decides on contested days."""
    days = answer.days
    weekdays = sum(closed and day.weekday() < SATURDAY for day, _one, closed in days)
    if answer.year in answer.calendar.years:
        yield counted(
            "{n} closed day from Monday to Friday.",
            "{n} closed days from Monday to Friday.",
            weekdays,
        )
    if not all(closed for _day, _one, closed in days):
        yield _(
            'Contested days close where releasekit.toml says contested_days = "closed".'
        )


def days_document(answer: DaysAnswer) -> Mapping[str, object]:
    """Give the days as releasekit/closed-days/1."""
    return {
        "schema": SCHEMA,
        "calendar": answer.calendar.id,
        "title": text_in(answer.calendar.title, "en"),
        "notices": list(notice_lines([answer.calendar], "en")),
        "year": answer.year,
        "covered": answer.year in answer.calendar.years,
        "years": sorted(answer.calendar.years),
        "days": [_row(*one) for one in answer.days],
    }


def _row(day: date, closed: ClosedDay, counts: bool) -> Mapping[str, object]:  # noqa: FBT001  one of a triple
    return {
        "date": day.isoformat(),
        "name": text_in(closed.name, "en"),
        "closed": counts,
        "provisional": closed.provisional,
        "contested": closed.contested,
        "source": closed.source,
    }
