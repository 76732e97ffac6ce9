"""Reading a calendar document, taking nothing that is not known."""

from collections.abc import Mapping
from datetime import date
from typing import TypeGuard

from releasekit.domain.workdays import Calendar, ClosedDay
from releasekit.wording import _

FORMAT = 1
_KEYS = {"format", "id", "title", "notice", "years", "closed"}
_MARKS = (None, True, False)
_DAY_KEYS = {"date", "name", "source", "provisional", "contested"}


class UnfitCalendarError(Exception):
    """A calendar document is not what it should be; the text says why."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)


def calendar_of(document: Mapping[str, object]) -> Calendar:
    """Read a calendar; a contested day counts as open until an office decides."""
    given = document.get("format")
    if set(document) - _KEYS or type(given) is not int or given != FORMAT:
        raise UnfitCalendarError(_("it has unknown keys, or its format is not 1"))
    name, years = document.get("id"), _years(document.get("years"))
    if not isinstance(name, str) or not years:
        raise UnfitCalendarError(_("its id or its years are missing"))
    entries = document.get("closed", [])
    if not isinstance(entries, list):
        raise UnfitCalendarError(_("`closed` is no list"))
    days = [_closed_day(place, entry) for place, entry in enumerate(entries, 1)]
    return Calendar(
        id=name,
        years=years,
        closed={day: closed for day, closed in days if not closed.contested},
        contested={day: closed for day, closed in days if closed.contested},
        title=_text(document, "title"),
        notice=_text(document, "notice"),
    )


def _text(document: Mapping[str, object], key: str) -> Mapping[str, str]:
    """Read a text by language; none at all where the key was left out."""
    text = document.get(key, {})
    if not _is_text(text):
        raise UnfitCalendarError(_("`{key}` is no text by language").format(key=key))
    return text


def _is_text(value: object) -> TypeGuard[Mapping[str, str]]:
    return isinstance(value, dict) and all(
        isinstance(one, str) for one in value.values()
    )


def _years(years: object) -> frozenset[int]:
    """Give the years covered; none at all if one of them is no year."""
    found = years if isinstance(years, list) else []
    are_years = all(type(year) is int for year in found)
    return frozenset(found) if are_years else frozenset()


def _closed_day(place: int, entry: object) -> tuple[date, ClosedDay]:
    if not isinstance(entry, dict) or set(entry) - _DAY_KEYS:
        raise _unfit_day(place)
    name, marks = entry.get("name"), (entry.get("provisional"), entry.get("contested"))
    if not _is_text(name) or not all(one in _MARKS for one in marks):
        raise _unfit_day(place)
    day = _day(entry.get("date"), place)
    source = entry.get("source")
    closed = ClosedDay(
        name=name,
        provisional=bool(marks[0]),
        source=source if isinstance(source, str) else "",
        contested=bool(marks[1]),
    )
    return day, closed


def _day(value: object, place: int) -> date:
    try:
        day = date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise _unfit_day(place) from None
    if day.isoformat() != value:
        raise _unfit_day(place)
    return day


def _unfit_day(place: int) -> UnfitCalendarError:
    problem = _("closed day {place} is not of the form it should be")
    return UnfitCalendarError(problem.format(place=place))
