"""Settings in a file: read as plain texts, and written."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from releasekit.errors.files import BadSettingsError
from releasekit.storage.fields import Fields
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError

Settings = TypeVar("Settings")


def read_settings(path: Path, take: Callable[[Fields], Settings]) -> Settings:
    """Take the keys that a settings file may hold; any other is a fault."""
    try:
        fields = Fields(read_toml(path), path.name)
        found = take(fields)
        fields.end()
    except UnfitError as unfit:
        raise BadSettingsError(path=path, problem=unfit.problem) from None
    return found


def texts_in(fields: Fields, keys: Iterable[str]) -> dict[str, str | None]:
    """Take keys that hold plain texts, each of which may be missing."""
    return {key: fields.text_or_none(key) for key in keys}


def settings_text(values: Mapping[str, str | None]) -> str:
    """Write keys and plain texts as TOML."""
    return "".join(
        f'{key} = "{_escaped(value)}"\n' for key, value in values.items() if value
    )


def _escaped(value: str) -> str:
    return "".join(
        f"\\U{ord(one):08X}" if one in '"\\' or not one.isprintable() else one
        for one in value
    )
