"""What is still owed: first whatever the day, then as it stands on one."""

from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.deadlines import due_days
from releasekit.domain.dossier import Dossier
from releasekit.domain.owed import Desk, Owed, owed_of

HORIZON_DAYS = 30


class State(Enum):
    """How an open action stands on a day."""

    OVERDUE = "overdue"
    DUE = "due"
    UPCOMING = "upcoming"
    UNDATED = "undated"
    UNDETERMINED = "undetermined"


class Planned(NamedTuple):
    """What a dossier asks, whatever the day: its open actions."""

    case: str
    checklist: Checklist
    release: date | None
    released: bool
    actions: tuple[Owed, ...]


class Standing(NamedTuple):
    """One open action as it stands on a day."""

    owed: Owed
    state: State
    days_left: int | None


class Outstanding(NamedTuple):
    """The open actions of one case as they stand on a day."""

    planned: Planned
    today: date
    actions: tuple[Standing, ...]


def plan(dossier: Dossier) -> Planned:
    """Find the open actions of a case, without knowing what day it is."""
    settled = dossier.case.settlements
    open_days = {
        name: day for name, day in due_days(dossier).items() if name not in settled
    }
    desk = Desk(dossier, open_days)
    actions = dossier.checklist.actions
    return Planned(
        case=dossier.case.id,
        checklist=dossier.checklist,
        release=dossier.release,
        released=_released(dossier),
        actions=tuple(
            owed_of(actions[name], day, desk) for name, day in open_days.items()
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
                days_left=_days_left(owed, today),
            )
            for owed in planned.actions
        ),
    )


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
    named = dossier.checklist.dates.get("release")
    return (
        named is not None
        and named.happened is not None
        and named.happened in dossier.case.dates
    )
