"""What is to be told of whole cases: a release that moved, a worker nobody named."""

from collections.abc import Iterable
from datetime import date, timedelta

from releasekit.domain.action import Phase
from releasekit.domain.notices.notice import Kind, Notice, Who
from releasekit.domain.notices.of_actions import who_holds
from releasekit.domain.notices.release_moves import last_release_move
from releasekit.domain.notices.rules import Reminding
from releasekit.domain.outstanding import Outstanding, Planned
from releasekit.domain.owed import Owed
from releasekit.domain.owed_flags import Flag

MOVED, UNNAMED, CALENDAR = "moved", "unnamed", "calendar"
YEARS_AHEAD = 1
NEWS_DAYS = 14
"""After so many days a release that moved is no news to whoever comes in later."""


def notices_of_case(outstanding: Outstanding, reminding: Reminding) -> Iterable[Notice]:
    """Give what is to be told of a case beside its single actions."""
    yield from _moved(outstanding, reminding)
    yield from _unnamed(outstanding, reminding)
    yield from _without_calendar(outstanding, reminding)


def _moved(outstanding: Outstanding, reminding: Reminding) -> Iterable[Notice]:
    """Tell everybody who owes something that the release has another day."""
    planned, today = outstanding.planned, outstanding.today
    event = last_release_move(planned.history)
    if event is None or planned.released or not moved_lately(planned, today):
        return
    leads = [one.owed.lead.role for one in outstanding.actions]
    roles = [*leads, *_coordinator(planned, reminding)]
    whom = dict.fromkeys(who_holds(one, planned, today) for one in roles if one)
    for who in whom:
        notice = _told(MOVED, Kind.MOVED, who, event.on, planned)
        # A release may move there, back, and there again: each of them is told.
        yield notice._replace(occurrence=event.seq)


def moved_lately(planned: Planned, today: date) -> bool:
    """Say whether the release was moved in the last two weeks, as it was recorded."""
    event = last_release_move(planned.history)
    is_news = event is not None and 0 <= (today - event.on).days <= NEWS_DAYS
    return is_news and planned.release is not None


def _unnamed(outstanding: Outstanding, reminding: Reminding) -> Iterable[Notice]:
    """Tell the coordinator that nobody is named who receives the person."""
    planned, today = outstanding.planned, outstanding.today
    release, role = planned.release, _receiving(outstanding)
    if release is None or role is None or planned.released:
        return
    if who_holds(role, planned, today).post is not None:
        return
    day = release - timedelta(days=reminding.unnamed_days)
    for one in _coordinator(planned, reminding) if day <= today else ():
        who = who_holds(one, planned, today)
        yield _told(UNNAMED, Kind.UNNAMED, who, day, planned)


def _receiving(outstanding: Outstanding) -> str | None:
    """Give the role that leads the first step after release, if it is known."""
    owed = [one.owed for one in outstanding.actions]
    later = [one for one in owed if one.action.phase is Phase.FIRST_MONTH]
    later.sort(key=_place)
    return later[0].lead.role if later else None


def _place(owed: Owed) -> tuple[date, int]:
    return owed.due or date.max, owed.action.number


def _without_calendar(
    outstanding: Outstanding, reminding: Reminding
) -> Iterable[Notice]:
    """Tell the coordinator which year soon to come has no calendar, once for all."""
    planned, today = outstanding.planned, outstanding.today
    years = {
        one.owed.due.year
        for one in outstanding.actions
        if one.owed.due is not None and Flag.NO_CALENDAR in one.owed.flags
    }
    for year in sorted(years):
        if year > today.year + YEARS_AHEAD:
            continue
        for role in _coordinator(planned, reminding):
            who = Who(role=role, jurisdiction=planned.checklist.jurisdiction)
            notice = _told(CALENDAR, Kind.CALENDAR, who, today, planned)
            name = planned.calendar.id
            yield notice._replace(case="", action=name, due=date(year, 1, 1))


def _coordinator(planned: Planned, reminding: Reminding) -> list[str]:
    role = reminding.coordinator
    return [role] if role in planned.checklist.roles else []


def _told(rule: str, kind: Kind, who: Who, day: date, planned: Planned) -> Notice:
    return Notice(
        rule=rule,
        kind=kind,
        who=who,
        day=day,
        due=planned.release,
        case=planned.case,
        planned=planned,
    )
