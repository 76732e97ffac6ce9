"""Which open actions an answer shows, and in which order."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from releasekit.domain.outstanding import Outstanding, Planned, Row, Standing, State
from releasekit.domain.roles import Holder


class Horizon(NamedTuple):
    """How far ahead to look: up to a day, up to each release, or without end."""

    until: date | None = None
    to_release: bool = False

    def holds(self, standing: Standing, planned: Planned) -> bool:
        """Late and undated actions are always inside."""
        due = standing.owed.due
        is_late = due is None or standing.state is State.OVERDUE
        return is_late or self.reaches(due, planned)

    def reaches(self, due: date | None, planned: Planned) -> bool:
        limit = planned.release if self.to_release else self.until
        return due is None or limit is None or due <= limit


class Me(NamedTuple):
    """Who looks: a post, in a role."""

    post: str
    role: str

    def owes(self, lead: Holder, planned: Planned, today: date) -> bool:
        """Say whether an action is mine: of my role, and of no other post's case."""
        if not lead.may_be(self.role):
            return False
        worker = planned.workers.get(self.role)
        is_others = worker is not None and worker.holds_on(today)
        return not is_others or (worker is not None and worker.to == self.post)


class Wanted(NamedTuple):
    """What to show: how far ahead, of which role, of which jurisdiction.

    With `me` only what is mine; with `waiting` only what others wait for, of mine if
    `me` is given too.
    """

    horizon: Horizon
    role: str | None = None
    jurisdiction: str | None = None
    me: Me | None = None
    waiting: bool = False

    def is_owed_by(self, lead: Holder, planned: Planned, today: date) -> bool:
        """Say whether an action is owed by whom one asks for."""
        is_role = self.role is None or lead.may_be(self.role)
        return is_role and (self.me is None or self.me.owes(lead, planned, today))


def rows_of(outstanding: Iterable[Outstanding], wanted: Wanted) -> tuple[Row, ...]:
    """Choose and sort: by due day, case and action; undated last."""
    rows = (
        Row(planned=one.planned, standing=standing)
        for one in outstanding
        if wanted.jurisdiction in (None, one.planned.checklist.jurisdiction)
        for standing in _wanted_of(one, wanted)
        if wanted.horizon.holds(standing, one.planned)
    )
    return tuple(sorted(rows, key=row_place))


def _wanted_of(one: Outstanding, wanted: Wanted) -> Iterable[Standing]:
    """Choose actions by who owes them, or by who waits for them."""
    if wanted.waiting:
        return _waited_for(one, wanted)
    return (
        standing
        for standing in one.actions
        if wanted.is_owed_by(standing.owed.lead, one.planned, one.today)
    )


def _waited_for(one: Outstanding, wanted: Wanted) -> Iterable[Standing]:
    """Give what keeps others waiting; with `me`, what others owe before I can go on."""
    mine = [
        standing
        for standing in one.actions
        if wanted.is_owed_by(standing.owed.lead, one.planned, one.today)
    ]
    is_mine = wanted.me is not None or wanted.role is not None
    names = {name for standing in mine for name in standing.owed.blocked_by}
    own = {standing.owed.action.id for standing in mine} if is_mine else set()
    return (s for s in one.actions if s.owed.action.id in names - own)


def row_place(row: Row) -> tuple[bool, date, str, str, int]:
    """Put waivers that ended first, then by day; what has no day comes last."""
    owed, case = row.standing.owed, row.planned.case
    is_later = not row.standing.waiver_expired
    return (is_later, owed.due or date.max, case, owed.action.id, owed.occurrence)


def end_of_next_week(today: date) -> date:
    """Give the Sunday of the week after this one."""
    return end_of_week(today) + timedelta(days=7)


def end_of_week(today: date) -> date:
    return today + timedelta(days=6 - today.weekday())
