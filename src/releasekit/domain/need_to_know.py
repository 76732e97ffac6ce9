"""What a role may see: steps that hang on a sensitive fact are for those in them.

That such a step is there at all says what the fact is. Guard rail 9.
"""

from collections.abc import Collection

from releasekit.domain.action import Action
from releasekit.domain.case import Event
from releasekit.domain.checklist import Checklist
from releasekit.domain.deeds import (
    Answered,
    Blocked,
    Deed,
    Repeated,
    Undone,
    actions_in,
)
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import Planned
from releasekit.domain.owed import Owed
from releasekit.domain.owed_flags import Flag
from releasekit.domain.roles import holder_of

PERSON = "person"
"""In place of a role: for the person it is about, a step on a sensitive fact is
told by those who do it and stands on no paper; one of these facts is another's."""


def may_see(role: str | None, action: Action, dossier: Dossier) -> bool:
    """Say whether a step exists for a role; one who names none sees the whole list."""
    if role is None or not is_sensitive(action, dossier):
        return True
    return role in _roles_in(action, dossier)


def is_sensitive(action: Action, dossier: Dossier) -> bool:
    """Say whether a step hangs on a fact whose answer is not for all."""
    return hangs_on_sensitive(action, dossier.checklist)


def hangs_on_sensitive(action: Action, checklist: Checklist) -> bool:
    """Say the same of a step by its checklist alone."""
    facts = checklist.facts
    return any(facts[one.fact].sensitive for one in action.when if one.fact in facts)


def facts_told_to(role: str | None, dossier: Dossier) -> tuple[str, ...]:
    """Give the facts a role may read; a sensitive one only who acts on it."""
    facts = dossier.checklist.facts
    return tuple(
        name
        for name, fact in facts.items()
        if not fact.sensitive or _acts_on(name, role, dossier)
    )


def may_read(role: str | None, event: Event, dossier: Dossier) -> bool:
    """Say whether a role may read what an event recorded; no role reads all."""
    if role is None:
        return True
    match event.deed:
        case Undone(seq=seq) | Repeated(seq=seq):
            return may_read(role, dossier.case.history[seq - 1], dossier)
        case Answered(facts=facts):
            return facts.keys() <= set(facts_told_to(role, dossier))
        case _:
            actions = dossier.checklist.actions
            return not _waits_for_hidden(event.deed, role, dossier) and all(
                one in actions and may_see(role, actions[one], dossier)
                for one in actions_in(event.deed)
            )


def _waits_for_hidden(deed: Deed, role: str, dossier: Dossier) -> bool:
    """Say whether a deed names, as what is waited for, a step kept from a role."""
    if not isinstance(deed, Blocked):
        return False
    awaited = dossier.checklist.actions.get(deed.waits_for)
    return awaited is not None and not may_see(role, awaited, dossier)


def for_role(planned: Planned, role: str | None, dossier: Dossier) -> Planned:
    """Leave out of a plan what a role may not see; the days stay as they are."""
    if role is None:
        return planned
    actions = dossier.checklist.actions.values()
    hidden = frozenset(one.id for one in actions if not may_see(role, one, dossier))
    if not hidden:
        return planned
    kept = [
        _without_block(one, hidden)
        for one in planned.actions
        if one.action.id not in hidden
    ]
    names = {one.action.id for one in kept}
    return planned._replace(
        actions=tuple(_waiting_only_for(names, one) for one in kept),
        hidden=hidden,
    )


def _waiting_only_for(names: Collection[str], owed: Owed) -> Owed:
    """Leave out of an open action that it waits for others than these."""
    waits_for = tuple(one for one in owed.blocked_by if one in names)
    if waits_for == owed.blocked_by:
        return owed
    flags = owed.flags if waits_for else _without_waiting(owed.flags)
    return owed._replace(blocked_by=waits_for, flags=flags)


def _without_block(owed: Owed, hidden: Collection[str]) -> Owed:
    """Leave out that somebody said it waits for a step the role may not see."""
    is_told = owed.block is None or owed.block.waits_for not in hidden
    return owed if is_told else owed._replace(block=None)


def _without_waiting(flags: tuple[Flag, ...]) -> tuple[Flag, ...]:
    told = (Flag.BLOCKED, Flag.BEFORE_DEPENDENCY)
    return tuple(one for one in flags if one not in told)


def _acts_on(fact: str, role: str | None, dossier: Dossier) -> bool:
    return role is not None and any(
        role in _roles_in(action, dossier)
        for action in dossier.checklist.actions.values()
        if fact in {one.fact for one in action.when}
    )


def _roles_in(action: Action, dossier: Dossier) -> frozenset[str]:
    """Give every role with a step in an action: its lead, its help, its parts."""
    roles, facts = dossier.checklist.roles, dossier.case.facts
    named = (action.lead, *action.support, *action.parts)
    return frozenset(
        role for name in named for role in holder_of(name, roles, facts).candidates
    )
