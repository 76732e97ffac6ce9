"""The weekly summary: how much of each recipient's is late, and what comes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from releasekit.domain.notices.notice import Kind, Notice, Who
from releasekit.domain.notices.of_actions import recipients
from releasekit.domain.notices.rules import WEEK_AHEAD, Reminding, Whom
from releasekit.domain.outstanding import Outstanding, Planned, Row, State

WEEKLY = "weekly"
DAYS_A_WEEK = 7


class Week:
    """One recipient's summary: its rows, and the cases that have no release date."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.undated: dict[str, Planned] = {}

    @property
    def late(self) -> int:
        return sum(1 for row in self.rows if row.standing.state is State.OVERDUE)


def add_to_weeks(
    weeks: dict[Who, Week], outstanding: Outstanding, reminding: Reminding
) -> None:
    """Give each recipient what it leads in a case that is late or due soon."""
    planned, today = outstanding.planned, outstanding.today
    for row in _rows(outstanding, today):
        for who in recipients((Whom.LEAD,), row, reminding, today):
            weeks.setdefault(who, Week()).rows.append(row)
    role = reminding.coordinator
    if planned.release is None and role in planned.checklist.roles:
        who = Who(role=role, jurisdiction=planned.checklist.jurisdiction)
        weeks.setdefault(who, Week()).undated[planned.case] = planned


def weekly_notices(
    whom: Iterable[Who], reminding: Reminding, today: date
) -> Sequence[Notice]:
    """Tell each once a week, in the first run on or after the day of the summary."""
    day = weekday_before(today, reminding.weekly)
    if day is None:
        return ()
    return [
        Notice(rule=WEEKLY, kind=Kind.WEEKLY, who=one, day=day, due=day)
        for one in sorted(whom, key=lambda one: one.told)
    ]


def weekday_before(today: date, weekday: int | None) -> date | None:
    """Give the last such weekday up to a day, the day itself included."""
    if weekday is None:
        return None
    return today - timedelta(days=(today.weekday() - weekday) % DAYS_A_WEEK)


def _rows(outstanding: Outstanding, today: date) -> Iterable[Row]:
    """Give what is late, due or soon due, and not blocked until a day."""
    until = today + timedelta(days=WEEK_AHEAD)
    for one in outstanding.actions:
        due = one.owed.due
        if due is None or due > until or one.block is not None:
            continue
        if one.owed.determined:
            yield Row(planned=outstanding.planned, standing=one)
