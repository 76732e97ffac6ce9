"""Who acts, and where, unless said otherwise."""

import re
from pathlib import Path
from typing import NamedTuple

from releasekit.errors.files import BadSettingsError, NoHomeError
from releasekit.lazy import load
from releasekit.settings.settings_text import (
    read_settings,
    settings_text,
    texts_in,
    with_tables_of,
)
from releasekit.storage.fields import Fields
from releasekit.wording import _

POST = r"[A-Za-z0-9][A-Za-z0-9-]{0,63}"
TABLES = ("remind", "mail")
"""What only the sending of reminders reads, in `mail.py` beside this."""


class MySettings(NamedTuple):
    """My post code, my role and my casebook."""

    post: str | None = None
    role: str | None = None
    casebook: str | None = None


def my_settings() -> MySettings:
    try:
        path = my_settings_path()
    except NoHomeError:
        return MySettings()
    if not path.exists():
        return MySettings()
    mine = read_settings(path, _mine_in)
    if mine.post is not None and re.fullmatch(POST, mine.post) is None:
        problem = _("the post is no code of letters, digits and hyphens")
        raise BadSettingsError(path=path, problem=problem)
    return mine


def _mine_in(fields: Fields) -> MySettings:
    for name in TABLES:
        fields.table_or_empty(name)
    return MySettings(**texts_in(fields, MySettings._fields))


def my_settings_path() -> Path:
    folder: Path = load("releasekit.settings.my_folder:my_folder")()
    return folder / "settings.toml"


def keep_my_settings(mine: MySettings, token: str) -> Path:
    """Write my settings, whole or not at all; tables stay as somebody wrote them."""
    path = my_settings_path()
    data = with_tables_of(path, settings_text(mine._asdict())).encode()
    load("releasekit.storage.safe_write:write_file")(path, data, token)
    return path
