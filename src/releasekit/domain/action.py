"""One step an agency owes: when, how surely, with whom, and what it lets pass."""

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.conditions import Condition

Text = Mapping[str, str]
"""A text by language tag, such as {"en": "Release", "mk": "Отпуст"}."""
Lines = Mapping[str, tuple[str, ...]]
"""Lines of text by language tag."""
NO_TEXT: Text = MappingProxyType({})
NO_LINES: Lines = MappingProxyType({})


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
    """Where a duty or a number of days comes from; only what was read is statute."""

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


class Reschedule(Enum):
    """What becomes of a settlement when the date it hangs on moves far."""

    KEEP = "keep"
    REVIEW = "review"
    RESET = "reset"


class Offset(NamedTuple):
    """A distance from a named date: months and then days, or working days.

    With `of_action` the anchor names an action: it counts on from its settlement.
    """

    anchor: str
    side: Side
    months: int = 0
    days: int = 0
    working_days: int | None = None
    of_action: bool = False

    @property
    def is_zero(self) -> bool:
        return not (self.months or self.days or self.working_days)


class Deadline(NamedTuple):
    """How a day follows from a date, and how sure its number is."""

    offset: Offset
    basis: Basis
    source: str | None = None


class Duty(NamedTuple):
    """How sure it is that a step is owed at all, apart from its number of days."""

    basis: Basis
    source: str | None = None


class Period(NamedTuple):
    """A length of time: months and then days, or working days."""

    months: int = 0
    days: int = 0
    working_days: int | None = None


class Return(NamedTuple):
    """An action that comes again: how long after it was settled, until which date."""

    period: Period
    roll: Roll = Roll.NEXT
    until: str | None = None


class GroundKind(Enum):
    """What allows information to pass. A protocol itself rests on a law."""

    LAW = "law"
    PROTOCOL = "protocol"
    CONSENT = "consent"
    OWN_COPY = "own-copy"
    NONE = "none"


class Ground(NamedTuple):
    """One ground for a flow, where its condition holds; `source` if it was read."""

    kind: GroundKind
    when: Condition = ()
    source: str | None = None


class Share(NamedTuple):
    """What passes from one party to another; the first ground that holds counts."""

    sender: str
    receiver: str
    what: tuple[str, ...]
    grounds: tuple[Ground, ...]


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
    parts: tuple[str, ...] = ()
    kind: Kind = Kind.DUTY
    duty: Duty | None = None
    opens: Deadline | None = None
    ceiling: Offset | None = None
    waits_for: tuple[str, ...] = ()
    when: Condition = ()
    on_reschedule: Reschedule = Reschedule.KEEP
    waivable: bool = False
    carries: bool = False
    person: bool = False
    repeats: Return | None = None
    again: Return | None = None
    evidence: Text = NO_TEXT
    shares: tuple[Share, ...] = ()
    cites: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    guidance: Text = NO_TEXT
    why: Text = NO_TEXT
    replaces: tuple[str, ...] = ()
    open_questions: Lines = NO_LINES
    core: bool = False

    @property
    def is_review(self) -> bool:
        """Say whether it looks back, and so asks whether it helped."""
        return "review" in self.id.split("-")
