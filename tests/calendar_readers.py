"""Calendar files read as others read them, and a calendar that takes them in."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

import vobject
from icalendar import Calendar, Component

LONGEST_LINE = 75
ONCE = frozenset({"UID", "DTSTAMP", "SEQUENCE", "STATUS", "SUMMARY", "DESCRIPTION"})
NEEDED = {
    "VCALENDAR": {"VERSION", "PRODID", "CALSCALE", "METHOD"},
    "VEVENT": {*ONCE, "DTSTART", "DTEND", "LAST-MODIFIED", "TRANSP"},
    "VTODO": {*ONCE, "DUE", "LAST-MODIFIED"},
    "VALARM": {"ACTION", "DESCRIPTION", "TRIGGER"},
}
"""What each part must hold; beside it there may be no more than what is below."""
ALSO = {"VCALENDAR": {"X-WR-CALNAME", "X-WR-CALDESC"}}
TEXTS = {"SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "X-WR-CALDESC"}
PLAIN_TEXT = re.compile(r"(?:[^\\;,\x00-\x1f\x7f]|\\[\\;,n])*")
LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[A-Za-z-]+)*):(.*)")


class Item(NamedTuple):
    """What a reader found of one due date."""

    uid: str
    day: date
    status: str
    summary: str
    description: str
    sequence: int
    alarms: tuple[timedelta, ...]
    kind: str = "VEVENT"


@dataclass
class Part:
    """A component as it was written: each property once, and what is within it."""

    name: str
    lines: dict[str, str] = field(default_factory=dict)
    within: list["Part"] = field(default_factory=list)


def by_icalendar(data: bytes) -> list[Item]:
    calendar = Calendar.from_ical(data)
    assert not calendar.errors
    return [_from_icalendar(one) for one in calendar.subcomponents]


def _from_icalendar(one: Component) -> Item:
    assert not one.errors
    day = one.decoded("dtstart" if one.name == "VEVENT" else "due")
    assert type(day) is date
    return Item(
        uid=str(one["UID"]),
        day=day,
        status=str(one["STATUS"]),
        summary=str(one["SUMMARY"]),
        description=str(one["DESCRIPTION"]),
        sequence=one.decoded("sequence"),
        alarms=tuple(alarm.decoded("trigger") for alarm in one.subcomponents),
        kind=str(one.name),
    )


def by_vobject(data: bytes) -> list[Item]:
    calendar = vobject.readOne(data.decode())
    assert calendar.validate(raiseException=True)
    return [_from_vobject(one) for one in calendar.components()]


def _from_vobject(one: vobject.base.Component) -> Item:
    day = (one.dtstart if one.name == "VEVENT" else one.due).value
    return Item(
        uid=one.uid.value,
        day=day,
        status=one.status.value,
        summary=one.summary.value,
        description=one.description.value,
        sequence=int(one.sequence.value),
        alarms=tuple(alarm.trigger.value for alarm in one.components()),
        kind=one.name,
    )


def by_the_book(data: bytes) -> list[Item]:
    """Read a file by RFC 5545 alone, and take nothing that it does not allow."""
    return [_from_part(one) for one in parsed(data).within]


def _from_part(one: Part) -> Item:
    day = one.lines["DTSTART" if one.name == "VEVENT" else "DUE"]
    return Item(
        uid=one.lines["UID"],
        day=date.fromisoformat(day),
        status=one.lines["STATUS"],
        summary=one.lines["SUMMARY"],
        description=one.lines["DESCRIPTION"],
        sequence=int(one.lines["SEQUENCE"]),
        alarms=tuple(_days(alarm.lines["TRIGGER"]) for alarm in one.within),
        kind=one.name,
    )


def _days(trigger: str) -> timedelta:
    found = re.fullmatch(r"-?P(\d+)D", trigger)
    assert found is not None, trigger
    return timedelta(days=-int(found[1]))


READERS = (by_icalendar, by_vobject, by_the_book)


def parsed(data: bytes) -> Part:
    root = Part(name="")
    open_parts = [root]
    for line in _unfolded(data):
        found = LINE.fullmatch(line)
        assert found is not None, line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            part = Part(name=value)
            open_parts[-1].within.append(part)
            open_parts.append(part)
        elif name == "END":
            _check_part(open_parts.pop(), value)
        else:
            _take(open_parts[-1], name, parameters, value)
    [calendar] = root.within
    assert open_parts == [root]
    return calendar


def _unfolded(data: bytes) -> Iterable[str]:
    assert data.endswith(b"\r\n")
    rows = data.removesuffix(b"\r\n").split(b"\r\n")
    assert not any(b"\r" in row or b"\n" in row for row in rows)
    assert max(map(len, rows)) <= LONGEST_LINE
    told = [row.decode() for row in rows]  # no letter is cut in two by a fold
    return re.sub(r"\n[ \t]", "", "\n".join(told)).split("\n")


def _take(part: Part, name: str, parameters: str, value: str) -> None:
    assert name not in part.lines, name
    if name in {"DTSTART", "DTEND", "DUE"}:
        assert parameters == ";VALUE=DATE"
    elif name == "TRIGGER":
        assert parameters in {"", ";RELATED=END"}
    else:
        assert parameters == "", (name, parameters)
    part.lines[name] = _text(value) if name in TEXTS else value


def _text(value: str) -> str:
    assert PLAIN_TEXT.fullmatch(value), value
    return re.sub(r"\\(.)", lambda one: "\n" if one[1] == "n" else one[1], value)


def _check_part(part: Part, ends: str) -> None:
    assert part.name == ends
    needed = NEEDED[part.name]
    assert needed <= part.lines.keys() <= needed | ALSO.get(part.name, set())


class CalendarProgram:
    """Somebody's calendar: it keeps the newest version of each entry (RFC 5546)."""

    def __init__(self) -> None:
        self.kept: dict[str, Item] = {}

    def take(self, data: bytes) -> None:
        for one in by_the_book(data):
            known = self.kept.get(one.uid)
            if known is None or one.sequence >= known.sequence:
                self.kept[one.uid] = one

    @property
    def days(self) -> Mapping[str, date]:
        """Give what is shown: what was cancelled is not."""
        return {
            uid: one.day for uid, one in self.kept.items() if one.status != "CANCELLED"
        }
