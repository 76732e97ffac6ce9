"""What is still owed: first whatever the day, then as it stands on one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from releasekit.domain.checklist import Action, Basis, Checklist
from releasekit.domain.conditions import Truth, unanswered
from releasekit.domain.deadlines import DueDay, Shift, due_days
from releasekit.domain.dossier import Dossier
from releasekit.domain.roles import Holder, holder_of
from releasekit.domain.workdays import Calendar

HORIZON_DAYS = 30


class Flag(Enum):
    """What is worth knowing of an open action beside its state."""

    BLOCKED = "blocked"
    PROVISIONAL = "provisional"
    NO_CALENDAR = "no-calendar"
    SHORT_TIME = "short-time"
    MOVED = "moved"
    PAST_AT_OPENING = "past-at-opening"
    BEFORE_DEPENDENCY = "before-dependency"
    NO_HOLDER = "no-holder"


class State(Enum):
    """How an open action stands on a day."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    UNDATED = "undated"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """One open action of a case, whatever the day.

    `was` is the day the action's own rule gives, where it was moved off it;
    `blocked_by` names the open actions it waits for, the earliest first.
    """

    action: Action
    lead: Holder
    support: tuple[str, ...]
    determined: bool
    due: date | None = None
    was: date | None = None
    shift: Shift | None = None
    needs_facts: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    occurrence: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What a dossier asks, whatever the day: its open actions."""

    case: str
    checklist: Checklist
    release: date | None
    released: bool
    actions: tuple[Owed, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One open action as it stands on a day."""

    owed: Owed
    state: State
    days_left: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outstanding:
    """The open actions of one case as they stand on a day."""

    planned: Planned
    today: date
    actions: tuple[Standing, ...]


def plan(dossier: Dossier) -> Planned:
    """Find the open actions of a case, without knowing what day it is."""
    days = due_days(dossier)
    settled = dossier.case.settlements
    open_days = {name: day for name, day in days.items() if name not in settled}
    holders: dict[str, Holder] = {}
    return Planned(
        case=dossier.case.id,
        checklist=dossier.checklist,
        release=dossier.release,
        released=_released(dossier),
        actions=tuple(
            _owed(dossier.checklist.actions[name], day, open_days, dossier, holders)
            for name, day in open_days.items()
        ),
    )


def standing(planned: Planned, today: date) -> Outstanding:
    """Say of each open action how it stands on a day."""
    soon = today + timedelta(days=HORIZON_DAYS)
    return Outstanding(
        planned=planned,
        today=today,
        actions=tuple(
            Standing(
                owed=owed,
                state=_state(owed, today, soon),
                days_left=None if owed.due is None else (owed.due - today).days,
            )
            for owed in planned.actions
        ),
    )


def _state(owed: Owed, today: date, soon: date) -> State:
    if not owed.determined:
        return State.UNDETERMINED
    if owed.due is None:
        return State.UNDATED
    if owed.due < today:
        return State.OVERDUE
    return State.DUE if owed.due <= soon else State.UPCOMING


def _released(dossier: Dossier) -> bool:
    named = dossier.checklist.dates.get("release")
    return (
        named is not None
        and named.happened is not None
        and named.happened in dossier.case.dates
    )


def _owed(
    action: Action,
    day: DueDay,
    open_days: Mapping[str, DueDay],
    dossier: Dossier,
    holders: dict[str, Holder],
) -> Owed:
    lead = _holder(action.lead, dossier, holders)
    determined = day.known.truth is Truth.TRUE
    facts = dossier.case.facts
    needs = (*(() if determined else unanswered(action.when, facts)), *lead.needs_facts)
    blocked_by = tuple(name for name in action.waits_for if name in open_days)
    return Owed(
        action=action,
        lead=lead,
        support=_helpers(action, lead, dossier, holders),
        determined=determined,
        due=day.due,
        was=day.plain if day.shift else None,
        shift=day.shift,
        needs_facts=tuple(dict.fromkeys(needs)) if needs else (),
        blocked_by=_earliest_first(blocked_by, open_days),
        flags=tuple(_flags(action, day, lead, open_days, dossier)),
    )


def _holder(name: str, dossier: Dossier, holders: dict[str, Holder]) -> Holder:
    if name not in holders:
        holders[name] = holder_of(name, dossier.checklist.roles, dossier.case.facts)
    return holders[name]


def _helpers(
    action: Action, lead: Holder, dossier: Dossier, holders: dict[str, Holder]
) -> tuple[str, ...]:
    """Resolve who helps; the lead does not help itself."""
    found: dict[str, None] = {}
    for name in action.support:
        for role in _holder(name, dossier, holders).candidates:
            if role != lead.role:
                found[role] = None
    return tuple(found)


def _earliest_first(
    names: tuple[str, ...], days: Mapping[str, DueDay]
) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (days[name].due or date.max, name)))


def _flags(
    action: Action,
    day: DueDay,
    lead: Holder,
    open_days: Mapping[str, DueDay],
    dossier: Dossier,
) -> Iterable[Flag]:
    others = [open_days[name] for name in action.waits_for if name in open_days]
    if others:
        yield Flag.BLOCKED
    if lead.role is not None and not dossier.checklist.holders_of(lead.role):
        yield Flag.NO_HOLDER
    if day.due is None:
        return
    if day.shift is not None:
        yield Flag.MOVED if day.shift.by_move else Flag.SHORT_TIME
    if action.due.basis is Basis.STATUTE and day.due < day.known.learned:
        yield Flag.PAST_AT_OPENING
    if any(other.due is not None and other.due > day.due for other in others):
        yield Flag.BEFORE_DEPENDENCY
    yield from _calendar_flags(action, day, day.due, dossier.calendar)


def _calendar_flags(
    action: Action, day: DueDay, due: date, calendar: Calendar
) -> Iterable[Flag]:
    if not calendar.covers(due):
        yield Flag.NO_CALENDAR
    counts_open_days = action.due.offset.working_days is not None
    start = day.known.anchor if counts_open_days else day.counted
    if start is not None and start != due:
        first, last = min(start, due), max(start, due)
        if calendar.provisional_between(first, last):
            yield Flag.PROVISIONAL
