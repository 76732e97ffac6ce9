"""What a jurisdiction asks: actions, and the dates, facts and roles they speak of."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.conditions import Condition

Text = Mapping[str, str]
"""A text by language tag, such as {"en": "Release", "mk": "Отпуст"}."""

CATCH_UP_DAYS = 28


class Phase(Enum):
    """The nine phases of a way out; the order is that of the years."""

    ADMISSION = "admission"
    SENTENCE = "sentence"
    EARLY_PRE_RELEASE = "early-pre-release"
    PRE_RELEASE = "pre-release"
    FINAL_WEEKS = "final-weeks"
    RELEASE_DAY = "release-day"
    FIRST_MONTH = "first-month"
    POST_PENAL = "post-penal"
    CLOSURE = "closure"

    @property
    def number(self) -> int:
        """Count from 1, admission, to 9, closure."""
        return _PHASES.index(self) + 1


_PHASES = tuple(Phase)


class Basis(Enum):
    """Where the number of days comes from; only what was read is statute."""

    STATUTE = "statute"
    GUIDANCE = "guidance"
    PRACTICE = "practice"
    PROPOSAL = "proposal"


class Kind(Enum):
    """Whether an agency owes the step itself, or owes the offer of it."""

    DUTY = "duty"
    OFFER = "offer"


class Roll(Enum):
    """Where a day goes that falls on a closed one."""

    PREVIOUS = "previous"
    NEXT = "next"
    KEEP = "keep"


class Side(Enum):
    """On which side of its date a deadline lies."""

    BEFORE = "before"
    AFTER = "after"


class Offset(NamedTuple):
    """A distance from a named date: months and then days, or working days."""

    anchor: str
    side: Side
    months: int = 0
    days: int = 0
    working_days: int | None = None

    @property
    def is_zero(self) -> bool:
        return not (self.months or self.days or self.working_days)


class Deadline(NamedTuple):
    """How a due date follows from a date, and how sure its number is."""

    offset: Offset
    basis: Basis
    source: str | None = None


class Action(NamedTuple):
    """One step an agency owes."""

    id: str
    number: int
    title: Text
    short: Text
    phase: Phase
    lead: str
    due: Deadline
    roll: Roll
    support: tuple[str, ...] = ()
    kind: Kind = Kind.DUTY
    ceiling: Offset | None = None
    waits_for: tuple[str, ...] = ()
    when: Condition = ()
    evidence: Text = MappingProxyType({})
    cites: tuple[str, ...] = ()
    core: bool = False


class NamedDate(NamedTuple):
    """A day that a case may hold."""

    id: str
    title: Text
    happened: str | None = None
    roll: Roll = Roll.KEEP


class Fact(NamedTuple):
    """A yes or no, or a choice, that decides which actions apply."""

    id: str
    title: Text
    choices: tuple[str, ...] = ()


class StandIn(NamedTuple):
    """One role an alias may stand for, and the condition under which it does."""

    role: str
    when: Condition = ()


class Role(NamedTuple):
    """A kind of agency post; an alias when it stands for other roles."""

    id: str
    title: Text
    short: Text
    stands_for: tuple[StandIn, ...] = ()


class Agency(NamedTuple):
    """An institution that holds roles in a jurisdiction."""

    id: str
    roles: tuple[str, ...]
    name: Text
    short: Text


class Source(NamedTuple):
    """A text that an action cites, and how sure we are of the citation."""

    id: str
    instrument: str
    duty: str
    sureness: str
    place: str = ""


class Checklist(NamedTuple):
    """A whole checklist, merged with its parents.

    `actions` stand so that each comes after those it waits for.
    """

    id: str
    version: str
    adopted: bool
    jurisdiction: str
    calendar: str
    title: Text
    dates: Mapping[str, NamedDate]
    facts: Mapping[str, Fact]
    roles: Mapping[str, Role]
    agencies: Mapping[str, Agency]
    actions: Mapping[str, Action]
    sources: Mapping[str, Source] = MappingProxyType({})
    abstract: bool = False
    languages: tuple[str, ...] = ("en",)
    unreviewed: tuple[str, ...] = ()
    catch_up_days: int = CATCH_UP_DAYS
    notice: Text = MappingProxyType({})

    @property
    def has_statute(self) -> bool:
        """Say whether any deadline is one that somebody read in a law."""
        return any(one.due.basis is Basis.STATUTE for one in self.actions.values())

    def holders_of(self, role: str) -> tuple[Agency, ...]:
        return tuple(one for one in self.agencies.values() if role in one.roles)
