"""What holds for everybody in a casebook."""

import re
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.notices.weekdays import WEEKDAYS
from releasekit.domain.retention import Terms
from releasekit.errors.files import BadSettingsError
from releasekit.lazy import load
from releasekit.settings.settings_text import read_settings, texts_in
from releasekit.storage.fields import Fields
from releasekit.storage.places import SETTINGS
from releasekit.wording import _

CLOSED = "closed"
CONTESTED = ("open", CLOSED)
OFFICE = r"[A-Z][A-Z0-9]{0,7}"
GROUP = r"[^\W\d](?:[\w.@\\ +-]{0,62}[\w$])?"
FORMAT = 1
OF_REMINDERS = ("remind", "notices", "recipients")
MOST_MONTHS = 1200
TEXTS = (
    "office",
    "timezone",
    "language",
    "contested_days",
    "standing_reason",
    "group",
)


class OfficeSettings(NamedTuple):
    """The office's code in case ids, its time zone, and its language.

    `contested_days` says whether it is closed on days on which that is disputed,
    `standing_reason` why people of the office look at cases unless they say another,
    `retention` how long cases are kept, `group` which group of the machine the casebook
    was made for. `reminded_in` are the nights in which a run of `remind` is expected,
    by weekday from 0 for Monday; none where no reminders are set up.
    """

    office: str | None = None
    timezone: str | None = None
    language: str | None = None
    contested_days: str | None = None
    standing_reason: str | None = None
    group: str | None = None
    retention: Terms | None = None
    reminded_in: frozenset[int] = frozenset()

    @property
    def contested_closed(self) -> bool:
        return self.contested_days == CLOSED


def office_settings(folder: Path) -> OfficeSettings:
    path = folder / SETTINGS
    found = read_settings(path, _office_in)
    problem = office_problem(found)
    if problem is not None:
        raise BadSettingsError(path=path, problem=problem)
    return found


def _office_in(fields: Fields) -> OfficeSettings:
    fields.number("format", most=FORMAT, least=FORMAT)
    about = {name: fields.pass_by(name) for name in OF_REMINDERS if fields.has(name)}
    return OfficeSettings(
        **texts_in(fields, TEXTS),
        retention=fields.optional("retention", _terms_in),
        reminded_in=_run_days(about.get("remind")) if about else frozenset(),
    )


def _run_days(remind: object) -> frozenset[int]:
    """Give the nights in which reminders are expected: all, unless days are named.

    What is wrong in these tables is told, all at once, by whoever reminds.
    """
    named = remind.get("run_days") if isinstance(remind, dict) else None
    days = named if isinstance(named, list) else []
    found = {WEEKDAYS[one] for one in days if isinstance(one, str) and one in WEEKDAYS}
    return frozenset(found or WEEKDAYS.values())


def _terms_in(fields: Fields) -> Terms:
    names = [name for name in Terms._fields if fields.has(name)]
    months = {one: fields.number(one, most=MOST_MONTHS, least=1) for one in names}
    fields.end()
    return Terms(**months)


def office_problem(office: OfficeSettings) -> str | None:
    """Say which value cannot be used, or nothing if all can."""
    if office.office is not None and re.fullmatch(OFFICE, office.office) is None:
        problem = _("{code} is no office code: capitals and digits, at most 8, as IDR")
        return problem.format(code=office.office)
    if office.timezone is not None and not _is_zone(office.timezone):
        problem = _("there is no time zone {zone}; write it like Europe/Skopje")
        return problem.format(zone=office.timezone)
    if office.contested_days not in (None, *CONTESTED):
        problem = _("contested_days is {value}; write open or closed")
        return problem.format(value=office.contested_days)
    return _group_problem(office.group)


def _group_problem(group: str | None) -> str | None:
    if group is None or re.fullmatch(GROUP, group):
        return None
    return _("{group} is no name of a group").format(group=group)


def _is_zone(name: str) -> bool:
    try:
        load("zoneinfo:ZoneInfo")(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
