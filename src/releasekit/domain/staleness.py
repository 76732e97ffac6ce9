"""Settlements that a later change of dates or facts has made doubtful.

Rules, section 5: its date moved by more than 28 days, or an answer by which it
applies or by which its lead is found is another one now.
"""

from collections.abc import Mapping

from releasekit.domain.action import Action, Reschedule
from releasekit.domain.case import Moment, Settlement
from releasekit.domain.checklist import Role
from releasekit.domain.dossier import Dossier

FAR_DAYS = 28


def needs_review(action: Action, dossier: Dossier) -> bool:
    """Say whether a settlement is to be looked at again."""
    return action.on_reschedule is Reschedule.REVIEW and is_stale(action, dossier)


def is_stale(action: Action, dossier: Dossier) -> bool:
    """Say whether what a settlement rested on has changed since it was written."""
    settlement = dossier.case.settlements.get(action.id)
    if settlement is None or settlement.known is None:
        return False
    return _moved_far(action, settlement.known, dossier) or _answered_anew(
        action, settlement, dossier
    )


def _moved_far(action: Action, known: Moment, dossier: Dossier) -> bool:
    offset = action.due.offset
    if offset.of_action:
        return False
    before = dossier.anchor(offset.anchor, known)
    now = dossier.anchor(offset.anchor)
    if before is None or now is None:
        return before is not None and now is None
    return abs((now - before).days) > FAR_DAYS


def _answered_anew(action: Action, settlement: Settlement, dossier: Dossier) -> bool:
    facts = dossier.case.facts
    then = settlement.known.facts if settlement.known else {}
    deciding = {one.fact for one in action.when}
    deciding |= _deciding(action.lead, dossier.checklist.roles)
    return any(then.get(name) != facts.get(name) for name in deciding)


def _deciding(name: str, roles: Mapping[str, Role]) -> set[str]:
    """Give the facts by which an alias finds the role it stands for."""
    role = roles.get(name)
    found: set[str] = set()
    for entry in role.stands_for if role else ():
        found |= {one.fact for one in entry.when} | _deciding(entry.role, roles)
    return found
