"""What is wrong with a checklist as a whole, beyond the form of its keys."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from releasekit.domain.checklist import (
    Action,
    Basis,
    Checklist,
    Offset,
    Role,
    Side,
)
from releasekit.domain.conditions import Condition

SHORT_COLUMNS = 28
DAYS_IN_A_MONTH = 30.44
SEEN = "seen"


class Problem(Enum):
    """The kinds of findings."""

    UNKNOWN_ROLE = "unknown-role"
    UNKNOWN_DATE = "unknown-date"
    UNKNOWN_FACT = "unknown-fact"
    UNKNOWN_ACTION = "unknown-action"
    UNKNOWN_SOURCE = "unknown-source"
    WRONG_CHOICE = "wrong-choice"
    ALIAS_CIRCLE = "alias-circle"
    SAME_NUMBER = "same-number"
    NO_HOLDER = "no-holder"
    BEFORE_DEPENDENCY = "before-dependency"
    STATUTE_NOT_SEEN = "statute-not-seen"
    SHORT_TOO_LONG = "short-too-long"
    NO_ENGLISH = "no-english"
    NO_RELEASE = "no-release"


class Finding(NamedTuple):
    """One thing wrong: its kind, where it stands, and what name it is about."""

    problem: Problem
    where: str
    name: str = ""


def findings(checklist: Checklist) -> tuple[Finding, ...]:
    """Find all that is wrong, in the order of the checklist."""
    found = [*_named_dates(checklist), *_roles(checklist), *_numbers(checklist)]
    for action in checklist.actions.values():
        where = f"actions.{action.id}"
        found += [
            Finding(problem=problem, where=where, name=name)
            for problem, name in _of_action(action, checklist)
        ]
    return tuple(found)


def _named_dates(checklist: Checklist) -> Iterable[Finding]:
    if "release" not in checklist.dates:
        yield Finding(problem=Problem.NO_RELEASE, where="dates")
    for named in checklist.dates.values():
        if named.happened is not None and named.happened not in checklist.dates:
            where = f"dates.{named.id}.happened"
            yield Finding(
                problem=Problem.UNKNOWN_DATE, where=where, name=named.happened
            )


def _roles(checklist: Checklist) -> Iterable[Finding]:
    for role in checklist.roles.values():
        for problem, name in _of_role(role, checklist):
            yield Finding(problem=problem, where=f"roles.{role.id}", name=name)
    for agency in checklist.agencies.values():
        where = f"agencies.{agency.id}"
        yield from (
            Finding(problem=Problem.UNKNOWN_ROLE, where=where, name=name)
            for name in agency.roles
            if name not in checklist.roles
        )


def _of_role(role: Role, checklist: Checklist) -> Iterable[tuple[Problem, str]]:
    for entry in role.stands_for:
        if entry.role not in checklist.roles:
            yield Problem.UNKNOWN_ROLE, entry.role
        yield from _of_condition(entry.when, checklist)
    if role.id in _reached(role, checklist):
        yield Problem.ALIAS_CIRCLE, role.id


def _reached(role: Role, checklist: Checklist) -> frozenset[str]:
    """Give every role that a role leads to through aliases."""
    found: set[str] = set()
    waiting = [entry.role for entry in role.stands_for]
    while waiting:
        name = waiting.pop()
        if name in found or name not in checklist.roles:
            continue
        found.add(name)
        waiting += [entry.role for entry in checklist.roles[name].stands_for]
    return frozenset(found)


def _numbers(checklist: Checklist) -> Iterable[Finding]:
    first: dict[int, str] = {}
    for action in checklist.actions.values():
        other = first.setdefault(action.number, action.id)
        if other != action.id:
            where = f"actions.{action.id}.number"
            yield Finding(problem=Problem.SAME_NUMBER, where=where, name=other)


def _of_action(action: Action, checklist: Checklist) -> Iterable[tuple[Problem, str]]:
    yield from _names_of(action, checklist)
    yield from _of_condition(action.when, checklist)
    yield from _texts_of(action)
    if _has_no_holder(action, checklist):
        yield Problem.NO_HOLDER, action.lead
    for name in action.waits_for:
        other = checklist.actions.get(name)
        if other is not None and _is_before(action, other):
            yield Problem.BEFORE_DEPENDENCY, name
    if action.due.basis is Basis.STATUTE:
        source = checklist.sources.get(action.due.source or "")
        if source is None or source.sureness != SEEN:
            yield Problem.STATUTE_NOT_SEEN, action.due.source or ""


def _names_of(action: Action, checklist: Checklist) -> Iterable[tuple[Problem, str]]:
    roles = (action.lead, *action.support)
    anchors = (action.due.offset, *([action.ceiling] if action.ceiling else []))
    sources = (*action.cites, *([action.due.source] if action.due.source else []))
    yield from (
        (Problem.UNKNOWN_ROLE, name) for name in roles if name not in checklist.roles
    )
    yield from (
        (Problem.UNKNOWN_DATE, one.anchor)
        for one in anchors
        if one.anchor not in checklist.dates
    )
    yield from (
        (Problem.UNKNOWN_ACTION, name)
        for name in action.waits_for
        if name not in checklist.actions
    )
    yield from (
        (Problem.UNKNOWN_SOURCE, name)
        for name in sources
        if name not in checklist.sources
    )


def _of_condition(
    condition: Condition, checklist: Checklist
) -> Iterable[tuple[Problem, str]]:
    for need in condition:
        fact = checklist.facts.get(need.fact)
        if fact is None:
            yield Problem.UNKNOWN_FACT, need.fact
            continue
        known = fact.choices or (True, False)
        yield from (
            (Problem.WRONG_CHOICE, need.fact)
            for answer in need.accepts
            if answer not in known
        )


def _texts_of(action: Action) -> Iterable[tuple[Problem, str]]:
    if "en" not in action.title or "en" not in action.short:
        yield Problem.NO_ENGLISH, action.id
    for tag, short in action.short.items():
        if len(short) > SHORT_COLUMNS:
            yield Problem.SHORT_TOO_LONG, tag


def _has_no_holder(action: Action, checklist: Checklist) -> bool:
    """Say whether nobody leads: an abstract checklist has no agencies to ask."""
    role = checklist.roles.get(action.lead)
    if checklist.abstract or role is None:
        return False
    names = _reached(role, checklist) or {role.id}
    return not all(
        checklist.roles[name].stands_for or checklist.holders_of(name) for name in names
    )


def _is_before(action: Action, other: Action) -> bool:
    """Say whether an action is due before one it waits for, counted from one date."""
    mine, theirs = action.due.offset, other.due.offset
    return mine.anchor == theirs.anchor and _place(mine) < _place(theirs)


def _place(offset: Offset) -> float:
    days = offset.months * DAYS_IN_A_MONTH + offset.days
    if offset.working_days is not None:
        days = offset.working_days * 7 / 5
    return -days if offset.side is Side.BEFORE else days
