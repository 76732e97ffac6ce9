"""NAME=VALUE as typed: dates and facts of a checklist."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_names import did_you_mean
from releasekit.domain.checklist import Checklist, Fact
from releasekit.domain.conditions import Answer
from releasekit.domain.dossier import Dossier
from releasekit.domain.forbidden import forbidden_in
from releasekit.domain.naming import folded
from releasekit.domain.typed_days import Looking, Today
from releasekit.domain.workdays import Calendar
from releasekit.errors.refusals import ForbiddenNameError, FutureDayError
from releasekit.errors.usage import (
    GivenTwiceError,
    NotNameValueError,
    UnknownNameError,
    UsageError,
    WrongAnswerError,
    WrongOrderError,
)
from releasekit.wording import _


class Assignments(NamedTuple):
    """Dates and facts by name; None takes a value away."""

    dates: Mapping[str, date | None]
    facts: Mapping[str, Answer | None]


def read_assignments(
    session: Session, typed: Iterable[str], dossier: Dossier
) -> Assignments:
    given = assignments_for(session, typed, dossier.checklist, dossier.calendar)
    check_order(given.dates, dossier.case.dates)
    return given


def assignments_for(
    session: Session, typed: Iterable[str], checklist: Checklist, calendar: Calendar
) -> Assignments:
    """Read names that the checklist knows, each with a value that it takes."""
    dates: dict[str, date | None] = {}
    facts: dict[str, Answer | None] = {}
    today = Today(day=session.today, calendar=calendar, looking=Looking.AHEAD)
    for one in typed:
        name, value = _parts(one)
        if name in dates or name in facts:
            raise GivenTwiceError(name=name)
        if name in checklist.dates:
            day = None if _is_unknown(value) else typed_day(session, value, today)
            _check_happened(session, name, day, checklist)
            dates[name] = day
        elif name in checklist.facts:
            facts[name] = _answer(checklist.facts[name], value)
        else:
            raise _unknown_name(name, checklist)
    check_order(dates, {})
    return Assignments(dates=dates, facts=facts)


def check_order(given: Mapping[str, date | None], standing: Mapping[str, date]) -> None:
    """Refuse a way out that ends before it begins; an equal day is taken."""
    days = {**standing, **given}
    for name, other in IN_ORDER:
        first, last = days.get(name), days.get(other)
        is_new = name in given or other in given
        if is_new and first is not None and last is not None and first > last:
            raise WrongOrderError(name=name, day=first, other=other, last=last)


IN_ORDER = (
    ("admission", "release"),
    ("admission", "released"),
    ("release", "supervision-end"),
)
"""Dates of the baseline, each with one that cannot lie before it."""


def _check_happened(
    session: Session, name: str, day: date | None, checklist: Checklist
) -> None:
    """Refuse a day to come for a date that says what has happened."""
    if name in checklist.happenings and day is not None and day > session.today:
        raise FutureDayError(day=day, today=session.today)


def _parts(typed: str) -> tuple[str, str]:
    name, equals, value = typed.partition("=")
    if not (name.strip() and equals and value.strip()):
        raise NotNameValueError(typed=typed)
    return folded(name.strip()), value.strip()


def _unknown_name(name: str, checklist: Checklist) -> UsageError:
    forbidden = forbidden_in(name)
    if forbidden is not None:
        rail = forbidden.guard_rail
        return ForbiddenNameError(typed=name, word=forbidden.word, rail=rail)
    return UnknownNameError(
        typed=name,
        checklist=checklist.id,
        hint=did_you_mean(name, [*checklist.dates, *checklist.facts]),
        dates=", ".join(checklist.dates),
        facts=", ".join(checklist.facts),
    )


def _answer(fact: Fact, value: str) -> Answer | None:
    word = folded(value)
    if _is_unknown(value):
        return None
    if fact.choices:
        if word in fact.choices:
            return word
    elif word in _WORDS or word in {_("yes"), _("no")}:
        return _WORDS.get(word, word == _("yes"))
    choices = (*(fact.choices or ("yes", "no")), "unknown")
    raise WrongAnswerError(name=fact.id, choices=", ".join(choices), typed=value)


def _is_unknown(value: str) -> bool:
    return folded(value) in {"unknown", _("unknown")}


_WORDS = {
    "yes": True,
    "y": True,
    "true": True,
    "no": False,
    "n": False,
    "false": False,
}
