"""What is worth knowing of an open action beside its state."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum

from releasekit.domain.action import Action, Basis
from releasekit.domain.dossier import Dossier
from releasekit.domain.due_day import DueDay


class Flag(Enum):
    """What is worth knowing of an open action beside its state."""

    BLOCKED = "blocked"
    PROVISIONAL = "provisional"
    NO_CALENDAR = "no-calendar"
    SHORT_TIME = "short-time"
    MOVED = "moved"
    PAST_AT_OPENING = "past-at-opening"
    PARTS_WAITING = "parts-waiting"
    BEFORE_DEPENDENCY = "before-dependency"
    NO_HOLDER = "no-holder"
    STARTED = "started"


def flags_of(
    action: Action, day: DueDay, others: Sequence[DueDay], dossier: Dossier
) -> Iterable[Flag]:
    """Give what is known of an open action whatever the day; `others` come first."""
    if action.id in dossier.case.started:
        yield Flag.STARTED
    if others:
        yield Flag.BLOCKED
    if day.due is None:
        return
    if day.shift is not None:
        yield Flag.MOVED if day.shift.by_move else Flag.SHORT_TIME
    if action.due.basis is Basis.STATUTE and day.due < day.known.learned:
        yield Flag.PAST_AT_OPENING
    if any(other.due is not None and other.due > day.due for other in others):
        yield Flag.BEFORE_DEPENDENCY
    yield from _calendar_flags(action, day, day.due, dossier)


def _calendar_flags(
    action: Action, day: DueDay, due: date, dossier: Dossier
) -> Iterable[Flag]:
    if not dossier.calendar.covers(due):
        yield Flag.NO_CALENDAR
    if any(
        dossier.calendar.provisional_between(min(span), max(span))
        for span in _spans(action, day, due, dossier)
    ):
        yield Flag.PROVISIONAL


def _spans(
    action: Action, day: DueDay, due: date, dossier: Dossier
) -> Iterable[tuple[date, date]]:
    """Give the spans in which a closed day changed the due date, both ends counted."""
    offset, anchor = action.due.offset, day.known.anchor
    if day.counted is not None and day.counted != due:
        yield day.counted, due
    if offset.working_days and anchor is not None and day.plain is not None:
        yield anchor, day.plain
    if not offset.of_action:
        yield from _anchor_span(offset.anchor, anchor, dossier)


def _anchor_span(
    name: str, anchor: date | None, dossier: Dossier
) -> Iterable[tuple[date, date]]:
    """Give the span over which a planned date was rolled off a closed day."""
    planned = dossier.case.dates.get(name)
    named = dossier.checklist.dates[name]
    is_plan = named.happened is None or named.happened not in dossier.case.dates
    if is_plan and planned is not None and anchor is not None and planned != anchor:
        yield planned, anchor
