"""One open action: who leads it, when it is due, and what is worth knowing of it."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action, Basis, Deadline
from releasekit.domain.conditions import Truth, unanswered
from releasekit.domain.counting import counted
from releasekit.domain.dossier import Dossier
from releasekit.domain.due_day import DueDay, Shift
from releasekit.domain.occurrences import Occurrence
from releasekit.domain.parts import Part, waited_for
from releasekit.domain.roles import Holder, holder_of


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


class Owed(NamedTuple):
    """One open action of a case, whatever the day.

    `was` is the day the action's own rule gives, where it was moved off it; `opens`
    the day its window opens, which hides nothing; `back_on` the day from which an
    offer that was declined is owed again; `blocked_by` names the open actions it
    waits for, the earliest first; `parts_waiting` the roles that have yet to sign.
    """

    action: Action
    lead: Holder
    support: tuple[str, ...]
    determined: bool
    due: date | None = None
    was: date | None = None
    opens: date | None = None
    back_on: date | None = None
    shift: Shift | None = None
    needs_facts: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()
    parts_waiting: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()
    occurrence: int = 1


class Desk:
    """What all open actions of one dossier share while they are put together.

    `open_days` are those never settled yet: only they keep others waiting.
    """

    def __init__(self, dossier: Dossier, open_days: Mapping[str, DueDay]) -> None:
        self.dossier = dossier
        self.open_days = open_days
        self.held = {
            role
            for agency in dossier.checklist.agencies.values()
            for role in agency.roles
        }
        self._holders: dict[str, Holder] = {}

    def holder(self, name: str) -> Holder:
        """Resolve a role once for the whole case."""
        if name not in self._holders:
            roles, facts = self.dossier.checklist.roles, self.dossier.case.facts
            self._holders[name] = holder_of(name, roles, facts)
        return self._holders[name]


def owed_of(
    action: Action, day: DueDay, desk: Desk, coming: Occurrence | None = None
) -> Owed:
    """Put together what is known of an open action, or of one that comes again."""
    lead = desk.holder(action.lead)
    determined = day.known.truth is Truth.TRUE
    facts = desk.dossier.case.facts
    needs = (*(() if determined else unanswered(action.when, facts)), *lead.needs_facts)
    blockers = [name for name in action.waits_for if name in desk.open_days]
    number = coming.number if coming else 1
    missing = _missing(action, number, desk) if action.parts else ()
    is_begun = (action.id, number) in desk.dossier.case.signatures
    return Owed(
        action=action,
        lead=lead,
        support=_helpers(action, lead, desk),
        determined=determined,
        due=day.due,
        was=day.plain if day.shift else None,
        opens=_opens(action.opens, desk) if action.opens and not coming else None,
        back_on=coming.back_on if coming else None,
        shift=day.shift,
        needs_facts=tuple(dict.fromkeys(needs)) if needs else (),
        blocked_by=_earliest_first(blockers, desk.open_days),
        parts_waiting=tuple(one.role for one in missing),
        flags=tuple(_flags(action, day, lead, desk))
        + ((Flag.PARTS_WAITING,) if is_begun and missing else ()),
        occurrence=number,
    )


def _missing(action: Action, number: int, desk: Desk) -> tuple[Part, ...]:
    dossier = desk.dossier
    return waited_for(action, number, dossier.case, dossier.checklist.roles)


def _opens(opens: Deadline, desk: Desk) -> date | None:
    """Give the day a window opens, if its date is known."""
    dossier = desk.dossier
    anchor = dossier.anchor(opens.offset.anchor)
    if anchor is None:
        return None
    return counted(opens.offset, anchor, dossier.calendar)


def _helpers(action: Action, lead: Holder, desk: Desk) -> tuple[str, ...]:
    """Resolve who helps; the lead does not help itself."""
    found: dict[str, None] = {}
    for name in action.support:
        for role in desk.holder(name).candidates:
            if role != lead.role:
                found[role] = None
    return tuple(found)


def _earliest_first(names: list[str], days: Mapping[str, DueDay]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (days[name].due or date.max, name)))


def _flags(action: Action, day: DueDay, lead: Holder, desk: Desk) -> Iterable[Flag]:
    others = [desk.open_days[one] for one in action.waits_for if one in desk.open_days]
    if others:
        yield Flag.BLOCKED
    if not lead.candidates or (lead.role is not None and lead.role not in desk.held):
        yield Flag.NO_HOLDER
    if day.due is None:
        return
    if day.shift is not None:
        yield Flag.MOVED if day.shift.by_move else Flag.SHORT_TIME
    if action.due.basis is Basis.STATUTE and day.due < day.known.learned:
        yield Flag.PAST_AT_OPENING
    if any(other.due is not None and other.due > day.due for other in others):
        yield Flag.BEFORE_DEPENDENCY
    yield from _calendar_flags(action, day, day.due, desk.dossier)


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
