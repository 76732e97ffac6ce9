"""What `done` and `decline` share: settling actions of cases, and saying so."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_names import typed_action, typed_cases, typed_role
from releasekit.commands.typed_text import typed_text
from releasekit.domain.case import How, Settled
from releasekit.domain.checklist import Action
from releasekit.domain.dossier import Dossier
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.domain.outstanding import plan
from releasekit.domain.settling import Refusal, Words, refusal, settlement_of
from releasekit.domain.typed_days import Looking, Today
from releasekit.errors.refusals import (
    AlreadySettledError,
    FutureDayError,
    NotAnOfferError,
    NotApplicableError,
    TooEarlyDayError,
)
from releasekit.errors.usage import UsageError
from releasekit.presentation.answers import settled_lines
from releasekit.wording import _
from releasekit.wording.days import full_day
from releasekit.wording.deeds import answer_word, how_word

YEAR = 366


class Asked(NamedTuple):
    """What was typed: cases, actions, the day, and the words about it."""

    cases: Sequence[str]
    actions: Sequence[str]
    on: str | None
    evidence: str | None = None
    reason: str | None = None
    note: str | None = None


def settle(session: Session, asked: Asked, how: How) -> int:
    """Settle the actions in each case; all is checked before any is written."""
    words = Words(
        evidence=typed_text(session, asked.evidence, _("The evidence"), EVIDENCE_LIMIT),
        reason=typed_text(session, asked.reason, _("The reason"), EVIDENCE_LIMIT),
        note=typed_text(session, asked.note, _("The note"), NOTE_LIMIT),
    )
    chosen = [
        _chosen(session, asked, case, Ending(how=how, words=words))
        for case in typed_cases(session, asked.cases)
    ]
    for one in chosen:
        _write(session, one)
    return 0


class Ending(NamedTuple):
    """How actions end, and what was written about it."""

    how: How
    words: Words


class Chosen(NamedTuple):
    """The actions of one case that are to end, on which day."""

    before: Dossier
    actions: Sequence[Action]
    on: date
    ending: Ending


def _chosen(session: Session, asked: Asked, case: str, ending: Ending) -> Chosen:
    dossier = session.casebook.look(case).dossier
    check_role(session, dossier)
    names = dict.fromkeys(word for one in asked.actions for word in one.split(","))
    found = Chosen(
        before=dossier,
        actions=[typed_action(session, one, case, dossier.checklist) for one in names],
        on=day_of_event(session, asked.on, dossier),
        ending=ending,
    )
    _settlements(dossier, found)
    return found


def day_of_event(session: Session, typed: str | None, dossier: Dossier) -> date:
    """Read the day an event counts from; it is never one to come."""
    if typed is None:
        return session.today
    today = Today(day=session.today, calendar=dossier.calendar, looking=Looking.BACK)
    day = typed_day(session, typed, today)
    if day > session.today:
        raise FutureDayError(day=day, today=session.today)
    earliest = _earliest(dossier)
    if day < earliest:
        raise TooEarlyDayError(day=day, earliest=earliest, case=dossier.case.id)
    return day


def _earliest(dossier: Dossier) -> date:
    """Give the admission; where that is not known, a year before the opening."""
    year_before = dossier.case.opened_on - timedelta(days=YEAR)
    return min(dossier.case.dates.get("admission", year_before), dossier.case.opened_on)


def check_role(session: Session, dossier: Dossier) -> None:
    """Make sure that the role one acts in is one of the checklist."""
    if session.role is not None and session.role not in dossier.checklist.roles:
        typed_role(session, session.role, [dossier.checklist])


def _settlements(now: Dossier, chosen: Chosen) -> list[Settled]:
    """Make the events, from the case as it is under the lock."""
    ending = chosen.ending
    for action in chosen.actions:
        why = refusal(now, action, ending.how)
        if why is not None:
            raise _fault(why, now, action)
    return [
        settlement_of(now, action, ending.how, ending.words)
        for action in chosen.actions
    ]


def _write(session: Session, chosen: Chosen) -> None:
    after = session.casebook.save(
        chosen.before.case.id,
        lambda now: _settlements(now, chosen),
        session.stamp(chosen.on),
    )
    still_open = {one.action.id for one in plan(after).actions}
    for action in chosen.actions:
        waited = [name for name in action.waits_for if name in still_open]
        session.show(settled_lines(after, action, waited, session.language))


def _fault(why: Refusal, dossier: Dossier, action: Action) -> UsageError:
    case, number = dossier.case.id, action.number
    facts = {"case": case, "number": number, "action": action.id}
    match why:
        case Refusal.ALREADY_SETTLED:
            settlement = dossier.case.settlements[action.id]
            return AlreadySettledError(
                **facts,
                how=how_word(settlement.how),
                day=full_day(settlement.on),
                seq=settlement.seq,
            )
        case Refusal.NOT_APPLICABLE:
            answers = dossier.case.facts
            told = (
                f"{one.fact} = {answer_word(answers.get(one.fact))}"
                for one in action.when
            )
            return NotApplicableError(**facts, facts=", ".join(told))
        case Refusal.NOT_AN_OFFER:
            return NotAnOfferError(**facts)
