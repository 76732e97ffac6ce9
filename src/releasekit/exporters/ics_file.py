"""A calendar file (RFC 5545): due dates as whole days or tasks, and no contents."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Component, Event, Todo
from icalendar.prop import vText

from releasekit.domain.case import Event as Recorded
from releasekit.domain.entries import CaseEntries, Entry, EntryState
from releasekit.exporters.calendar_answer import CalendarAnswer
from releasekit.exporters.own_calendar import PRODUCT
from releasekit.wording import _
from releasekit.wording.honesty import draft, no_assessment
from releasekit.wording.leads import lead_label
from releasekit.wording.texts import text_in
from releasekit.wording.visible import visible

END = b"END:VCALENDAR"
EVENT_STATUS = {
    EntryState.OPEN: "CONFIRMED",
    EntryState.DONE: "CANCELLED",
    EntryState.GONE: "CANCELLED",
}
TODO_STATUS = {
    EntryState.OPEN: "NEEDS-ACTION",
    EntryState.DONE: "COMPLETED",
    EntryState.GONE: "CANCELLED",
}


def calendar_file(answer: CalendarAnswer) -> bytes:
    """Write a calendar; what it says hangs on the cases alone, not on the clock.

    Each component is written and let go: of many cases they would fill the memory.
    """
    whole: bytes = _frame(answer).to_ical()
    head, end, after = whole.partition(END)
    written = (
        bytes(_component(entry, one, answer).to_ical())
        for one in answer.cases
        for entry in one.entries
    )
    return b"".join((head, *written, end, after))


def _frame(answer: CalendarAnswer) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_name(answer)))
    calendar.add("x-wr-caldesc", vText(no_assessment()))
    return calendar


def _name(answer: CalendarAnswer) -> str:
    return f"releasekit {visible(answer.role)}" if answer.role else "releasekit"


def _component(entry: Entry, one: CaseEntries, answer: CalendarAnswer) -> Component:
    component = Todo() if answer.as_todos else Event()
    if answer.as_todos:
        component.add("due", entry.due)
        component.add("status", TODO_STATUS[entry.state])
    else:
        component.add("dtstart", entry.due)
        component.add("dtend", entry.due + timedelta(days=1))
        component.add("transp", "TRANSPARENT")
        component.add("status", EVENT_STATUS[entry.state])
    summary = _summary(entry, one, answer)
    component.add("uid", _uid(entry, one.planned.case))
    component.add("summary", summary)
    component.add("description", "\n".join(_description(entry, one, answer)))
    _add_version(component, one.moved)
    for days in answer.alarms if entry.state is EntryState.OPEN else ():
        component.add_component(_alarm(days, summary, as_todo=answer.as_todos))
    return component


def _uid(entry: Entry, case: str) -> str:
    """Name a due date for good; a point stands neither in ids of cases nor actions."""
    return f"{case}.{entry.action.id}.{entry.occurrence}@releasekit"


def _add_version(component: Component, moved: Recorded) -> None:
    """Give the version the number of the last event that may have moved a day.

    Numbers of events only grow, also where words of events are erased, so that a
    later day always comes with a higher number, and equal histories with equal bytes.
    """
    at = _instant(moved)
    component.add("sequence", moved.seq)
    component.add("dtstamp", at)
    component.add("last-modified", at)


def _instant(event: Recorded) -> datetime:
    if event.at:
        return datetime.fromisoformat(event.at).astimezone(UTC)
    return datetime.combine(event.on, time(), UTC)


def _summary(entry: Entry, one: CaseEntries, answer: CalendarAnswer) -> str:
    title = text_in(entry.action.short, answer.language)
    words = [
        answer.labels[one.planned.case],
        str(entry.action.number),
        *([title] if _is_told(entry, answer) else []),
    ]
    return visible(" ".join(words))


def _description(
    entry: Entry, one: CaseEntries, answer: CalendarAnswer
) -> Iterable[str]:
    checklist, case = entry.checklist, one.planned.case
    if _is_told(entry, answer):
        who = lead_label(entry.lead, checklist, answer.language)
        yield _("Owed by: {who}").format(who=who)
    yield _("Case: {case}").format(case=case)
    yield _("More stands in the program: releasekit show {case}").format(case=case)
    if not checklist.adopted:
        yield draft(has_statute=checklist.has_statute)
    if checklist.notice:
        yield visible(text_in(checklist.notice, answer.language))


def _is_told(entry: Entry, answer: CalendarAnswer) -> bool:
    """Say whether a step may be called by its name: else its number stands alone."""
    return answer.tells_all or not entry.is_sensitive


def _alarm(days: int, summary: str, *, as_todo: bool) -> Alarm:
    """Ring before the day; a task has no start from which to count."""
    alarm = Alarm()
    related = {"RELATED": "END"} if as_todo else {}
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", timedelta(days=-days), parameters=related)
    return alarm
