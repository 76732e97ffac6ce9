"""A checklist file as its author wrote it, and where it is no TOML."""

import re
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import NamedTuple

import tomli

from releasekit.domain.finding import Finding, Located, Problem
from releasekit.storage.reading import TOML_LIMIT, decoded, read_limited
from releasekit.storage.unfit import UnfitError

Document = dict[str, object]
LARGEST = 2**53


class Written(NamedTuple):
    """A file that was read; without a document where it is no TOML at all."""

    path: Path
    text: str
    document: Document | None
    faults: tuple[Located, ...] = ()


def written(path: Path) -> Written:
    """Read a file and its syntax; what its keys say is not looked at yet."""
    try:
        text = decoded(read_limited(path, TOML_LIMIT))
    except UnfitError as unfit:
        return _unreadable(path, unfit)
    try:
        document = {str(key): plain(value) for key, value in tomli.loads(text).items()}
    except tomli.TOMLDecodeError as error:
        fault = Finding(Problem.NOT_TOML, (), name=error.msg)
        return Written(path, text, None, (Located(fault, error.lineno, error.colno),))
    except (RecursionError, ValueError):
        return Written(path, text, None, (Located(Finding(Problem.TOO_LARGE, ())),))
    return Written(path, text, document, _newer_syntax(text))


def _unreadable(path: Path, unfit: UnfitError) -> Written:
    kind = Problem.TOO_LARGE if unfit.position is None else Problem.NOT_UTF8
    line = None
    if unfit.position is not None:
        line = read_limited(path, TOML_LIMIT)[: unfit.position].count(b"\n") + 1
    return Written(path, "", None, (Located(Finding(kind, ()), line, line and 1),))


def plain(value: object) -> object:
    """Give a value as JSON has it; days become ISO texts."""
    match value:
        case dict():
            return {key: plain(one) for key, one in value.items()}
        case list():
            return [plain(one) for one in value]
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return value


def _may_be_newer(text: str) -> bool:
    """Say whether a text holds a sign of TOML 1.1, perhaps only inside a string.

    New in 1.1 are two escapes, times without seconds, and inline tables with a last
    comma or over several lines. Reading all again costs three times the first reading.
    """
    if re.search(r"\\[ex]|,\s*\}|\d\d:\d\d(?!:\d\d)", text):
        return True
    return any(line.count("{") != line.count("}") for line in text.split("\n"))


def _newer_syntax(text: str) -> tuple[Located, ...]:
    """Find what only TOML 1.1 allows: a checklist must be read by every tool.

    tomllib keeps to TOML 1.0 up to Python 3.14.
    """
    if not _may_be_newer(text):
        return ()
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (None, None)
        return (Located(Finding(Problem.NEWER_TOML, ()), line, column),)
    except (RecursionError, ValueError):
        return (Located(Finding(Problem.TOO_LARGE, ())),)
    return ()
