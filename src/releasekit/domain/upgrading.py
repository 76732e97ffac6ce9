"""Moving a case to another checklist: what is mapped, set aside, or new to learn."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from releasekit.domain.case import Case
from releasekit.domain.changes import Changes, changes
from releasekit.domain.checklist import Checklist
from releasekit.domain.checklist_changes import ChecklistChanges, checklist_changes
from releasekit.domain.deed_parts import Pin, Retired
from releasekit.domain.deeds import Upgraded
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import case_from
from releasekit.domain.outstanding import plan
from releasekit.domain.parts import with_signatures
from releasekit.domain.workdays import Calendar


class Upgrade(NamedTuple):
    """What the move of one case would do, and the event that does it."""

    deed: Upgraded
    checklists: ChecklistChanges
    case: Changes
    after: Dossier

    @property
    def not_asked(self) -> tuple[str, ...]:
        """Name the actions that the other checklist lacks and nobody began with."""
        gone = (one.id for one in self.checklists.removed)
        return tuple(name for name in gone if name not in self.deed.retired)


class Target(NamedTuple):
    """The checklist a case is to follow, with its pin and its calendar."""

    pin: Pin
    checklist: Checklist
    calendar: Calendar


def upgrade_of(
    dossier: Dossier, target: Target, today: date, reason: str | None = None
) -> Upgrade:
    """Plan the move of a case; nothing that was recorded is dropped."""
    found = checklist_changes(dossier.checklist, target.checklist)
    mapped = {one.old.id: one.new.id for one in found.replaced}
    come_back = {
        name: name
        for name in dossier.case.retired
        if name in target.checklist.actions and name not in dossier.checklist.actions
    }
    deed = Upgraded(
        checklist=target.pin,
        mapped={**mapped, **come_back},
        retired=dict(_retired(dossier, found)),
        reason=reason,
    )
    plain = _after(dossier, target, deed, today)
    deed = deed._replace(learned=tuple(_learned(dossier, plain, found, today)))
    after = _after(dossier, target, deed, today)
    moved = changes(plan(dossier), plan(after), today)
    return Upgrade(deed=deed, checklists=found, case=moved, after=after)


def backwards(deed: Upgraded, taken_back: Upgraded) -> Upgraded:
    """Let what had taken the place of old actions give it back to them."""
    back = {
        new: old
        for old, new in taken_back.mapped.items()
        if old != new and old not in deed.mapped.values()
    }
    retired = {name: one for name, one in deed.retired.items() if name not in back}
    return deed._replace(mapped={**deed.mapped, **back}, retired=retired)


def _retired(
    dossier: Dossier, found: ChecklistChanges
) -> Iterable[tuple[str, Retired]]:
    """Give the actions that go and of which something is recorded."""
    begun = _begun(dossier.case)
    for action in found.removed:
        if action.id in begun:
            title = action.title.get("en", action.id)
            yield action.id, Retired(number=action.number, title=title)


def _begun(case: Case) -> set[str]:
    signed = {name for name, _occurrence in case.signatures}
    return {*case.settlements, *case.started, *case.blocks, *case.extensions, *signed}


def _after(dossier: Dossier, target: Target, deed: Upgraded, today: date) -> Dossier:
    from_history = dossier.case.history
    event = from_history[-1]._replace(seq=len(from_history) + 1, on=today, deed=deed)
    case = case_from(dossier.case.id, (*from_history, event))
    return Dossier(
        case=with_signatures(case, target.checklist),
        checklist=target.checklist,
        calendar=target.calendar,
    )


def _learned(
    before: Dossier, after: Dossier, found: ChecklistChanges, today: date
) -> Iterable[str]:
    """Give the actions whose day nobody could know before, and is over already.

    What was late before the move stays late.
    """
    new = {one.id for one in found.added}
    retimed = {one.new.id for one in found.retimed}
    late = {
        one.action.id for one in plan(before).actions if one.due and one.due < today
    }
    for owed in plan(after).actions:
        name = owed.action.id
        is_over = owed.due is not None and owed.due < today
        if is_over and (name in new or (name in retimed and name not in late)):
            yield name
