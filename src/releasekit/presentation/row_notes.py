"""Short notes on one row: how many days are left, and what it waits for."""

from collections.abc import Iterator

from releasekit.domain.case import Block
from releasekit.domain.outstanding import Row, State
from releasekit.domain.owed_flags import Flag
from releasekit.wording import _, counted
from releasekit.wording.days import day_and_month, weekday, weekday_and_day
from releasekit.wording.leads import lead_label, role_label
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible


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
    return next(_notes(row, language), "")


def _notes(row: Row, language: str) -> Iterator[str]:
    """Give what is worth a note, the most pressing first."""
    standing, owed = row.standing, row.standing.owed
    if standing.waiver_expired:
        yield _("waiver ended")
    if standing.block is not None:
        yield _said_to_wait(standing.block, row, language)
    if is_moved(row) and owed.was is not None:
        yield _("was {day}").format(day=weekday_and_day(owed.was))
    yield from _by_the_checklist(row, language)
    if standing.free_since is not None:
        yield _("free since {day}").format(day=weekday(standing.free_since))
    if Flag.STARTED in owed.flags:
        yield _("started")
    if Flag.SHORT_TIME in owed.flags and standing.state is not State.OVERDUE:
        yield _("short time")


def _by_the_checklist(row: Row, language: str) -> Iterator[str]:
    owed = row.standing.owed
    if owed.blocked_by:
        yield _first_blocker(row, language)
    if Flag.PARTS_WAITING in owed.flags:
        yield _first_to_sign(row, language)


def _said_to_wait(block: Block, row: Row, language: str) -> str:
    """Say until when an action is blocked, else by whom."""
    checklist = row.planned.checklist
    if block.until is not None:
        return _("blocked to {day}").format(day=day_and_month(block.until))
    action = checklist.actions.get(block.waits_for)
    if action is not None:
        return _("blocked: {number}").format(number=action.number)
    who = role_label(block.waits_for, checklist, language)
    return _("blocked: {who}").format(who=who)


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
