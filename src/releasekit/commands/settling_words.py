"""What was typed beside a settlement, and what is asked where it was left out."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple, TypeVar

from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_names import one_of
from releasekit.commands.typed_text import typed_text
from releasekit.domain.deed_parts import Heard, How, TookPart
from releasekit.domain.dossier import Dossier
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.domain.roles import holder_of
from releasekit.domain.settling import Step, Words
from releasekit.domain.typed_days import Looking, Today
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.transitions import NeedsHeardError, UntilPastError
from releasekit.errors.usage import UsageError
from releasekit.presentation.faults import tell
from releasekit.wording import _

Choice = TypeVar("Choice", bound=Enum)
YES = {"yes": True, "no": False}


class Asked(NamedTuple):
    """What was typed: cases, actions, the day, and the words about it."""

    cases: Sequence[str]
    actions: Sequence[str]
    on: str | None
    evidence: str | None = None
    reason: str | None = None
    note: str | None = None
    authority: str | None = None
    until: str | None = None
    heard: str | None = None
    person: str | None = None
    dry_run: bool = False


class Chosen(NamedTuple):
    """The actions of one case that something happens to, on which day, by whom."""

    before: Dossier
    steps: Sequence[Step]
    on: date
    role: str | None


def words_of(
    session: Session, asked: Asked, found: Sequence[Chosen], how: How
) -> Words:
    """Read the words, and ask for those that only somebody there can give."""
    steps = [(one.before, step) for one in found for step in one.steps]
    return Words(
        evidence=typed_text(session, asked.evidence, _("The evidence"), EVIDENCE_LIMIT),
        reason=reason_of(session, asked),
        note=typed_text(session, asked.note, _("The note"), NOTE_LIMIT),
        authority=typed_text(
            session, asked.authority, _("The authority"), EVIDENCE_LIMIT
        ),
        until=until_of(session, asked, found[0].before) if found else None,
        heard=_heard(session, asked, found) if how is How.DONE else None,
        person=_person(session, asked, steps) if how is How.DONE else None,
        helped=_helped(session, steps) if how is How.DONE else None,
    )


def reason_of(session: Session, asked: Asked) -> str | None:
    return typed_text(session, asked.reason, _("The reason"), EVIDENCE_LIMIT)


def until_of(session: Session, asked: Asked, dossier: Dossier) -> date | None:
    """Read a last day; one that is over already is a slip."""
    if asked.until is None:
        return None
    today = Today(session.today, dossier.calendar, Looking.AHEAD)
    day = typed_day(session, asked.until, today)
    if day < session.today:
        raise UntilPastError(day=day, today=session.today)
    return day


def _heard(session: Session, asked: Asked, found: Sequence[Chosen]) -> Heard | None:
    """Ask how it was heard of an action that another role owes."""
    if asked.heard is not None:
        return one_of(Heard, asked.heard)
    others = [
        (one, step)
        for one in found
        for step in one.steps
        if one.role is not None and not is_owed_by(one.role, one.before, step)
    ]
    if not others:
        return None
    one, step = others[0]
    lead = holder_of(
        step.action.lead, one.before.checklist.roles, one.before.case.facts
    )
    facts = {
        "number": step.action.number,
        "lead": lead.role or "/".join(lead.candidates),
        "role": one.role,
        "ways": "|".join(way.value for way in Heard),
    }
    if not session.may_ask:
        raise NeedsHeardError(**facts)
    question = _("{number} is owed by {lead}. How was it heard ({ways})?")
    return asked_choice(session, question.format(**facts), Heard)


def is_owed_by(role: str, dossier: Dossier, step: Step) -> bool:
    """Say whether a role leads or signs an action; who helps does not owe it."""
    action, roles = step.action, dossier.checklist.roles
    named = (action.lead, *action.parts)
    facts = dossier.case.facts
    return any(holder_of(name, roles, facts).may_be(role) for name in named)


def _person(
    session: Session, asked: Asked, steps: Sequence[tuple[Dossier, Step]]
) -> TookPart | None:
    """Ask whether the person took part, of actions that say so."""
    if asked.person is not None:
        return one_of(TookPart, asked.person)
    if not session.may_ask or not any(step.action.person for _one, step in steps):
        return None
    choices = "/".join(one.value for one in TookPart)
    question = _("Did the person take part ({choices}; empty: not asked)?")
    told = question.format(choices=choices)
    return asked_choice(session, told, TookPart, TookPart.NOT_ASKED)


def asked_choice(
    session: Session, question: str, kind: type[Choice], empty: Choice | None = None
) -> Choice:
    """Ask until one of a few words is typed; an empty line may stand for one."""
    while True:
        typed = session.ask(question)
        if not typed:
            raise DeclinedError
        if not typed.strip() and empty is not None:
            return empty
        try:
            return one_of(kind, typed.strip())
        except UsageError as fault:
            tell(fault, session.stderr)


def _helped(session: Session, steps: Sequence[tuple[Dossier, Step]]) -> bool | None:
    """Ask of a review whether it helped."""
    if not session.may_ask or not any(step.action.is_review for _one, step in steps):
        return None
    typed = session.ask(
        _("Did it help, by the person's word (yes/no; empty: not asked)?")
    )
    return YES.get(typed.strip().casefold())
