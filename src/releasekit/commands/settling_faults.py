"""Why an action could not be settled or signed, as a fault a person can act on."""

from releasekit.domain.action import Action
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence, open_number
from releasekit.domain.settling import Refusal, Step, missing_parts
from releasekit.errors.refusals import (
    AlreadySettledError,
    AlreadySignedError,
    NotAnOfferError,
    NotApplicableError,
    OtherOccurrenceError,
    PartsMissingError,
)
from releasekit.errors.usage import UsageError
from releasekit.wording import _
from releasekit.wording.days import full_day
from releasekit.wording.deeds import answer_word, how_word


def fault_of(why: Refusal, dossier: Dossier, step: Step) -> UsageError:
    """Say of an action in a case why it cannot be settled so."""
    action = step.action
    facts = {"case": dossier.case.id, "number": action.number, "action": action.id}
    fault: UsageError
    match why:
        case Refusal.ALREADY_SETTLED:
            fault = AlreadySettledError(**facts, **_settlement(dossier, action))
        case Refusal.NOT_APPLICABLE:
            fault = NotApplicableError(**facts, facts=_answers(dossier, step))
        case Refusal.OTHER_OCCURRENCE:
            number = open_number(action, dossier)
            fault = OtherOccurrenceError(**facts, typed=step.occurrence, open=number)
        case Refusal.PARTS_MISSING:
            fault = PartsMissingError(**facts, **_missing(dossier, step))
        case Refusal.ALREADY_SIGNED:
            fault = AlreadySignedError(**facts, **_missing(dossier, step))
        case Refusal.NOT_AN_OFFER:
            fault = NotAnOfferError(**facts)
    return fault


def _missing(dossier: Dossier, step: Step) -> dict[str, str]:
    roles = [part.role for part in missing_parts(dossier, step.action)]
    return {"roles": ", ".join(roles), "first": roles[0]}


def _settlement(dossier: Dossier, action: Action) -> dict[str, object]:
    settlement = dossier.case.settlements[action.id]
    return {
        "how": how_word(settlement.how),
        "day": full_day(settlement.on),
        "seq": settlement.seq,
        "again": _next_time(dossier, action),
    }


def _next_time(dossier: Dossier, action: Action) -> str:
    """Say how to record the next time of what comes again, before its day."""
    coming = next_occurrence(action, dossier)
    if coming is None:
        return ""
    told = _(" To record the next time already, write {number}.{occurrence}.")
    return told.format(number=action.number, occurrence=coming.number)


def _answers(dossier: Dossier, step: Step) -> str:
    answers = dossier.case.facts
    told = (
        f"{one.fact} = {answer_word(answers.get(one.fact))}" for one in step.action.when
    )
    return ", ".join(told)
