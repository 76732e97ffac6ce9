"""Ending an action: what may be settled, and what follows."""

from enum import Enum
from typing import NamedTuple

from releasekit.domain.case import How, Settled
from releasekit.domain.checklist import Action, Kind
from releasekit.domain.deadlines import due_days
from releasekit.domain.dossier import Dossier
from releasekit.domain.progress import Status, status_of


class Refusal(Enum):
    """Why an action cannot be settled."""

    ALREADY_SETTLED = "already-settled"
    NOT_APPLICABLE = "not-applicable"
    NOT_AN_OFFER = "not-an-offer"


class Words(NamedTuple):
    """What somebody wrote about a settlement."""

    evidence: str | None = None
    reason: str | None = None
    note: str | None = None


def refusal(dossier: Dossier, action: Action, how: How) -> Refusal | None:
    """Say why an action cannot be settled so, or nothing if it can.

    What it waits for is no reason: blocking warns, it does not forbid.
    """
    status = status_of(action, dossier)
    if status in (Status.DONE, Status.DECLINED):
        return Refusal.ALREADY_SETTLED
    if status is Status.NOT_APPLICABLE:
        return Refusal.NOT_APPLICABLE
    if how is How.DECLINED and action.kind is not Kind.OFFER:
        return Refusal.NOT_AN_OFFER
    return None


def settlement_of(dossier: Dossier, action: Action, how: How, words: Words) -> Settled:
    """Settle an action, keeping the deadline that it met or missed."""
    day = due_days(dossier).get(action.id)
    return Settled(
        action=action.id,
        how=how,
        due=day.due if day else None,
        evidence=words.evidence,
        reason=words.reason,
        note=words.note,
    )
