"""A checklist file as its author wrote it, and where it is no TOML."""

import re
import tomllib
from codecs import BOM_UTF8
from datetime import date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import tomli

from releasekit.domain.finding import Finding, Located, Problem
from releasekit.storage.reading import TOML_LIMIT, decoded, read_through_links
from releasekit.storage.unfit import UnfitError

Document = dict[str, object]
KEPT = 32
DEEPEST = 32
"""How deep tables may stand in each other; the format itself needs ten."""
NEWER_SIGN = re.compile(r"""\\[ex]|,\s*\}|\d\d:\d\d(?!:\d\d)|"{3}|'{3}""")
TEXT_OR_COMMENT = re.compile(r"""["][^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\n]*'|[#].*""")


class Written(NamedTuple):
    """A file that was read; without a document where it is no TOML at all."""

    path: Path
    text: str
    document: Document | None
    faults: tuple[Located, ...] = ()


def written(path: Path) -> Written:
    """Read a file and its syntax; what its keys say is not looked at yet."""
    try:
        data = read_through_links(path, TOML_LIMIT)
    except UnfitError:
        return _faulty(path, "", Located(Finding(Problem.TOO_LARGE, ())))
    try:
        text = decoded(data)
    except UnfitError as unfit:
        before = data.removeprefix(BOM_UTF8)[: unfit.position].decode()
        fault = Located(Finding(Problem.NOT_UTF8, ()), *_end_of(before))
        return _faulty(path, "", fault)
    return Written(path, text, *_parsed(text))


def _faulty(path: Path, text: str, fault: Located) -> Written:
    return Written(path, text, None, (fault,))


def _end_of(text: str) -> tuple[int, int]:
    """Give the line and column, from 1, that follow a text."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")


@lru_cache(maxsize=KEPT)
def _parsed(text: str) -> tuple[Document | None, tuple[Located, ...]]:
    """Read a text once; a baseline is asked for by each of its children."""
    try:
        document = {str(key): plain(value) for key, value in tomli.loads(text).items()}
    except tomli.TOMLDecodeError as error:
        fault = Finding(Problem.NOT_TOML, (), name=error.msg)
        return None, (Located(fault, error.lineno, error.colno),)
    except (RecursionError, ValueError):
        return None, (Located(Finding(Problem.TOO_LARGE, ())),)
    return document, _newer_syntax(text)


def plain(value: object, room: int = DEEPEST) -> object:
    """Give a value as JSON has it; days become ISO texts."""
    match value:
        case dict() | list() if not room:
            raise RecursionError
        case dict():
            return {key: plain(one, room - 1) for key, one in value.items()}
        case list():
            return [plain(one, room - 1) for one in value]
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return value


def _may_be_newer(text: str) -> bool:
    """Say whether a text holds a sign of TOML 1.1, perhaps only inside a string.

    New in 1.1 are two escapes, times without seconds, and inline tables with a last
    comma or over several lines. Reading all again costs three times the first reading.
    """
    if NEWER_SIGN.search(text):
        return True
    bare = TEXT_OR_COMMENT.sub("", text)
    return any(line.count("{") != line.count("}") for line in bare.split("\n"))


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
