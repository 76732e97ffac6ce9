"""What a jurisdiction asks: actions, and the dates, facts and roles they speak of."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.action import (
    NO_LINES,
    NO_TEXT,
    Action,
    Basis,
    Lines,
    Phase,
    Roll,
    Text,
)
from releasekit.domain.conditions import Condition

CATCH_UP_DAYS = 28
PERSON, FAMILY, CONSULATE, MEMBERS = "person", "family", "consulate", "members"
OUTSIDERS = (PERSON, FAMILY, CONSULATE, MEMBERS)
"""Who may tell or be told without being a role; members: roles with an open step."""


class NamedDate(NamedTuple):
    """A day that a case may hold; `source` says by which text a closed day moves it."""

    id: str
    title: Text
    happened: str | None = None
    roll: Roll = Roll.KEEP
    source: str | None = None


class Fact(NamedTuple):
    """A yes or no, or a choice, that decides which actions apply.

    The actions that hang on a sensitive one exist only for roles with a step in them.
    """

    id: str
    title: Text
    choices: tuple[str, ...] = ()
    sensitive: bool = False


class Category(NamedTuple):
    """A kind of information that may pass; if clinical, among health services only."""

    id: str
    title: Text
    clinical: bool = False


class StandIn(NamedTuple):
    """One role an alias may stand for, and the condition under which it does."""

    role: str
    when: Condition = ()


class Role(NamedTuple):
    """A kind of agency post; an alias when it stands for other roles.

    `held` is False, and `note` says why, where no agency holds it.
    """

    id: str
    title: Text
    short: Text
    stands_for: tuple[StandIn, ...] = ()
    held: bool = True
    note: Text = NO_TEXT
    guidance: Text = NO_TEXT
    training: Lines = NO_LINES
    open_questions: Lines = NO_LINES


class Agency(NamedTuple):
    """An institution that holds roles in a jurisdiction, and how sure that is."""

    id: str
    roles: tuple[str, ...]
    name: Text
    short: Text
    sureness: str = ""
    note: Text = NO_TEXT
    open_questions: Lines = NO_LINES


class Source(NamedTuple):
    """A text that an action cites, and how sure we are of the citation."""

    id: str
    instrument: str
    duty: str
    sureness: str
    place: str = ""
    text_of: str = ""


class LeftOut(NamedTuple):
    """An action of the parent that does not apply here, and why."""

    id: str
    number: int
    title: Text
    short: Text
    why: Text


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
    categories: Mapping[str, Category] = MappingProxyType({})
    sources: Mapping[str, Source] = MappingProxyType({})
    left_out: Mapping[str, LeftOut] = MappingProxyType({})
    abstract: bool = False
    extends: str = ""
    languages: tuple[str, ...] = ("en",)
    unreviewed: tuple[str, ...] = ()
    retired: tuple[int, ...] = ()
    catch_up_days: int = CATCH_UP_DAYS
    short: Text = NO_TEXT
    notice: Text = NO_TEXT
    phases: Mapping[Phase, Text] = MappingProxyType({})
    open_questions: Lines = NO_LINES

    @property
    def status(self) -> str:
        """Give the word that files and JSON have for it, in any language."""
        return "adopted" if self.adopted else "draft"

    @property
    def has_statute(self) -> bool:
        """Say whether any deadline is one that somebody read in a law."""
        return any(one.due.basis is Basis.STATUTE for one in self.actions.values())

    @property
    def plannable(self) -> frozenset[str]:
        """Name the dates that are planned, not those that say what has happened."""
        return frozenset(self.dates) - self.happenings

    @property
    def expected(self) -> frozenset[str]:
        """Name the dates that are planned and then happen, such as the release."""
        return frozenset(name for name, one in self.dates.items() if one.happened)

    @property
    def happenings(self) -> frozenset[str]:
        """Name the dates that say when a planned one has happened."""
        return frozenset(one.happened for one in self.dates.values() if one.happened)

    def holders_of(self, role: str) -> tuple[Agency, ...]:
        return tuple(one for one in self.agencies.values() if role in one.roles)
