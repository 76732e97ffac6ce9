"""Which open actions an answer shows, and in which order."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from releasekit.domain.outstanding import Outstanding, Planned, Standing, State


class Horizon(NamedTuple):
    """How far ahead to look: up to a day, up to each release, or without end."""

    until: date | None = None
    to_release: bool = False

    def holds(self, standing: Standing, planned: Planned) -> bool:
        """Late and undated actions are always inside."""
        due = standing.owed.due
        if due is None or standing.state is State.OVERDUE:
            return True
        limit = planned.release if self.to_release else self.until
        return limit is None or due <= limit


class Wanted(NamedTuple):
    """What to show: how far ahead, of which role, of which jurisdiction."""

    horizon: Horizon
    role: str | None = None
    jurisdiction: str | None = None


class Row(NamedTuple):
    """One open action with the case it belongs to."""

    planned: Planned
    standing: Standing

    @property
    def due(self) -> date | None:
        return self.standing.owed.due


def rows_of(outstanding: Iterable[Outstanding], wanted: Wanted) -> tuple[Row, ...]:
    """Choose and sort: by due day, case and action; undated last."""
    rows = (
        Row(planned=one.planned, standing=standing)
        for one in outstanding
        if wanted.jurisdiction in (None, one.planned.checklist.jurisdiction)
        for standing in one.actions
        if wanted.horizon.holds(standing, one.planned)
        and (wanted.role is None or standing.owed.lead.may_be(wanted.role))
    )
    return tuple(sorted(rows, key=_place))


def _place(row: Row) -> tuple[date, str, str, int]:
    owed = row.standing.owed
    return (owed.due or date.max, row.planned.case, owed.action.id, owed.occurrence)


def end_of_next_week(today: date) -> date:
    """Give the Sunday of the week after this one."""
    return end_of_week(today) + timedelta(days=7)


def end_of_week(today: date) -> date:
    return today + timedelta(days=6 - today.weekday())
