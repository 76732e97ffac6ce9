"""The log of who saw, changed or passed on what: a chained line each, no contents.

One file a year below `audit/`, chained from one year into the next. A line is canonical
JSON; its `hash` covers all of it, the `prev` before it included.
"""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from releasekit.storage.accounts import who_runs
from releasekit.storage.json_lines import add_line, lines_in, tail_of
from releasekit.storage.json_text import canonical, parsed
from releasekit.storage.locks import locked
from releasekit.storage.modes import modes_in, not_allowed
from releasekit.storage.places import AUDIT
from releasekit.storage.safe_write import make_folder, unwritten
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

SUFFIX = ".jsonl"
LOCK = "_audit"
HEAD = b"releasekit/audit/1\n"
START = sha256(HEAD).hexdigest()
COLLECTED, CHANGED, ERASED = "collected", "changed", "erased"
CONSULTED, DISCLOSED = "consulted", "disclosed"
"""What the law asks to be logged: Directive (EU) 2016/680, Article 25."""
YEAR = 4

Said = Mapping[str, object]


class Line(NamedTuple):
    """One line of the log where it stands; `problem` says why it is none."""

    file: str
    number: int
    said: Said
    problem: str = ""


def append(folder: Path, said: Said) -> None:
    """Write one line onto the end of the log, and make sure that it stays.

    What a crash left behind of a line was never acknowledged and is cut off.
    """
    with locked(folder, LOCK, _("the log")):
        path, previous = _end(folder, str(said["at"])[:YEAR])
        linked = {**said, **who_runs(), "prev": previous}
        add_line(path, {**linked, "hash": _hash(linked)}, modes_in(folder))


def check_writable(folder: Path) -> None:
    """Make sure that a line could be written, before anything is that needs one."""
    make_folder(folder / AUDIT, modes=modes_in(folder))
    path = max(_files(folder), default=folder / AUDIT)
    if path.is_symlink() or not (path.is_file() or path.is_dir()):
        raise unwritten(path, OSError(errno.EINVAL, os.strerror(errno.EINVAL)))
    if not os.access(path, os.W_OK):
        raise not_allowed(_("write"), path)


def lines(folder: Path) -> Iterator[Line]:
    """Give every line in order, each held against the one before it."""
    previous = START
    for path in _files(folder):
        for number, data in enumerate(lines_in(path), 1):
            line = _line(path.name, number, data, previous)
            previous = str(line.said.get("hash", previous))
            yield line


def size(folder: Path) -> int:
    """Say how many bytes of log there are: it only ever grows."""
    return sum(path.stat().st_size for path in _files(folder))


def _files(folder: Path) -> list[Path]:
    return sorted((folder / AUDIT).glob(f"[0-9][0-9][0-9][0-9]{SUFFIX}"))


def _line(file: str, number: int, data: bytes, previous: str) -> Line:
    try:
        said = parsed(data.decode())
    except (UnfitError, UnicodeDecodeError):
        return Line(file, number, {}, _("is no line of the log"))
    if not isinstance(said, dict) or canonical(said) != data:
        return Line(file, number, {}, _("is no line of the log"))
    linked = {key: value for key, value in said.items() if key != "hash"}
    if said.get("prev") != previous or said.get("hash") != _hash(linked):
        return Line(file, number, said, _("was changed, or lines before it were"))
    return Line(file, number, said)


def _hash(linked: Said) -> str:
    return sha256(HEAD + canonical(linked)).hexdigest()


def _end(folder: Path, year: str) -> tuple[Path, str]:
    """Find where the next line goes, and the hash it follows.

    A clock that went back writes on in the last file: the chain has one order.
    """
    make_folder(folder / AUDIT, modes=modes_in(folder))
    files = _files(folder)
    name = max([year, *(path.stem for path in files)])
    for path in reversed(files):
        data = tail_of(path, modes_in(folder))
        if data:
            return folder / AUDIT / f"{name}{SUFFIX}", _hash_in(path, data)
    return folder / AUDIT / f"{name}{SUFFIX}", START


def _hash_in(path: Path, data: bytes) -> str:
    """Read the hash of a line; one that cannot be read breaks the chain visibly."""
    with suppress(UnfitError, UnicodeDecodeError):
        said = parsed(data.decode())
        if isinstance(said, dict) and isinstance(said.get("hash"), str):
            return str(said["hash"])
    return sha256(path.name.encode() + data).hexdigest()
