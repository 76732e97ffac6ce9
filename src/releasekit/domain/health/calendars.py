"""Whether calendars reach as far as the open cases, and what may still move in them."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.domain.outstanding import Planned
from releasekit.domain.workdays import SATURDAY, Calendar

SOON = timedelta(days=60)
SUFFIX = ".toml"


class Following(NamedTuple):
    """A case by the calendar it is counted by, and the years it needs of that."""

    calendar: Calendar
    years: frozenset[int]
    closed: bool = False


def following(planned: Planned, calendar: Calendar, today: date) -> Following:
    """Give the years, from this one on, in which a case has its release or a step."""
    days = [planned.release, *(owed.due for owed in planned.actions)]
    years = {day.year for day in days if day is not None and day.year >= today.year}
    return Following(calendar, frozenset(years), planned.closed)


def calendar_symptoms(
    cases: Iterable[Following], folder: str, today: date
) -> Iterable[Symptom]:
    """Look at the calendar of every open case; `folder` is where an office has its."""
    by_calendar: dict[str, list[Following]] = {}
    for one in cases:
        if one.calendar.id and not one.closed:
            by_calendar.setdefault(one.calendar.id, []).append(one)
    for name, those in sorted(by_calendar.items()):
        path = f"{folder}/{name}{SUFFIX}"
        yield from _not_covered(those, path)
        yield from _provisional(those[0].calendar, path, today)


def _not_covered(those: list[Following], path: str) -> Iterable[Symptom]:
    calendar = those[0].calendar
    lacking = [one.years - calendar.years for one in those]
    years = sorted(set().union(*lacking))
    if years:
        facts = {
            "calendar": calendar.id,
            "years": ", ".join(map(str, years)),
            "cases": str(sum(bool(one) for one in lacking)),
        }
        yield Symptom(Ailment.NOT_COVERED, path, facts)


def _provisional(calendar: Calendar, path: str, today: date) -> Iterable[Symptom]:
    soon = [
        day.isoformat()
        for day, closed in sorted(calendar.closed.items())
        if closed.provisional
        and today <= day <= today + SOON
        and day.weekday() < SATURDAY
    ]
    if soon:
        facts = {"calendar": calendar.id, "days": ", ".join(soon)}
        yield Symptom(Ailment.PROVISIONAL_SOON, path, facts)
