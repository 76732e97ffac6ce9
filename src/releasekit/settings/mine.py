"""Who acts, and where, unless said otherwise."""

from pathlib import Path
from typing import NamedTuple

from releasekit.lazy import load
from releasekit.settings.settings_text import read_settings, settings_text

POST = r"[A-Za-z0-9][A-Za-z0-9-]{0,63}"


class MySettings(NamedTuple):
    """My post code, my role, my casebook and my language."""

    post: str | None = None
    role: str | None = None
    casebook: str | None = None
    language: str | None = None


def my_settings() -> MySettings:
    path = my_settings_path()
    if not path.exists():
        return MySettings()
    return MySettings(**read_settings(path, MySettings._fields))


def my_settings_path() -> Path:
    folder: Path = load("platformdirs:user_config_path")("releasekit")
    return folder / "settings.toml"


def keep_my_settings(mine: MySettings, token: str) -> Path:
    """Write my settings, whole or not at all."""
    path = my_settings_path()
    data = settings_text(mine._asdict()).encode()
    load("releasekit.storage.safe_write:write_file")(path, data, token)
    return path
