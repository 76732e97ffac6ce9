"""What an event of a case can record: each kind of deed, as it was said."""

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
