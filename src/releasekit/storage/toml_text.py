"""TOML files as plain values; days become ISO texts, as the schemas have them."""

from datetime import date, datetime, time
from pathlib import Path

import tomli

from releasekit.storage.reading import TOML_LIMIT, decoded, read_through_links
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

Document = dict[str, object]


def read_toml(path: Path) -> Document:
    """Read a TOML file; what it holds is not looked at yet."""
    return toml_of(decoded(read_through_links(path, TOML_LIMIT)))


def toml_of(text: str) -> Document:
    try:
        return {key: _plain(value) for key, value in tomli.loads(text).items()}
    except tomli.TOMLDecodeError as error:
        problem = _("it is not TOML (line {line}, column {column})")
        raise UnfitError(
            problem.format(line=error.lineno, column=error.colno)
        ) from None
    except (RecursionError, ValueError):
        raise UnfitError(_("a number or a table in it is too large")) from None


def _plain(value: object) -> object:
    match value:
        case dict():
            return {key: _plain(one) for key, one in value.items()}
        case list():
            return [_plain(one) for one in value]
        case datetime() | date() | time():
            return value.isoformat()
        case int() if abs(value) >= 2**53:
            raise UnfitError(_("a number in it is too long"))
        case _:
            return value
