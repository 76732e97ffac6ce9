"""Settings in a file: read as plain texts, and written."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from releasekit.errors.files import BadSettingsError
from releasekit.storage.fields import Fields
from releasekit.storage.reading import TOML_LIMIT, decoded, read_through_links
from releasekit.storage.toml_text import Document, read_toml, toml_of
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

Settings = TypeVar("Settings")
FIRST_TABLE = r"(?m)(?:^[ \t]*(?:#.*)?\n)*^[ \t]*\["


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


def with_tables_of(path: Path, keys: str) -> str:
    """Put other keys before the tables of a settings file, which stay as they are."""
    if not path.exists():
        return keys
    before = decoded(read_through_links(path, TOML_LIMIT))
    found = re.search(FIRST_TABLE, before)
    text = f"{keys}\n{before[found.start() :].lstrip()}" if found else keys
    if _tables(toml_of(text)) != _tables(toml_of(before)):
        problem = _("it holds keys of a table outside of it; write them below its name")
        raise BadSettingsError(path=path, problem=problem)
    return text


def _tables(document: Document) -> Document:
    return {key: value for key, value in document.items() if isinstance(value, dict)}


def _escaped(value: str) -> str:
    return "".join(
        f"\\U{ord(one):08X}" if one in '"\\' or not one.isprintable() else one
        for one in value
    )
