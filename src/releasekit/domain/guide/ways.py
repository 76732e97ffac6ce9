"""When the name of a role means another: an alias, one fact after the other."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.checklist import Role
from releasekit.domain.conditions import (
    Answer,
    Condition,
    Requirement,
    Truth,
    truth_of,
)

Roles = Mapping[str, Role]
Facts = Mapping[str, Answer]


class Way(NamedTuple):
    """One way for a name to mean a role: all of `when` holds, and none of `unless`."""

    when: Condition = ()
    unless: tuple[Condition, ...] = ()

    @property
    def facts(self) -> dict[str, Answer]:
        """Give the answers that are certain once a name means the role this way."""
        ruled_out = (one[0] for one in self.unless if len(one) == 1)
        denied = {one.fact: _other(one) for one in ruled_out if _is_yes_or_no(one)}
        return denied | answers_in(self.when)


ALWAYS = (Way(),)


def ways_to(role: str, name: str, roles: Roles, facts: Facts) -> tuple[Way, ...]:
    """Say when a name means a role: always, in some ways, or, if none, never."""
    found: list[Way] = []
    others: list[Condition] = []
    for post, when in _entries(name, role, roles, facts):
        unless = tuple(_left_of(others, when))
        if post != role:
            others.append(when)
        elif () not in unless:
            found.append(Way(when, unless))
        if not when:
            break
    return ALWAYS if Way() in found else tuple(dict.fromkeys(found))


def answers_in(condition: Condition) -> dict[str, Answer]:
    """Give the answers that are certain where a condition holds."""
    return {one.fact: one.accepts[0] for one in condition if len(one.accepts) == 1}


def _entries(
    name: str, role: str, roles: Roles, facts: Facts
) -> Iterable[tuple[str, Condition]]:
    """Give what a name stands for in its order, with what is not known to hold."""
    entries = roles[name].stands_for if name in roles and name != role else ()
    if not entries:
        yield name, ()
    for entry in entries:
        truth = truth_of(entry.when, facts)
        if truth is Truth.FALSE:
            continue
        asked = tuple(one for one in entry.when if one.fact not in facts)
        then = {**facts, **answers_in(entry.when)}
        for post, when in _entries(entry.role, role, roles, then):
            yield post, (*asked, *when)
        if truth is Truth.TRUE:
            return


def _left_of(others: Iterable[Condition], when: Condition) -> Iterable[Condition]:
    """Leave out of other conditions what is said already, and what cannot hold."""
    for one in dict.fromkeys(others):
        if not any(_excludes(mine, theirs) for mine in when for theirs in one):
            yield tuple(theirs for theirs in one if theirs not in when)


def _excludes(mine: Requirement, theirs: Requirement) -> bool:
    return mine.fact == theirs.fact and not set(mine.accepts) & set(theirs.accepts)


def _is_yes_or_no(one: Requirement) -> bool:
    return len(one.accepts) == 1 and isinstance(one.accepts[0], bool)


def _other(one: Requirement) -> bool:
    return not one.accepts[0]
