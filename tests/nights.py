"""What is to be told in a night, by the rules that come along, worked out by hand."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from releasekit.casebook import Casebook, Unreadable
from releasekit.domain.outstanding import Outstanding, Planned, Standing, standing
from releasekit.domain.workdays import Calendar

DESK = "pcve-coordination"
RULES = ("ahead", "soon", "on-the-day", "late", "still-late")
SATURDAY = 5
ONE_DAY = timedelta(days=1)
Key = tuple[str, str, str, int, str, str]
"""Rule, case, action, occurrence, recipient, due date."""


class Told(NamedTuple):
    """What a rule has to say of an action to somebody, and from which day on."""

    day: date
    key: Key


def open_cases(casebook: Casebook, today: date) -> Iterator[Outstanding]:
    """Give each case of which somebody is to be told something."""
    for one in casebook.planned():
        assert not isinstance(one, Unreadable)
        if not (one.closed or one.restricted):
            yield standing(one, today)


def expected(cases: Iterable[Outstanding], since: date) -> dict[Key, date]:
    """Give of each action and recipient what the last rule says up to a night."""
    found: dict[tuple[object, ...], Told] = {}
    for case in cases:
        for one in case.actions:
            for told in _of_action(case.planned, one, case.today):
                found[told.key[1:]] = told
    return {told.key: told.day for told in found.values() if told.day >= since}


def _of_action(planned: Planned, one: Standing, today: date) -> Iterator[Told]:
    """Give all that rules said of an action up to today, the latest last."""
    owed = one.owed
    if owed.due is None or not owed.determined or one.block is not None:
        return
    place = planned.case, owed.action.id, owed.occurrence
    for rule, day in zip(RULES, days(owed.due, planned.calendar), strict=True):
        for role in _roles(rule, planned, one) if day <= today else ():
            to = _named(role, planned, today)
            yield Told(day, (rule, *place, to, owed.due.isoformat()))


def days(due: date, calendar: Calendar) -> Iterator[date]:
    """Give the day of each rule: 14 days ahead, then by open days around the day."""
    yield due - 14 * ONE_DAY
    yield _counted(due, -ONE_DAY, 3, calendar)
    yield due
    yield _counted(due, ONE_DAY, 1, calendar)
    yield _counted(due, ONE_DAY, 5, calendar)


def _counted(day: date, step: timedelta, left: int, calendar: Calendar) -> date:
    while left:
        day += step
        left -= day.weekday() < SATURDAY and day not in calendar.closed
    return day


def _roles(rule: str, planned: Planned, one: Standing) -> Iterable[str]:
    owed = one.owed
    leads = [*filter(None, [owed.lead.role]), *owed.parts_waiting]
    facts = planned.checklist.facts
    sensitive = any(facts[it.fact].sensitive for it in owed.action.when)
    has_step = DESK in (*owed.lead.candidates, *owed.support, *owed.parts_waiting)
    is_there = DESK in planned.checklist.roles and (has_step or not sensitive)
    desk = [DESK] if is_there else []
    return dict.fromkeys(desk if rule == RULES[-1] else (leads or desk))


def _named(role: str, planned: Planned, today: date) -> str:
    worker = planned.workers.get(role)
    if worker is not None and (worker.until is None or today <= worker.until):
        return worker.to
    return f"{role}@{planned.checklist.jurisdiction}"
