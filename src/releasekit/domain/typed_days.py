"""Reading a day as people type it."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from releasekit.domain.counting import FIRST_DAY, LAST_DAY, LONGEST_OFFSET
from releasekit.domain.workdays import Calendar

WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
SHORTEST_NAME = 3
_ISO = r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
_DOTTED = r"([0-9]{1,2})\. ?([0-9]{1,2})\.(?: ?([0-9]{4})\.?)?"
_OFFSET = r"([+-][0-9]{1,4})(d|wd)"
_SLASHED = r"[0-9]+/[0-9]+(/[0-9]+)?"
_NAMED = {"today": 0, "yesterday": -1, "tomorrow": 1}


class Looking(Enum):
    """Which way a weekday without a date points."""

    BACK = "back"
    AHEAD = "ahead"


class NotADay(Enum):
    """Why a text is no day."""

    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    IMPOSSIBLE = "impossible"
    OUT_OF_BOUNDS = "out-of-bounds"


class Today(NamedTuple):
    """What a relative day is read against."""

    day: date
    calendar: Calendar = Calendar(id="")
    looking: Looking = Looking.BACK


def is_relative(text: str) -> bool:
    """Say whether a text means another day tomorrow than it does today."""
    text = text.strip()
    dotted = re.fullmatch(_DOTTED, text)
    if dotted is not None:
        return dotted[3] is None
    return re.fullmatch(_ISO, text) is None and re.fullmatch(_SLASHED, text) is None


def day_of(text: str, today: Today) -> date | NotADay:
    """Read `2026-11-20`, `20.11.2026`, `20.11.`, `fri`, `today`, `+10d`, `-10wd`."""
    typed = text.strip().lower()
    for form, read in _FORMS:
        match = re.fullmatch(form, typed)
        if match is not None:
            return read(match, today)
    return _by_name(typed, today)


def fixed_day(text: str) -> date | None:
    """Read a day that means the same tomorrow, or nothing."""
    if is_relative(text):
        return None
    found = day_of(text, Today(day=FIRST_DAY))
    return found if isinstance(found, date) else None


def _iso(match: re.Match[str], _today: Today) -> date | NotADay:
    return _real_day(int(match[1]), int(match[2]), int(match[3]))


def _slashed(_match: re.Match[str], _today: Today) -> NotADay:
    return NotADay.AMBIGUOUS


def _by_name(typed: str, today: Today) -> date | NotADay:
    if typed in _NAMED:
        return today.day + timedelta(days=_NAMED[typed])
    found = [number for number, name in enumerate(WEEKDAYS) if name.startswith(typed)]
    if not found or len(typed) < SHORTEST_NAME:
        return NotADay.UNKNOWN
    if today.looking is Looking.BACK:
        return today.day - timedelta(days=(today.day.weekday() - found[0]) % 7)
    return today.day + timedelta(days=(found[0] - today.day.weekday()) % 7)


def _dotted(match: re.Match[str], today: Today) -> date | NotADay:
    day, month = int(match[1]), int(match[2])
    if match[3] is not None:
        return _real_day(int(match[3]), month, day)
    years = (0, -1, -2, -3, -4) if today.looking is Looking.BACK else (0, 1, 2, 3, 4)
    for step in years:
        found = _real_day(today.day.year + step, month, day)
        if isinstance(found, date) and _points(found, today):
            return found
    return NotADay.IMPOSSIBLE


def _points(day: date, today: Today) -> bool:
    return day <= today.day if today.looking is Looking.BACK else day >= today.day


def _moved(match: re.Match[str], today: Today) -> date | NotADay:
    number, unit = int(match[1]), match[2]
    if abs(number) > LONGEST_OFFSET:
        return NotADay.OUT_OF_BOUNDS
    is_working = unit == "wd"
    day = (
        today.calendar.shifted(today.day, number)
        if is_working
        else today.day + timedelta(days=number)
    )
    return day if FIRST_DAY <= day <= LAST_DAY else NotADay.OUT_OF_BOUNDS


def _real_day(year: int, month: int, day: int) -> date | NotADay:
    try:
        found = date(year, month, day)
    except ValueError:
        return NotADay.IMPOSSIBLE
    return found if FIRST_DAY <= found <= LAST_DAY else NotADay.OUT_OF_BOUNDS


_FORMS: tuple[tuple[str, Callable[[re.Match[str], Today], date | NotADay]], ...] = (
    (_ISO, _iso),
    (_DOTTED, _dotted),
    (_OFFSET, _moved),
    (_SLASHED, _slashed),
)
