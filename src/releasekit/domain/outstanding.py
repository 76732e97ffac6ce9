"""What is still owed: first whatever the day, then as it stands on one."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.action import Action, Side
from releasekit.domain.case import Assignment, Block, Event
from releasekit.domain.checklist import Checklist
from releasekit.domain.deadlines import due_days
from releasekit.domain.dossier import RELEASE, Dossier
from releasekit.domain.due_day import Days, DueDay
from releasekit.domain.occurrences import next_occurrence
from releasekit.domain.owed import Desk, Owed, owed_of
from releasekit.domain.owed_flags import Flag
from releasekit.domain.workdays import Calendar

HORIZON_DAYS = 30
FREE_DAYS = 7


class State(Enum):
    """How an open action stands on a day."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    UNDATED = "undated"
    UNDETERMINED = "undetermined"


class Planned(NamedTuple):
    """What a dossier asks, whatever the day: its open actions.

    `hidden` names every action of the checklist that is not for the role, whether or
    not it applies: how many of them do would tell what the role need not know.
    """

    case: str
    checklist: Checklist
    release: date | None
    released: bool
    actions: tuple[Owed, ...]
    hidden: frozenset[str] = frozenset()
    closed: bool = False
    restricted: bool = False
    history: tuple[Event, ...] = ()
    workers: Mapping[str, Assignment] = MappingProxyType({})
    calendar: Calendar = Calendar(id="")

    def awaits_release(self, today: date) -> bool:
        """Say whether the planned day is over and nobody said it took place."""
        is_over = self.release is not None and self.release < today
        return is_over and not (self.released or self.closed)


class Standing(NamedTuple):
    """One open action as it stands on a day.

    `from_plan` says that it counts from a release that is over and not confirmed;
    `block` is what somebody said it waits for, while that holds; `free_since` the day
    on which the last of what it waited for ended, in the week after it.
    """

    owed: Owed
    state: State
    days_left: int | None
    not_open_yet: bool = False
    from_plan: bool = False
    block: Block | None = None
    waiver_expired: bool = False
    free_since: date | None = None


class Outstanding(NamedTuple):
    """The open actions of one case as they stand on a day.

    `coming_back` are offers that were declined and may be made again later.
    """

    planned: Planned
    today: date
    actions: tuple[Standing, ...]
    coming_back: tuple[Owed, ...] = ()


class Row(NamedTuple):
    """One open action with the case it belongs to."""

    planned: Planned
    standing: Standing

    @property
    def due(self) -> date | None:
        return self.standing.owed.due


def plan(dossier: Dossier, until: date | None = None) -> Planned:
    """Find the open actions of a case, without knowing what day it is.

    With `until`, actions due later are left out, save those that one within it waits
    for.
    """
    days = {} if dossier.case.ending else due_days(dossier)
    open_days = {
        name: day for name, day in days.items() if _is_unsettled(name, dossier)
    }
    desk = Desk(dossier, open_days)
    actions = dossier.checklist.actions
    again = tuple(one for one in _coming_again(days, desk) if _is_until(until, one.due))
    waiting = [one.action for one in again]
    wanted = open_days if until is None else _until(until, open_days, waiting, actions)
    return Planned(
        case=dossier.case.id,
        checklist=dossier.checklist,
        release=dossier.release,
        released=_released(dossier),
        closed=dossier.case.ending is not None,
        restricted=dossier.case.restricted is not None,
        history=dossier.case.history,
        workers=dossier.case.workers,
        calendar=dossier.calendar,
        actions=(
            *(owed_of(actions[name], day, desk) for name, day in wanted.items()),
            *again,
        ),
    )


def _is_unsettled(name: str, dossier: Dossier) -> bool:
    """Say whether an action never ended, or only until a day."""
    settlement = dossier.case.settlements.get(name)
    return settlement is None or settlement.is_for_now


def _is_until(until: date | None, due: date | None) -> bool:
    return until is None or due is None or due <= until


def _until(
    until: date,
    open_days: Days,
    again: Iterable[Action],
    actions: Mapping[str, Action],
) -> Days:
    """Keep what is due until a day, and what that and what comes again wait for."""
    names = {name for name, day in open_days.items() if _is_until(until, day.due)}
    waiting = [*again, *(actions[name] for name in names)]
    names |= {other for one in waiting for other in one.waits_for}
    return {name: day for name, day in open_days.items() if name in names}


def _coming_again(days: Days, desk: Desk) -> Iterable[Owed]:
    """Give what was settled and comes again, where it still applies."""
    actions = desk.dossier.checklist.actions
    for name in desk.dossier.case.settlements:
        action = actions.get(name)
        if action is None or (action.repeats is None and action.again is None):
            continue
        coming = next_occurrence(action, desk.dossier)
        if coming is not None and name in days:
            known = days[name].known._replace(learned=coming.since)
            day = DueDay(known=known, plain=coming.due, due=coming.due)
            yield owed_of(action, day, desk, coming)


def standing(planned: Planned, today: date) -> Outstanding:
    """Say of each open action how it stands on a day."""
    soon = today + timedelta(days=HORIZON_DAYS)
    awaited = planned.awaits_release(today)
    back_later = [one for one in planned.actions if one.back_on and one.back_on > today]
    waived = {one.action.id for one in planned.actions if _is_waived(one, today)}
    return Outstanding(
        planned=planned,
        today=today,
        actions=tuple(
            Standing(
                owed=_waiting_for_others(owed, waived) if waived else owed,
                state=_state(owed, today, soon),
                days_left=_days_left(owed, today),
                not_open_yet=owed.opens is not None and today < owed.opens,
                from_plan=awaited and _is_after_release(owed.action),
                block=owed.block if owed.block and owed.block.holds_on(today) else None,
                waiver_expired=owed.waived_until is not None,
                free_since=_newly_free(owed, today),
            )
            for owed in planned.actions
            if owed not in back_later and owed.action.id not in waived
        ),
        coming_back=tuple(back_later),
    )


def _newly_free(owed: Owed, today: date) -> date | None:
    since = owed.free_since
    return since if since and 0 <= (today - since).days < FREE_DAYS else None


def _is_waived(owed: Owed, today: date) -> bool:
    return owed.waived_until is not None and today <= owed.waived_until


def _waiting_for_others(owed: Owed, waived: Collection[str]) -> Owed:
    """Leave out of what an action waits for those that are waived for now."""
    waits_for = tuple(one for one in owed.blocked_by if one not in waived)
    if waits_for == owed.blocked_by:
        return owed
    told = () if waits_for else (Flag.BLOCKED, Flag.BEFORE_DEPENDENCY)
    flags = tuple(one for one in owed.flags if one not in told)
    return owed._replace(blocked_by=waits_for, flags=flags)


def _is_after_release(action: Action) -> bool:
    offset = action.due.offset
    is_after = offset.side is Side.AFTER and not offset.of_action
    return is_after and offset.anchor == RELEASE


def _days_left(owed: Owed, today: date) -> int | None:
    """Count the days to an action that applies; one that may not is never late."""
    if owed.due is None or not owed.determined:
        return None
    return (owed.due - today).days


def _state(owed: Owed, today: date, soon: date) -> State:
    if not owed.determined:
        return State.UNDETERMINED
    if owed.due is None:
        return State.UNDATED
    if owed.due < today:
        return State.OVERDUE
    return State.DUE if owed.due <= soon else State.UPCOMING


def _released(dossier: Dossier) -> bool:
    named = dossier.checklist.dates.get(RELEASE)
    return (
        named is not None
        and named.happened is not None
        and named.happened in dossier.case.dates
    )
