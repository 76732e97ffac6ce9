"""Why an action could not be settled or signed, as a fault a person can act on."""

from collections.abc import Callable, Mapping

from releasekit.domain.action import Action
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence, open_number
from releasekit.domain.settling import Step, due_of, missing_parts, verb_refusal
from releasekit.domain.transitions import Refusal, Verb
from releasekit.errors.refusals import (
    AlreadySettledError,
    AlreadySignedError,
    BeforeLastTimeError,
    NotAnOfferError,
    NotApplicableError,
    OtherOccurrenceError,
    PartsMissingError,
)
from releasekit.errors.transitions import (
    AlreadyStartedError,
    BeforeItEndedError,
    CaseClosedError,
    NoDayError,
    NotBlockedError,
    NotLaterError,
    NotSettledError,
    NotWaivableError,
    ReopenFirstError,
    SetByLawError,
)
from releasekit.errors.usage import UsageError
from releasekit.wording import _
from releasekit.wording.days import full_day
from releasekit.wording.deed_words import answer_word, how_word

Words = Mapping[str, object]


def fault_of(why: Refusal, dossier: Dossier, step: Step) -> UsageError:
    """Say of an action in a case why it cannot be settled so."""
    fault, more = _FAULTS[why]
    action = step.action
    return fault(
        case=dossier.case.id,
        number=action.number,
        action=action.id,
        **more(dossier, step),
    )


def checked(dossier: Dossier, step: Step, verb: Verb) -> None:
    """Refuse what may not be done to an action in the state it is in."""
    why = verb_refusal(dossier, step, verb)
    if why is not None:
        raise fault_of(why, dossier, step)


def _nothing_more(_dossier: Dossier, _step: Step) -> Words:
    return {}


def _answers(dossier: Dossier, step: Step) -> Words:
    """Tell the answers by which an action does not apply; no sensitive one."""
    answers, facts = dossier.case.facts, dossier.checklist.facts
    told = dict.fromkeys(
        _("a sensitive answer")
        if facts[one.fact].sensitive
        else f"{one.fact} = {answer_word(answers.get(one.fact))}"
        for one in step.action.when
    )
    return {"facts": ", ".join(told)}


def _missing(dossier: Dossier, step: Step) -> Words:
    roles = [part.role for part in missing_parts(dossier, step.action)]
    return {"roles": ", ".join(roles), "first": roles[0]}


def _settlement(dossier: Dossier, step: Step) -> Words:
    settlement = dossier.case.settlements[step.action.id]
    return {
        "how": how_word(settlement.how),
        "day": full_day(settlement.on),
        "seq": settlement.seq,
        "again": _next_time(dossier, step.action),
    }


def _next_time(dossier: Dossier, action: Action) -> str:
    """Say how to record the next time of what comes again, before its day."""
    coming = next_occurrence(action, dossier)
    if coming is None:
        return ""
    told = _(" To record the next time already, write {number}.{occurrence}.")
    return told.format(number=action.number, occurrence=coming.number)


def _since(dossier: Dossier, step: Step) -> Words:
    return {"day": full_day(dossier.case.started[step.action.id])}


def _due(dossier: Dossier, step: Step) -> Words:
    due = due_of(dossier, step.action)
    return {"day": full_day(due) if due else ""}


def _times(dossier: Dossier, step: Step) -> Words:
    return {"typed": step.occurrence, "open": open_number(step.action, dossier)}


def _last_time(dossier: Dossier, step: Step) -> Words:
    last = dossier.case.settlements[step.action.id]
    return {
        "typed": step.occurrence,
        "last": last.occurrence,
        "how": how_word(last.how),
        "day": full_day(last.on),
    }


_FAULTS: Mapping[Refusal, tuple[type[UsageError], Callable[[Dossier, Step], Words]]] = {
    Refusal.ALREADY_SETTLED: (AlreadySettledError, _settlement),
    Refusal.NOT_APPLICABLE: (NotApplicableError, _answers),
    Refusal.NOT_AN_OFFER: (NotAnOfferError, _nothing_more),
    Refusal.OTHER_OCCURRENCE: (OtherOccurrenceError, _times),
    Refusal.BEFORE_LAST_TIME: (BeforeLastTimeError, _last_time),
    Refusal.PARTS_MISSING: (PartsMissingError, _missing),
    Refusal.ALREADY_SIGNED: (AlreadySignedError, _missing),
    Refusal.BEFORE_IT_ENDED: (BeforeItEndedError, _settlement),
    Refusal.CASE_CLOSED: (CaseClosedError, _nothing_more),
    Refusal.REOPEN_FIRST: (ReopenFirstError, _nothing_more),
    Refusal.ALREADY_STARTED: (AlreadyStartedError, _since),
    Refusal.NOT_BLOCKED: (NotBlockedError, _nothing_more),
    Refusal.NOT_SETTLED: (NotSettledError, _nothing_more),
    Refusal.NOT_WAIVABLE: (NotWaivableError, _nothing_more),
    Refusal.SET_BY_LAW: (SetByLawError, _due),
    Refusal.NO_DAY: (NoDayError, _nothing_more),
    Refusal.NOT_LATER: (NotLaterError, _due),
}
