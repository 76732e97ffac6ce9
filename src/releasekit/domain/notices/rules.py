"""When somebody is told of an open action: so long before it is due, or after."""

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from releasekit.domain.action import Side
from releasekit.domain.outstanding import Row
from releasekit.domain.workdays import Calendar

if TYPE_CHECKING:
    from collections.abc import Mapping


class Whom(Enum):
    """Who is told: of the action, or over it."""

    LEAD = "lead"
    SUPPORT = "support"
    COORDINATOR = "coordinator"


class Only(NamedTuple):
    """Of which actions a rule speaks; what is empty keeps nothing out."""

    roles: frozenset[str] = frozenset()
    phases: frozenset[str] = frozenset()
    actions: frozenset[str] = frozenset()
    jurisdictions: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()

    def holds(self, row: Row) -> bool:
        owed = row.standing.owed
        about: Mapping[str, frozenset[str]] = {
            "roles": frozenset(owed.lead.candidates),
            "phases": frozenset({owed.action.phase.value}),
            "actions": frozenset({owed.action.id}),
            "jurisdictions": frozenset({row.planned.checklist.jurisdiction}),
            "states": frozenset({row.standing.state.value}),
        }
        return all(
            not wanted or wanted & about[name]
            for name, wanted in self._asdict().items()
        )


class Rule(NamedTuple):
    """So many days, or open days, before or after an action is due."""

    id: str
    days: int = 0
    working_days: int = 0
    side: Side = Side.BEFORE
    to: tuple[Whom, ...] = (Whom.LEAD,)
    only: Only = Only()

    def day(self, due: date, calendar: Calendar) -> date:
        """Give the day on which the rule speaks of what is due on another."""
        sign = -1 if self.side is Side.BEFORE else 1
        if self.working_days:
            return calendar.shifted(due, sign * self.working_days)
        return due + timedelta(days=sign * self.days)

    @property
    def longest(self) -> int:
        """Give how many days ahead of a due day it may speak, closed days and all."""
        if self.side is not Side.BEFORE:
            return 0
        return self.days + self.working_days * MOST_DAYS_FOR_ONE_OPEN


MOST_DAYS_FOR_ONE_OPEN = 7
DEFAULT_RULES = (
    Rule("ahead", days=14),
    Rule("soon", working_days=3),
    Rule("on-the-day"),
    Rule("late", working_days=1, side=Side.AFTER),
    Rule("still-late", working_days=5, side=Side.AFTER, to=(Whom.COORDINATOR,)),
)
"""What holds where an office sets no rules: our proposal, of no law or standard."""


class Reminding(NamedTuple):
    """How an office is reminded.

    `weekly` is the weekday of the summary, from 0 for Monday; `run_days` those in whose
    night a run is expected; `unnamed_days` how long before release the coordinator
    hears that nobody is named who receives the person.
    """

    rules: tuple[Rule, ...] = DEFAULT_RULES
    weekly: int | None = 0
    coordinator: str = "pcve-coordination"
    unnamed_days: int = 60
    run_days: frozenset[int] = frozenset(range(7))

    @property
    def longest(self) -> int:
        """Give how many days ahead of today a plan has to reach for all of it."""
        rules = max([one.longest for one in self.rules], default=0)
        return max(rules, self.unnamed_days) + WEEK_AHEAD


WEEK_AHEAD = 14
"""How far the weekly summary looks."""
