"""What holds for everybody in a casebook."""

from pathlib import Path
from typing import NamedTuple

from releasekit.settings.settings_text import read_settings
from releasekit.storage.places import SETTINGS

OFFICE = r"[A-Z0-9]{1,12}"
FORMAT = 1


class OfficeSettings(NamedTuple):
    """The office's code in case ids, its time zone, and its language."""

    office: str | None = None
    timezone: str | None = None
    language: str | None = None


def office_settings(folder: Path) -> OfficeSettings:
    found = read_settings(folder / SETTINGS, OfficeSettings._fields, FORMAT)
    return OfficeSettings(**found)
