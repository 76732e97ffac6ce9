"""Ending an action: what may be settled, and what follows."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action, Kind
from releasekit.domain.conditions import Truth, truth_of
from releasekit.domain.deadlines import due_days
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Settled, Signed
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence, open_number
from releasekit.domain.parts import Part, waited_for
from releasekit.domain.workdays import ONE_DAY


class Refusal(Enum):
    """Why an action cannot be settled."""

    ALREADY_SETTLED = "already-settled"
    NOT_APPLICABLE = "not-applicable"
    NOT_AN_OFFER = "not-an-offer"
    OTHER_OCCURRENCE = "other-occurrence"
    BEFORE_LAST_TIME = "before-last-time"
    PARTS_MISSING = "parts-missing"
    ALREADY_SIGNED = "already-signed"


class Step(NamedTuple):
    """An action that is to end on a day, and which occurrence, if that was said."""

    action: Action
    on: date
    occurrence: int | None = None


class Words(NamedTuple):
    """What somebody wrote about a settlement."""

    evidence: str | None = None
    reason: str | None = None
    note: str | None = None


def refusal(dossier: Dossier, step: Step, how: How) -> Refusal | None:
    """Say why an action cannot be settled so, or nothing if it can.

    What it waits for is no reason: blocking warns, it does not forbid.
    """
    common = _common_refusal(dossier, step)
    if common is not None:
        return common
    if how is How.DECLINED and step.action.kind is not Kind.OFFER:
        return Refusal.NOT_AN_OFFER
    if how is How.DONE and step.action.parts:
        return Refusal.PARTS_MISSING
    return None


def part_refusal(dossier: Dossier, step: Step, part: Part) -> Refusal | None:
    """Say why a part of an action cannot be signed, or nothing if it can."""
    common = _common_refusal(dossier, step)
    if common is not None:
        return common
    if part not in missing_parts(dossier, step.action):
        return Refusal.ALREADY_SIGNED
    return None


def _common_refusal(dossier: Dossier, step: Step) -> Refusal | None:
    action = step.action
    if truth_of(action.when, dossier.case.facts) is Truth.FALSE:
        return Refusal.NOT_APPLICABLE
    if action.id in dossier.case.settlements and not _comes_again(dossier, step):
        return Refusal.ALREADY_SETTLED
    return _occurrence_refusal(dossier, step)


def _occurrence_refusal(dossier: Dossier, step: Step) -> Refusal | None:
    if step.occurrence not in (None, open_number(step.action, dossier)):
        return Refusal.OTHER_OCCURRENCE
    settlement = dossier.case.settlements.get(step.action.id)
    if settlement is not None and step.on < settlement.on:
        return Refusal.BEFORE_LAST_TIME
    return None


def _comes_again(dossier: Dossier, step: Step) -> bool:
    """Say whether what was settled is open again.

    Typed without its number, an action is not taken for its next occurrence on the
    day of the last settlement, nor an offer before the day it comes back.
    """
    coming = next_occurrence(step.action, dossier)
    if coming is None:
        return False
    open_from = coming.back_on or coming.since + ONE_DAY
    return step.occurrence is not None or step.on >= open_from


def missing_parts(dossier: Dossier, action: Action) -> tuple[Part, ...]:
    """Give the parts of an action's open occurrence that nobody signed yet."""
    number = open_number(action, dossier)
    return waited_for(action, number, dossier.case, dossier.checklist.roles)


def settlement_of(dossier: Dossier, action: Action, how: How, words: Words) -> Settled:
    """Settle an action, keeping the deadline that it met or missed."""
    return Settled(
        action=action.id,
        how=how,
        due=_due_of(dossier, action),
        evidence=words.evidence,
        reason=words.reason,
        note=words.note,
        occurrence=_occurrence_of(dossier, action),
    )


def signature_of(dossier: Dossier, action: Action, part: Part, words: Words) -> Signed:
    """Sign one part of an action, keeping the deadline that it met or missed."""
    return Signed(
        action=action.id,
        part=part.names[0],
        due=_due_of(dossier, action),
        evidence=words.evidence,
        note=words.note,
        occurrence=_occurrence_of(dossier, action),
    )


def _due_of(dossier: Dossier, action: Action) -> date | None:
    coming = next_occurrence(action, dossier)
    if coming is not None:
        return coming.due
    day = due_days(dossier).get(action.id)
    return day.due if day else None


def _occurrence_of(dossier: Dossier, action: Action) -> int | None:
    """Name the occurrence of an action that comes again; others have none."""
    comes_again = action.repeats is not None or action.again is not None
    return open_number(action, dossier) if comes_again else None
