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
from typing import BinaryIO, NamedTuple

from releasekit.errors.files import ReadFailedError, WriteFailedError
from releasekit.storage.accounts import account_name
from releasekit.storage.json_text import canonical, parsed
from releasekit.storage.locks import locked
from releasekit.storage.modes import modes_in, not_allowed, opened
from releasekit.storage.places import AUDIT
from releasekit.storage.reading import unread
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
PIECE = 64 * 1024
YEAR = 4
_FLAGS = os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
"""A pipe that was planted would keep everybody waiting who opens it."""

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
        linked = {**said, **_account(), "prev": previous}
        line = {**linked, "hash": _hash(linked)}
        _write(path, canonical(line) + b"\n")


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
        for number, data in enumerate(_read(path).split(b"\n")[:-1], 1):
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
        data = _tail(path)
        if data:
            return folder / AUDIT / f"{name}{SUFFIX}", _hash_in(path, data)
    return folder / AUDIT / f"{name}{SUFFIX}", START


def _tail(path: Path) -> bytes:
    """Give the last whole line of a file, cutting off what a crash left after it."""
    try:
        with os.fdopen(_opened(path, os.O_RDWR), "r+b") as file:
            whole, _sign, torn = _end_of(file).rpartition(b"\n")
            if torn:
                file.truncate(file.seek(0, os.SEEK_END) - len(torn))
    except OSError as error:
        raise unwritten(path, error) from None
    return whole.rpartition(b"\n")[2]


def _end_of(file: BinaryIO) -> bytes:
    """Read back until a whole line stands there: one on many events is a long one."""
    end, length = file.seek(0, os.SEEK_END), PIECE
    while True:
        file.seek(max(end - length, 0))
        data = file.read()
        if data.count(b"\n") > 1 or length >= end:
            return data
        length *= 2


def _hash_in(path: Path, data: bytes) -> str:
    """Read the hash of a line; one that cannot be read breaks the chain visibly."""
    with suppress(UnfitError, UnicodeDecodeError):
        said = parsed(data.decode())
        if isinstance(said, dict) and isinstance(said.get("hash"), str):
            return str(said["hash"])
    return sha256(path.name.encode() + data).hexdigest()


def _write(path: Path, data: bytes) -> None:
    is_new = not path.exists()
    try:
        descriptor = _opened(path, os.O_WRONLY | os.O_APPEND)
        with os.fdopen(descriptor, "ab", buffering=0) as file:
            rest = len(data) - file.write(data)
            os.fsync(file.fileno())
        if is_new:
            _sync(path.parent)
    except OSError as error:
        raise unwritten(path, error) from None
    if rest:  # the next line cuts off what stands of this one
        raise WriteFailedError(path=path, problem=os.strerror(errno.ENOSPC))


def _opened(path: Path, access: int) -> int:
    return opened(path, access | _FLAGS, modes_in(path.parent.parent))


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(OSError):  # some file systems cannot, which is no error
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _account() -> Mapping[str, str]:
    """Name the account and the machine: a post is claimed, these are seen."""
    return {"account": account_name(os.getuid()), "host": os.uname().nodename}


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise ReadFailedError(path=path, problem=os.strerror(errno.EINVAL))
        return path.read_bytes()
    except OSError as error:
        raise unread(path, error) from None
