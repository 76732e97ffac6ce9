"""Counts over all cases of a casebook in one month: of agencies' actions, never people.

Guard rails 1 and 13: by role, never by worker or case, and small cells are not told.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Phase
from releasekit.domain.case import Settlement
from releasekit.domain.deadlines import due_days
from releasekit.domain.deed_parts import How
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import Standing, State, plan, standing
from releasekit.domain.roles import holder_of

SMALLEST = 5
"""Cells below this are told as fewer than it."""


class Ended(Enum):
    """How actions ended in the month, or that they have not."""

    DONE = "done"
    REPORTED = "reported"
    DECLINED = "declined"
    WAIVED = "waived"
    NOT_NEEDED = "not-needed"
    OPEN = "open"
    LATE = "late"


class WhyLate(Enum):
    """What made an action late, as far as the record tells."""

    WAITED = "waited-for-another"
    DATE_MOVED = "date-moved"
    RECEIVED_LATE = "received-late"
    NONE = "none-of-these"


class Month(NamedTuple):
    """A month by its first day and the first day of the next."""

    first: date
    after: date

    def holds(self, day: date | None) -> bool:
        return day is not None and self.first <= day < self.after


class Figures(NamedTuple):
    """What is counted; `by_role` counts actions by the role that owed them."""

    month: Month
    cases: int
    closed: int
    by_phase: Mapping[Phase, int]
    releases: Mapping[str, int]
    ended: Mapping[Ended, int]
    late: Mapping[WhyLate, int]
    by_role: Mapping[str, Mapping[Ended, int]]


def month_of(day: date) -> Month:
    """Give the month a day lies in."""
    first = day.replace(day=1)
    year, month = divmod(first.year * 12 + first.month, 12)
    return Month(first=first, after=date(year, month + 1, 1))


class _Counts:
    """What is counted while one case after another goes by."""

    def __init__(self) -> None:
        self.cases: Counter[bool] = Counter()
        self.phases: Counter[Phase] = Counter()
        self.releases: Counter[str] = Counter()
        self.ended: Counter[Ended] = Counter()
        self.late: Counter[WhyLate] = Counter()
        self.by_role: dict[str, Counter[Ended]] = {}

    def add(self, dossier: Dossier, today: date) -> None:
        """Count a case as it stands today."""
        planned = plan(dossier)
        found = standing(planned, today).actions
        self.cases[planned.closed] += 1
        self.ended[Ended.OPEN] += len(planned.actions)
        for role, why in _late(found, dossier):
            self.late[why] += 1
            self.add_ended(role, Ended.LATE)
        if not planned.closed:
            self.phases[_phase(found)] += 1
            self.releases.update(_month_ahead(planned.release, today))

    def add_ended(self, role: str, how: Ended) -> None:
        self.ended[how] += 1
        self.by_role.setdefault(role, Counter())[how] += 1


def figures_of(dossiers: Iterable[Dossier], month: Month, today: date) -> Figures:
    """Count open cases as they stand today, and what ended in the month."""
    counts = _Counts()
    for dossier in dossiers:
        for role, how in _endings(dossier, month):
            counts.add_ended(role, how)
        counts.add(dossier, today)
    return Figures(
        month=month,
        cases=counts.cases[False],
        closed=counts.cases[True],
        by_phase={one: counts.phases[one] for one in Phase if counts.phases[one]},
        releases=dict(sorted(counts.releases.items())),
        ended=counts.ended,
        late=counts.late,
        by_role=counts.by_role,
    )


def _endings(dossier: Dossier, month: Month) -> Iterable[tuple[str, Ended]]:
    for name, settlement in dossier.case.settlements.items():
        action = dossier.checklist.actions.get(name)
        if action is not None and month.holds(settlement.on):
            yield _role(action.lead, dossier), _how(settlement)


def _how(settlement: Settlement) -> Ended:
    if settlement.how is How.DONE:
        return Ended.DONE if settlement.heard is None else Ended.REPORTED
    return {
        How.DECLINED: Ended.DECLINED,
        How.WAIVED: Ended.WAIVED,
        How.NOT_NEEDED: Ended.NOT_NEEDED,
    }[settlement.how]


def _late(found: Iterable[Standing], dossier: Dossier) -> Iterable[tuple[str, WhyLate]]:
    """Give who owes each late action, and what the record says of why."""
    late = [one for one in found if one.state is State.OVERDUE]
    days = due_days(dossier) if late else {}
    for one in late:
        day = days.get(one.owed.action.id)
        why = WhyLate.NONE
        if one.owed.blocked_by or one.block is not None:
            why = WhyLate.WAITED
        elif day is not None and day.shift is not None and day.shift.by_move:
            why = WhyLate.DATE_MOVED
        elif day is not None and day.plain and day.plain < dossier.case.opened_on:
            why = WhyLate.RECEIVED_LATE
        yield _role(one.owed.action.lead, dossier), why


def _role(name: str, dossier: Dossier) -> str:
    found = holder_of(name, dossier.checklist.roles, dossier.case.facts)
    return found.role or name


def _phase(found: Iterable[Standing]) -> Phase:
    """Give the phase of the earliest action that is still open."""
    phases = [one.owed.action.phase for one in found if one.owed.determined]
    return min(phases, key=lambda one: one.number, default=Phase.CLOSURE)


def _month_ahead(release: date | None, today: date) -> Iterable[str]:
    """Give the month of a release that lies ahead."""
    return [f"{release:%Y-%m}"] if release is not None and release >= today else []
