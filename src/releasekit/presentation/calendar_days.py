"""`calendar show`: the closed days of one year."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.workdays import SATURDAY, Calendar, ClosedDay
from releasekit.presentation.screen import Line, Piece, Screen, Tone, fold
from releasekit.presentation.visible import visible
from releasekit.wording import _, counted
from releasekit.wording.days import weekday_and_day
from releasekit.wording.texts import text_in

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
        (Piece(head, Tone.HEAD), Piece(_("; it covers {years}").format(years=years)))
    ]
    if answer.year not in calendar.years:
        lines.append(_("This year is not covered: only Saturdays and Sundays close."))
    lines += [line for one in answer.days for line in _day(one, answer)]
    weekdays = sum(
        closed and day.weekday() < SATURDAY for day, _one, closed in answer.days
    )
    if answer.year in calendar.years:
        lines.append(
            counted(
                "{n} closed day from Monday to Friday.",
                "{n} closed days from Monday to Friday.",
                weekdays,
            )
        )
    return fold(lines, screen)


def _day(one: tuple[date, ClosedDay, bool], answer: DaysAnswer) -> Iterable[str]:
    day, closed, counts = one
    marks = [
        *([_("provisional")] if closed.provisional else []),
        *([] if counts else [_("contested: counts as open")]),
    ]
    name = visible(text_in(closed.name, answer.language))
    told = f" ({', '.join(marks)})" if marks else ""
    yield f"  {weekday_and_day(day)}  {name}{told}"
    if answer.with_sources:
        yield f"              {visible(closed.source)}"


def days_document(answer: DaysAnswer) -> Mapping[str, object]:
    """Give the days as releasekit/closed-days/1."""
    return {
        "schema": SCHEMA,
        "calendar": answer.calendar.id,
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
        "source": closed.source,
    }
