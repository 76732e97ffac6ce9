"""One person's way out: what is recorded of it, and the state that adds up to."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import (
    Certainty,
    Deed,
    How,
    Noted,
    Opened,
    Settled,
    Signed,
)


class Event(NamedTuple):
    """One entry of a case's history.

    `on` is the day it counts from, `at` the machine's clock, which no rule reads.
    """

    seq: int
    on: date
    deed: Deed
    at: str = ""
    by: str = ""
    role: str | None = None


class Settlement(NamedTuple):
    """How and when an action ended, which time, by which event."""

    how: How
    on: date
    due: date | None
    seq: int
    occurrence: int = 1


class Signature(NamedTuple):
    """Who signed, on which day, by which event; `facts` are the answers of then."""

    part: str
    on: date
    due: date | None
    seq: int
    facts: Mapping[str, Answer] = MappingProxyType({})


Signatures = Mapping[tuple[str, int], tuple[Signature, ...]]
"""What was signed of an action's occurrence, in the order in which it was written."""


class Stated(NamedTuple):
    """What was last said of a date: how sure it is, on which day, by which role."""

    on: date
    role: str | None = None
    certainty: Certainty | None = None
    source: str | None = None


class Moment(NamedTuple):
    """The dates and facts of a case from one day on.

    `stated` holds what was said of each date that is known.
    """

    on: date
    dates: Mapping[str, date]
    facts: Mapping[str, Answer]
    stated: Mapping[str, Stated] = MappingProxyType({})

    def is_confirmed(self, name: str) -> bool:
        said = self.stated.get(name)
        return said is not None and said.certainty is Certainty.CONFIRMED


class Case(NamedTuple):
    """A case as its history leaves it.

    `moments` begin with the opening; each later one is a day on which dates
    or facts changed.
    """

    id: str
    opened: Opened
    opened_on: date
    moments: tuple[Moment, ...]
    settlements: Mapping[str, Settlement]
    history: tuple[Event, ...]
    signatures: Signatures = MappingProxyType({})

    @property
    def dates(self) -> Mapping[str, date]:
        return self.moments[-1].dates

    @property
    def facts(self) -> Mapping[str, Answer]:
        return self.moments[-1].facts

    @property
    def stated(self) -> Mapping[str, Stated]:
        return self.moments[-1].stated


def named_in(event: Event) -> frozenset[str]:
    """Give the actions that an event is about."""
    match event.deed:
        case Settled(action=name) | Signed(action=name):
            return frozenset({name})
        case Noted(actions=names):
            return frozenset(names)
        case _:
            return frozenset()
