"""What an event of a case can record: each kind of deed, as it was said."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.action import Phase
from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import (
    Because,
    Certainty,
    Episode,
    Heard,
    How,
    Pin,
    Retired,
    TableRow,
    TookPart,
)


class Opened(NamedTuple):
    """The case was started; `certainty` says of its dates how sure they are."""

    checklist: Pin
    dates: Mapping[str, date] = MappingProxyType({})
    facts: Mapping[str, Answer] = MappingProxyType({})
    start: Phase | None = None
    listed: TableRow | None = None
    certainty: Mapping[str, Certainty] = MappingProxyType({})
    episode: Episode | None = None


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

    `occurrence` is given for one that comes again. A waiver has an `authority`, and
    may hold `until` a last day. `heard` marks what another role was heard to have
    done; `person` whether the person took part, `helped` whether a review says so.
    """

    action: str
    how: How
    due: date | None = None
    evidence: str | None = None
    reason: str | None = None
    note: str | None = None
    occurrence: int | None = None
    authority: str | None = None
    until: date | None = None
    heard: Heard | None = None
    person: TookPart | None = None
    helped: bool | None = None


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


class Started(NamedTuple):
    """Somebody began with an action."""

    action: str


class Reopened(NamedTuple):
    """An ended action is owed again; without an action the whole case goes on.

    `cause` is the event of dates or facts after which the program asks for it anew.
    """

    action: str | None
    reason: str | None = None
    cause: int | None = None


class Blocked(NamedTuple):
    """An action waits for a role or another action, whatever its checklist says."""

    action: str
    waits_for: str
    reason: str | None = None
    until: date | None = None


class Unblocked(NamedTuple):
    """What an action was blocked by is out of the way."""

    action: str


class Extended(NamedTuple):
    """An action has until a later day; `due` is the day it had before."""

    action: str
    until: date
    reason: str
    due: date


class Assigned(NamedTuple):
    """A post holds a role in the case; None leaves it to all who have the role."""

    role: str
    to: str | None
    until: date | None = None


class Upgraded(NamedTuple):
    """The case follows another checklist, or another version of it.

    `mapped` names the action that took the place of an old one; `learned` those
    that are new or have a new day, which nobody could know before.
    """

    checklist: Pin
    mapped: Mapping[str, str] = MappingProxyType({})
    retired: Mapping[str, Retired] = MappingProxyType({})
    learned: tuple[str, ...] = ()
    reason: str | None = None


class Closed(NamedTuple):
    """The episode ended; nothing of it is owed any more."""

    because: Because
    reason: str | None = None


class Restricted(NamedTuple):
    """From here on the case is kept and hidden from lists, or no longer."""

    holds: bool
    reason: str


class Undone(NamedTuple):
    """An earlier event no longer counts."""

    seq: int


class Erased(NamedTuple):
    """What an event said was erased; only its digest is left."""


class Repeated(NamedTuple):
    """What an erased event said, without its words, because it still counts.

    It counts in the place of event `seq`, with its day and with who wrote it.
    """

    seq: int
    on: date
    at: str
    by: str
    role: str | None
    deed: "Deed"


class Erasure(NamedTuple):
    """What these events said was erased, and why."""

    seqs: tuple[int, ...]
    reason: str


Deed = (
    Opened
    | Dated
    | Answered
    | Settled
    | Signed
    | Noted
    | Started
    | Reopened
    | Blocked
    | Unblocked
    | Extended
    | Assigned
    | Upgraded
    | Closed
    | Restricted
    | Undone
    | Erased
    | Repeated
    | Erasure
)


def actions_in(deed: Deed) -> frozenset[str]:
    """Give the actions that a deed is about."""
    if isinstance(deed, Noted):
        return frozenset(deed.actions)
    name: str | None = getattr(deed, "action", None)
    return frozenset() if name is None else frozenset({name})
