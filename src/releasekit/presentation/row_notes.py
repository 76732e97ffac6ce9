"""Short notes on one row: how many days are left, and what it waits for."""

from releasekit.domain.outstanding import State
from releasekit.domain.owed import Flag
from releasekit.domain.selection import Row
from releasekit.presentation.labels import lead_label
from releasekit.wording import _, counted
from releasekit.wording.days import weekday_and_day


def days_left(row: Row) -> str:
    """Give `3 d late`, `today` or `11 d`."""
    left = row.standing.days_left
    if left is None:
        return ""
    if left < 0:
        return counted("{n} d late", "{n} d late", -left)
    return counted("{n} d", "{n} d", left) if left else _("today")


def waits_note(row: Row, language: str) -> str:
    """Say what a row waits for, and who owes that; else why its day is a new one."""
    owed = row.standing.owed
    if is_moved(row) and owed.was is not None:
        return _("was {day}").format(day=weekday_and_day(owed.was))
    if owed.blocked_by:
        return _first_blocker(row, language)
    if Flag.SHORT_TIME in owed.flags and row.standing.state is not State.OVERDUE:
        return _("short time")
    return ""


def _first_blocker(row: Row, language: str) -> str:
    name = row.standing.owed.blocked_by[0]
    other = next(one for one in row.planned.actions if one.action.id == name)
    who = lead_label(other.lead, row.planned.checklist, language)
    return f"{other.action.number} {who}"


def is_moved(row: Row) -> bool:
    """Say whether a moved date alone made a row late; it has a new day to aim for."""
    standing = row.standing
    return Flag.MOVED in standing.owed.flags and standing.state is not State.OVERDUE
