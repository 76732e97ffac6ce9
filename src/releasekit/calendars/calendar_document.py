"""Reading a calendar document, taking nothing that is not known."""

from collections.abc import Mapping
from datetime import date

from releasekit.domain.workdays import Calendar, ClosedDay
from releasekit.wording import _

_KEYS = {"format", "id", "title", "years", "closed"}
_DAY_KEYS = {"date", "name", "source", "provisional", "contested"}


class UnfitCalendarError(Exception):
    """A calendar document is not what it should be; the text says why."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(problem)


def calendar_of(document: Mapping[str, object]) -> Calendar:
    """Read a calendar; a contested day counts as open until an office decides."""
    if set(document) - _KEYS or document.get("format") != 1:
        raise UnfitCalendarError(_("it has unknown keys, or its format is not 1"))
    name, years = document.get("id"), _years(document.get("years"))
    if not isinstance(name, str) or not years:
        raise UnfitCalendarError(_("its id or its years are missing"))
    entries = document.get("closed", [])
    if not isinstance(entries, list):
        raise UnfitCalendarError(_("`closed` is no list"))
    return Calendar(
        id=name,
        years=years,
        closed=dict(
            _closed_day(place, entry)
            for place, entry in enumerate(entries, 1)
            if not (isinstance(entry, dict) and entry.get("contested"))
        ),
    )


def _years(years: object) -> frozenset[int]:
    found = years if isinstance(years, list) else []
    return frozenset(year for year in found if type(year) is int)


def _closed_day(place: int, entry: object) -> tuple[date, ClosedDay]:
    problem = _("closed day {place} is not of the form it should be")
    if not isinstance(entry, dict) or set(entry) - _DAY_KEYS:
        raise UnfitCalendarError(problem.format(place=place))
    name = entry.get("name")
    try:
        day = date.fromisoformat(entry["date"])
    except (KeyError, TypeError, ValueError):
        raise UnfitCalendarError(problem.format(place=place)) from None
    if not isinstance(name, dict):
        raise UnfitCalendarError(problem.format(place=place))
    return day, ClosedDay(name=name, provisional=entry.get("provisional") is True)
