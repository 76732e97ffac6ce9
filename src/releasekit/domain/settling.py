"""Ending an action: what may be settled, and what follows."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action, Kind
from releasekit.domain.deadlines import due_days
from releasekit.domain.deed_parts import Heard, How, TookPart
from releasekit.domain.deeds import Settled, Signed
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence, open_number
from releasekit.domain.parts import Part, waited_for
from releasekit.domain.transitions import Now, Refusal, Verb, now_of, refused_in


class Step(NamedTuple):
    """An action that something happens to on a day; which time, if that was said."""

    action: Action
    on: date
    occurrence: int | None = None


class Words(NamedTuple):
    """What somebody said about a settlement."""

    evidence: str | None = None
    reason: str | None = None
    note: str | None = None
    authority: str | None = None
    until: date | None = None
    heard: Heard | None = None
    person: TookPart | None = None
    helped: bool | None = None


VERBS = {
    How.DONE: Verb.DONE,
    How.DECLINED: Verb.DECLINE,
    How.WAIVED: Verb.WAIVE,
    How.NOT_NEEDED: Verb.NOT_NEEDED,
}


def refusal(
    dossier: Dossier, step: Step, how: How, words: Words | None = None
) -> Refusal | None:
    """Say why an action cannot be settled so, or nothing if it can.

    What it waits for is no reason: blocking warns, it does not forbid.
    """
    return (
        verb_refusal(dossier, step, VERBS[how])
        or _own_refusal(dossier, step, how)
        or _heard_again(dossier, step, words or Words())
    )


def _own_refusal(dossier: Dossier, step: Step, how: How) -> Refusal | None:
    """Say what the action itself, by its checklist, does not allow."""
    action = step.action
    if how is How.DECLINED and action.kind is not Kind.OFFER:
        return Refusal.NOT_AN_OFFER
    if how is How.WAIVED and not action.waivable:
        return Refusal.NOT_WAIVABLE
    if how is How.DONE and action.parts and not _is_reviewed(dossier, step):
        return Refusal.PARTS_MISSING
    return None


def _is_reviewed(dossier: Dossier, step: Step) -> bool:
    """Say whether all had signed, and it is only looked at again."""
    return now_of(step.action, dossier, step.on, step.occurrence) is Now.TO_REVIEW


def _heard_again(dossier: Dossier, step: Step, words: Words) -> Refusal | None:
    """Refuse to report once more what was reported; its owner confirms it."""
    now = now_of(step.action, dossier, step.on, step.occurrence)
    is_again = words.heard is not None and now is Now.REPORTED
    return Refusal.ALREADY_SETTLED if is_again else None


def part_refusal(dossier: Dossier, step: Step, part: Part) -> Refusal | None:
    """Say why a part of an action cannot be signed, or nothing if it can."""
    common = verb_refusal(dossier, step, Verb.SIGN)
    if common is not None:
        return common
    if part not in missing_parts(dossier, step.action):
        return Refusal.ALREADY_SIGNED
    return None


def verb_refusal(dossier: Dossier, step: Step, verb: Verb) -> Refusal | None:
    """Look a verb up for the state an action, or one time of it, is in."""
    now = now_of(step.action, dossier, step.on, step.occurrence)
    refused = refused_in(verb, now)
    if refused is not None:
        return refused
    if step.occurrence not in (None, open_number(step.action, dossier)):
        return Refusal.OTHER_OCCURRENCE
    settlement = dossier.case.settlements.get(step.action.id)
    if settlement is not None and step.on < settlement.on:
        is_again = step.occurrence not in (None, settlement.occurrence)
        return Refusal.BEFORE_LAST_TIME if is_again else Refusal.BEFORE_IT_ENDED
    return None


def missing_parts(dossier: Dossier, action: Action) -> tuple[Part, ...]:
    """Give the parts of an action's open occurrence that nobody signed yet."""
    number = open_number(action, dossier)
    return waited_for(action, number, dossier.case, dossier.checklist.roles)


def settlement_of(dossier: Dossier, action: Action, how: How, words: Words) -> Settled:
    """Settle an action, keeping the deadline that it met or missed."""
    return Settled(
        action=action.id,
        how=how,
        due=due_of(dossier, action),
        occurrence=_occurrence_of(dossier, action),
        **words._asdict(),
    )


def signature_of(dossier: Dossier, action: Action, part: Part, words: Words) -> Signed:
    """Sign one part of an action, keeping the deadline that it met or missed."""
    return Signed(
        action=action.id,
        part=part.names[0],
        due=due_of(dossier, action),
        evidence=words.evidence,
        note=words.note,
        occurrence=_occurrence_of(dossier, action),
    )


def due_of(dossier: Dossier, action: Action) -> date | None:
    """Give the day an open action is due; of one that comes again, the next time's."""
    coming = next_occurrence(action, dossier)
    if coming is not None:
        return coming.due
    day = due_days(dossier).get(action.id)
    return day.due if day else None


def _occurrence_of(dossier: Dossier, action: Action) -> int | None:
    """Name the occurrence of an action that comes again; others have none."""
    comes_again = action.repeats is not None or action.again is not None
    return open_number(action, dossier) if comes_again else None
