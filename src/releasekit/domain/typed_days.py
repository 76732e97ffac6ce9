"""Reading a day as people type it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from releasekit.domain.counting import FIRST_DAY, LAST_DAY, LONGEST_OFFSET
from releasekit.domain.workdays import Calendar

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DOTTED = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\.(?: ?([0-9]{4})\.?)?")
_OFFSET = re.compile(r"([+-][0-9]{1,4})(d|wd)")
_SLASHED = re.compile(r"[0-9]+/[0-9]+(/[0-9]+)?")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What a relative day is read against."""

    day: date
    calendar: Calendar = field(default_factory=lambda: Calendar(id=""))
    looking: Looking = Looking.BACK


def is_relative(text: str) -> bool:
    """Say whether a text means another day tomorrow than it does today."""
    dotted = _DOTTED.fullmatch(text)
    if dotted is not None:
        return dotted[3] is None
    return _ISO.fullmatch(text) is None and _SLASHED.fullmatch(text) is None


def day_of(text: str, today: Today) -> date | NotADay:
    """Read `2026-11-20`, `20.11.2026`, `20.11.`, `fri`, `today`, `+10d`, `-10wd`."""
    typed = text.strip().lower()
    for form, read in _FORMS:
        match = form.fullmatch(typed)
        if match is not None:
            return read(match, today)
    return _by_name(typed, today)


def _iso(match: re.Match[str], _today: Today) -> date | NotADay:
    return _real_day(int(match[1]), int(match[2]), int(match[3]))


def _slashed(_match: re.Match[str], _today: Today) -> NotADay:
    return NotADay.AMBIGUOUS


def _by_name(typed: str, today: Today) -> date | NotADay:
    if typed in _NAMED:
        return today.day + timedelta(days=_NAMED[typed])
    found = [number for number, name in enumerate(WEEKDAYS) if typed.startswith(name)]
    if not found or not typed.isalpha():
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
    if unit == "wd":
        return today.calendar.shifted(today.day, number)
    return today.day + timedelta(days=number)


def _real_day(year: int, month: int, day: int) -> date | NotADay:
    try:
        found = date(year, month, day)
    except ValueError:
        return NotADay.IMPOSSIBLE
    return found if FIRST_DAY <= found <= LAST_DAY else NotADay.OUT_OF_BOUNDS


_FORMS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], Today], date | NotADay]], ...
] = (
    (_ISO, _iso),
    (_DOTTED, _dotted),
    (_OFFSET, _moved),
    (_SLASHED, _slashed),
)
