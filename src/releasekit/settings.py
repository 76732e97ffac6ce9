"""Where things are, who I am, which language."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path

from releasekit.errors.files import BadSettingsError, NoCasebookError
from releasekit.storage.fields import Fields
from releasekit.storage.layout import (
    SETTINGS,
    clear_demo,
    make_casebook,
    mark_demo,
)
from releasekit.storage.safe_write import create_file, replace_file
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

POST = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,63}")
OFFICE = re.compile(r"[A-Z0-9]{1,12}")
FORMAT = 1
OTHERS_MAY_WRITE = 0o002


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSettings:
    """What holds for everybody in a casebook."""

    office: str | None = None
    timezone: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MySettings:
    """Who acts, and where, unless said otherwise."""

    post: str | None = None
    role: str | None = None
    casebook: str | None = None
    language: str | None = None


def find_casebook(asked: str | None, here: Path) -> Path:
    """Find the casebook: as asked, else the nearest folder above, else my own."""
    folder = Path(asked).expanduser() if asked else _nearest(here) or _my_casebook()
    if folder is None or not (folder / SETTINGS).is_file():
        raise NoCasebookError(path=folder or here)
    return folder


def _nearest(here: Path) -> Path | None:
    """Look upward, but not past the home folder, the file system, or a public folder.

    A folder that others may write could hold a casebook that somebody planted.
    """
    home, device = Path.home(), here.stat().st_dev
    for folder in (here, *here.parents):
        about = folder.stat()
        if about.st_dev != device or about.st_mode & OTHERS_MAY_WRITE:
            return None
        if (folder / SETTINGS).is_file():
            return folder
        if folder == home:
            return None
    return None


def _my_casebook() -> Path | None:
    mine = my_settings().casebook
    return Path(mine).expanduser() if mine else None


def office_settings(folder: Path) -> OfficeSettings:
    fields = _fields(folder / SETTINGS)
    try:
        if fields.number("format", most=2**31) != FORMAT:
            raise fields.unfit("format", _("is newer than this version of releasekit"))
        found = OfficeSettings(
            office=fields.text_or_none("office"),
            timezone=fields.text_or_none("timezone"),
            language=fields.text_or_none("language"),
        )
        fields.end()
    except UnfitError as unfit:
        raise BadSettingsError(path=folder / SETTINGS, problem=unfit.problem) from None
    return found


def my_settings() -> MySettings:
    path = my_settings_path()
    if not path.exists():
        return MySettings()
    fields = _fields(path)
    try:
        found = MySettings(
            post=fields.text_or_none("post"),
            role=fields.text_or_none("role"),
            casebook=fields.text_or_none("casebook"),
            language=fields.text_or_none("language"),
        )
        fields.end()
    except UnfitError as unfit:
        raise BadSettingsError(path=path, problem=unfit.problem) from None
    return found


def my_settings_path() -> Path:
    return user_config_path("releasekit") / "settings.toml"


def keep_my_settings(mine: MySettings, token: str) -> Path:
    path = my_settings_path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    data = _toml({name: getattr(mine, name) for name in mine.__slots__}).encode()
    if not create_file(path, data, token):
        replace_file(path, data, path.read_bytes(), token)
    return path


def start_casebook(folder: Path, office: OfficeSettings, token: str) -> None:
    kept = {name: getattr(office, name) for name in office.__slots__}
    make_casebook(folder, f"format = {FORMAT}\n{_toml(kept)}", token)


def start_demo(folder: Path, office: OfficeSettings, token: str) -> None:
    """Start a casebook of invented cases, in the place of an earlier one."""
    clear_demo(folder)
    start_casebook(folder, office, token)
    mark_demo(folder, token)


def _toml(values: Mapping[str, str | None]) -> str:
    """Write keys and plain texts; a basic string of TOML escapes as below."""
    return "".join(
        f'{key} = "{_escaped(value)}"\n' for key, value in values.items() if value
    )


def _escaped(value: str) -> str:
    return "".join(
        f"\\U{ord(one):08X}" if one in '"\\' or not one.isprintable() else one
        for one in value
    )


def languages(chosen: str | None) -> tuple[str, ...]:
    """Give the languages to try: as chosen, else as the system says."""
    names = (os.environ.get(name, "") for name in _LANGUAGE_VARIABLES)
    found = [chosen or "", *(one for name in names for one in name.split(":"))]
    return tuple(one.partition(".")[0] for one in found if one)


_LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def _fields(path: Path) -> Fields:
    try:
        return Fields(read_toml(path), path.name)
    except UnfitError as unfit:
        raise BadSettingsError(path=path, problem=unfit.problem) from None
