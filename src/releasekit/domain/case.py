"""One person's way out: what is recorded of it, and the state that adds up to."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.action import Phase
from releasekit.domain.conditions import Answer


class How(Enum):
    """How an action ended. Only done is done."""

    DONE = "done"
    DECLINED = "declined"


class Certainty(Enum):
    """How sure a planned date is, from a guess to one that was confirmed."""

    ESTIMATE = "estimate"
    ELIGIBILITY = "eligibility"
    FIXED = "fixed"
    CONFIRMED = "confirmed"


class Pin(NamedTuple):
    """Which checklist a case follows, to the byte."""

    id: str
    version: str
    sha256: str


class ListRow(NamedTuple):
    """Where a case that many were opened with stands: a list by digest, a line."""

    sha256: str
    line: int


class Opened(NamedTuple):
    """The case was started; `certainty` says of its dates how sure they are."""

    checklist: Pin
    dates: Mapping[str, date] = MappingProxyType({})
    facts: Mapping[str, Answer] = MappingProxyType({})
    start: Phase | None = None
    listed: ListRow | None = None
    certainty: Mapping[str, Certainty] = MappingProxyType({})


class Dated(NamedTuple):
    """A date became known, surer or moved; None takes it away.

    `source` says where the day was read, such as a decision by its number.
    """

    name: str
    to: date | None
    reason: str | None = None
    certainty: Certainty | None = None
    source: str | None = None


class Answered(NamedTuple):
    """Facts were answered; None takes an answer away."""

    facts: Mapping[str, Answer | None]


class Settled(NamedTuple):
    """An action ended. `due` is the deadline it met or missed.

    `occurrence` is given for one that comes again.
    """

    action: str
    how: How
    due: date | None = None
    evidence: str | None = None
    reason: str | None = None
    note: str | None = None
    occurrence: int | None = None


class Signed(NamedTuple):
    """One of the roles that must each sign an action did so."""

    action: str
    part: str
    due: date | None = None
    evidence: str | None = None
    note: str | None = None
    occurrence: int | None = None


class Noted(NamedTuple):
    """Somebody wrote a note, on actions or on the whole case."""

    text: str
    actions: tuple[str, ...] = ()


class Undone(NamedTuple):
    """An earlier event no longer counts."""

    seq: int


class Erased:
    """What an event said was erased; only its digest is left."""


Deed = Opened | Dated | Answered | Settled | Signed | Noted | Undone | Erased


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
