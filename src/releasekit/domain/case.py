"""One person's way out: what is recorded of it, and the state that adds up to."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import (
    Because,
    Certainty,
    Heard,
    How,
    Pin,
    Retired,
    TableRow,
    TookPart,
)
from releasekit.domain.deeds import Deed, Opened

PROGRAM = "releasekit"
"""Who writes what the program itself asks for, because of another event."""


class Event(NamedTuple):
    """One entry of a case's history.

    `on` is the day it counts from, `at` the machine's clock, which no rule reads.
    `is_wordless` says that its free texts were erased; `sheet` where it was filled in,
    if it came back in one.
    """

    seq: int
    on: date
    deed: Deed
    at: str = ""
    by: str = ""
    role: str | None = None
    is_wordless: bool = False
    sheet: TableRow | None = None


class Settlement(NamedTuple):
    """How and when an action ended, which time, by which event.

    `until` is the last day of a waiver; `heard` says that another role was heard to
    have done it. `known` is what was known of the case when it was written.
    """

    how: How
    on: date
    due: date | None
    seq: int
    occurrence: int = 1
    until: date | None = None
    heard: Heard | None = None
    person: TookPart | None = None
    known: "Moment | None" = None

    @property
    def is_for_now(self) -> bool:
        """Say whether it is a waiver with a last day."""
        return self.how is How.WAIVED and self.until is not None

    def has_expired(self, on: date) -> bool:
        return self.is_for_now and self.until is not None and self.until < on


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


class Block(NamedTuple):
    """What an action is blocked by: a role or another action; perhaps until a day."""

    waits_for: str
    on: date
    until: date | None = None
    reason: str | None = None

    def holds_on(self, day: date) -> bool:
        return self.until is None or day <= self.until


class Extension(NamedTuple):
    """Until when an action has more time, said on which day; `due` was its day."""

    until: date
    on: date
    due: date


class Assignment(NamedTuple):
    """The post that holds a role in the case, perhaps until a day."""

    to: str
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        return self.until is None or day <= self.until


class Ending(NamedTuple):
    """Why and when an episode ended."""

    because: Because
    on: date


class Case(NamedTuple):
    """A case as its history leaves it.

    `moments` begin with the opening; each later one is a day on which dates or facts
    changed. `taken_up` are actions of phases before the casebook that were brought
    back; `renewed` the day on which a newer checklist gave actions another day.
    `restricted` is the day since which it is kept and hidden from lists.
    """

    id: str
    opened: Opened
    opened_on: date
    moments: tuple[Moment, ...]
    settlements: Mapping[str, Settlement]
    history: tuple[Event, ...]
    pin: Pin
    signatures: Signatures = MappingProxyType({})
    started: Mapping[str, date] = MappingProxyType({})
    blocks: Mapping[str, Block] = MappingProxyType({})
    extensions: Mapping[str, Extension] = MappingProxyType({})
    workers: Mapping[str, Assignment] = MappingProxyType({})
    taken_up: frozenset[str] = frozenset()
    renewed: Mapping[str, date] = MappingProxyType({})
    retired: Mapping[str, Retired] = MappingProxyType({})
    ending: Ending | None = None
    restricted: date | None = None

    @property
    def dates(self) -> Mapping[str, date]:
        return self.moments[-1].dates

    @property
    def facts(self) -> Mapping[str, Answer]:
        return self.moments[-1].facts

    @property
    def stated(self) -> Mapping[str, Stated]:
        return self.moments[-1].stated
