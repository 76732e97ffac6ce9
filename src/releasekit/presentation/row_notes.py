"""Short notes on one row: how many days are left, and what it waits for."""

from releasekit.domain.outstanding import State
from releasekit.domain.owed import Flag
from releasekit.domain.selection import Row
from releasekit.presentation.labels import lead_label
from releasekit.presentation.visible import visible
from releasekit.wording import _, counted
from releasekit.wording.days import weekday_and_day
from releasekit.wording.texts import text_in


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
    if Flag.PARTS_WAITING in owed.flags:
        return _first_to_sign(row, language)
    is_short = Flag.SHORT_TIME in owed.flags and row.standing.state is not State.OVERDUE
    return _("short time") if is_short else ""


def _first_blocker(row: Row, language: str) -> str:
    name = row.standing.owed.blocked_by[0]
    other = next(one for one in row.planned.actions if one.action.id == name)
    who = lead_label(other.lead, row.planned.checklist, language)
    return f"{other.action.number} {who}"


def _first_to_sign(row: Row, language: str) -> str:
    """Say who has yet to sign what others have signed."""
    role = row.planned.checklist.roles[row.standing.owed.parts_waiting[0]]
    return _("sign: {role}").format(role=visible(text_in(role.short, language)))


def is_moved(row: Row) -> bool:
    """Say whether a moved date alone made a row late; it has a new day to aim for."""
    standing = row.standing
    return Flag.MOVED in standing.owed.flags and standing.state is not State.OVERDUE
