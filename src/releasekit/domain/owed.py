"""One open action: who leads it, when it is due, and what it waits for."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action, Deadline
from releasekit.domain.case import Block
from releasekit.domain.conditions import Truth, unanswered
from releasekit.domain.counting import counted
from releasekit.domain.dossier import Dossier
from releasekit.domain.due_day import DueDay, Shift
from releasekit.domain.occurrences import Occurrence
from releasekit.domain.owed_flags import Flag, flags_of
from releasekit.domain.parts import Part, waited_for
from releasekit.domain.roles import Holder, holder_of


class Owed(NamedTuple):
    """One open action of a case, whatever the day.

    `was` is the day the action's own rule gives, where it was moved off it; `opens`
    the day its window opens, which hides nothing; `back_on` the day from which an
    offer that was declined is owed again; `blocked_by` names the open actions it
    waits for, the earliest first; `parts_waiting` the roles that have yet to sign.
    `block` is what somebody said it waits for beside; `free_since` the day on which
    the last of what it waited for ended; `waived_until` the last day of a waiver.
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
    block: Block | None = None
    free_since: date | None = None
    waived_until: date | None = None


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
    others = [desk.open_days[name] for name in blockers]
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
        flags=(
            *flags_of(action, day, others, desk.dossier),
            *((Flag.PARTS_WAITING,) if is_begun and missing else ()),
            *(() if _is_held(lead, desk) else (Flag.NO_HOLDER,)),
        ),
        occurrence=number,
        block=desk.dossier.case.blocks.get(action.id),
        free_since=None if blockers else _free_since(action, desk),
        waived_until=_waived_until(action, desk),
    )


def _is_held(lead: Holder, desk: Desk) -> bool:
    return bool(lead.candidates) and (lead.role is None or lead.role in desk.held)


def _free_since(action: Action, desk: Desk) -> date | None:
    """Give the day on which the last of what an action waited for ended."""
    settlements = desk.dossier.case.settlements
    ended = [settlements[one].on for one in action.waits_for if one in settlements]
    return max(ended, default=None)


def _waived_until(action: Action, desk: Desk) -> date | None:
    settlement = desk.dossier.case.settlements.get(action.id)
    return settlement.until if settlement and settlement.is_for_now else None


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
