"""The day an event counts from, as somebody typed it."""

from datetime import date, timedelta

from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.domain.dossier import Dossier
from releasekit.domain.typed_days import Looking, Today
from releasekit.errors.refusals import FutureDayError, TooEarlyDayError

YEAR = 366


def day_of_event(session: Session, typed: str | None, dossier: Dossier) -> date:
    """Read the day an event counts from; it is never one to come."""
    if typed is None:
        return session.today
    today = Today(day=session.today, calendar=dossier.calendar, looking=Looking.BACK)
    return checked_day(session, typed_day(session, typed, today), dossier)


def checked_day(session: Session, day: date, dossier: Dossier) -> date:
    """Refuse a day to come, and one before the way out could have begun."""
    if day > session.today:
        raise FutureDayError(day=day, today=session.today)
    earliest = _earliest(dossier)
    if day < earliest:
        raise TooEarlyDayError(day=day, earliest=earliest, case=dossier.case.id)
    return day


def _earliest(dossier: Dossier) -> date:
    """Give the admission; where that is not known, a year before the opening."""
    year_before = dossier.case.opened_on - timedelta(days=YEAR)
    return min(dossier.case.dates.get("admission", year_before), dossier.case.opened_on)
