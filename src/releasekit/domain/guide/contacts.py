"""The roles that a role works with, and the steps in which it does."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.guide.flows import Passing
from releasekit.domain.guide.tasks import Link, Task, awaited_by, waiting_for
from releasekit.domain.guide.ways import answers_in
from releasekit.domain.roles import holder_of


class Tie(Enum):
    """In what two roles depend on each other, seen from the one a guide is for."""

    WAITS_FOR = "waits-for"
    AWAITED = "awaited"
    TELLS = "tells"
    IS_TOLD = "is-told"


class Contact(NamedTuple):
    """A role one works with: for each tie, the numbers of the steps."""

    role: str
    steps: dict[Tie, tuple[int, ...]]

    @property
    def weight(self) -> int:
        return sum(len(numbers) for numbers in self.steps.values())


Tied = tuple[str, Tie, int]
"""The other role, in what it is tied, and the number of the step."""


def contacts_of(
    role: str,
    checklist: Checklist,
    *,
    duties: Iterable[Task],
    given: Iterable[Passing],
    told: Iterable[Passing],
) -> tuple[Contact, ...]:
    """Give the roles that a role works with, those with most ties first."""
    ties = (
        *(tie for one in duties for tie in _of_duty(one, role, checklist)),
        *_of_passings(Tie.TELLS, given, checklist),
        *_of_passings(Tie.IS_TOLD, told, checklist),
    )
    found: dict[str, dict[Tie, set[int]]] = {}
    for other, tie, number in ties:
        if other != role:
            found.setdefault(other, {}).setdefault(tie, set()).add(number)
    contacts = (
        Contact(other, {tie: tuple(sorted(of[tie])) for tie in Tie if tie in of})
        for other, of in found.items()
    )
    return tuple(sorted(contacts, key=lambda one: (-one.weight, one.role)))


def _of_duty(duty: Task, role: str, checklist: Checklist) -> Iterable[Tied]:
    yield from _linked(Tie.WAITS_FOR, awaited_by(duty, role, checklist))
    yield from _linked(Tie.AWAITED, waiting_for(duty, role, checklist))


def _linked(tie: Tie, links: Iterable[Link]) -> Iterable[Tied]:
    return ((role, tie, one.action.number) for one in links for role in one.roles)


def _of_passings(
    tie: Tie, passings: Iterable[Passing], checklist: Checklist
) -> Iterable[Tied]:
    """Tie roles; the person, the family and the like are nobody's post."""
    for passing in passings:
        if passing.party in checklist.roles:
            for action in passing.actions:
                for way in passing.ways:
                    answers = {**way.facts, **answers_in(action.when)}
                    held = holder_of(passing.party, checklist.roles, answers)
                    yield from ((one, tie, action.number) for one in held.candidates)
