"""Opening a case question by question, for somebody at a terminal."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from typing import TypeVar

from releasekit.casebook.rules import Resolved
from releasekit.commands.assignments import assignments_for, check_order
from releasekit.commands.opening import (
    PHASES,
    checklist_to_follow,
    days_served,
    is_mid_sentence,
    phase_named,
    pin_of,
)
from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_names import one_of
from releasekit.domain.action import Phase
from releasekit.domain.checklist import Checklist, Fact
from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import Certainty
from releasekit.domain.deeds import Opened
from releasekit.domain.dossier import RELEASE
from releasekit.domain.typed_days import Looking, Today
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.usage import MissingValueError, UsageError
from releasekit.presentation.faults import tell
from releasekit.presentation.opened_list import opening_words
from releasekit.wording import _
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible

Value = TypeVar("Value")


def asked_opening(session: Session) -> tuple[Resolved, Opened]:
    """Ask for all that an opening says; nothing is written meanwhile."""
    resolved = _checklist(session)
    rules = resolved.checklist
    dates = dict(_dates(session, rules))
    check_order(dates, {})
    start = _start(session, dates.get("admission"))
    sure = _certainty(session) if RELEASE in dates else {}
    facts = dict(_facts(session, rules))
    opened = Opened(
        checklist=pin_of(resolved),
        dates=dates,
        facts=facts,
        start=start,
        certainty=sure,
    )
    _confirm(session, opened)
    return resolved, opened


def _certainty(session: Session) -> Mapping[str, Certainty]:
    question = _("How sure is the release date ({choices}; empty: not said)?")
    told = question.format(choices="/".join(one.value for one in Certainty))
    return _answer(session, told, _sure)


def _sure(typed: str) -> Mapping[str, Certainty]:
    return {RELEASE: one_of(Certainty, typed)} if typed else {}


def _confirm(session: Session, opened: Opened) -> None:
    """Say what will be opened and ask: an opening is not taken back."""
    question = _("Open a case with {what}?").format(what=opening_words(opened))
    if not session.confirms(question, likely=True):
        raise DeclinedError


def _answer(session: Session, question: str, read: Callable[[str], Value]) -> Value:
    """Ask until the answer can be read; an end of input ends it all."""
    while True:
        typed = session.ask(question)
        if not typed:
            session.stderr.write("\n")
            raise DeclinedError
        try:
            return read(typed.strip())
        except UsageError as fault:
            tell(fault, session.stderr)


def _checklist(session: Session) -> Resolved:
    known = ", ".join(session.casebook.rules.checklist_names())

    def read(typed: str) -> Resolved:
        if not typed:
            raise MissingValueError(what=_("The checklist"), option=known)
        return checklist_to_follow(session, typed)

    question = _("Which checklist ({known})?")
    return _answer(session, question.format(known=known), read)


def _dates(session: Session, rules: Checklist) -> Iterable[tuple[str, date]]:
    """Ask for the two days that nearly every deadline hangs on."""
    asked = {
        "release": (_("Release date (empty: not known)?"), Looking.AHEAD),
        "admission": (_("Admission date (empty: not known)?"), Looking.BACK),
    }
    calendar = session.casebook.rules.calendar(rules.calendar)
    for name, (question, looking) in asked.items():
        if name in rules.dates:
            today = Today(day=session.today, calendar=calendar, looking=looking)
            day = _answer(session, question, partial(_day, session, today))
            if day is not None:
                yield name, day


def _day(session: Session, today: Today, typed: str) -> date | None:
    is_known = typed.casefold() not in {"", "unknown", _("unknown")}
    return typed_day(session, typed, today) if is_known else None


def _start(session: Session, admission: date | None) -> Phase | None:
    if not is_mid_sentence(session, admission):
        return None
    question = _("Admission lies {n} days back. Follow from which phase ({phases})?")
    days = days_served(session, admission)
    return _answer(session, question.format(n=days, phases=PHASES), _phase)


def _phase(typed: str) -> Phase | None:
    if not typed:
        raise MissingValueError(what=_("The phase to follow from"), option=PHASES)
    return phase_named(typed)


def _facts(session: Session, rules: Checklist) -> Iterable[tuple[str, Answer]]:
    for fact in rules.facts.values():
        question = _("{fact} ({choices}; empty: not known)?").format(
            fact=visible(text_in(fact.title, session.language)),
            choices="/".join(fact.choices or (_("yes"), _("no"))),
        )
        answer = _answer(session, question, partial(_fact, session, rules, fact))
        if answer is not None:
            yield fact.id, answer


def _fact(session: Session, rules: Checklist, fact: Fact, typed: str) -> Answer | None:
    if not typed:
        return None
    calendar = session.casebook.rules.calendar(rules.calendar)
    given = assignments_for(session, [f"{fact.id}={typed}"], rules, calendar)
    return given.facts[fact.id]
