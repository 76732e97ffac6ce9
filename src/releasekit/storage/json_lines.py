"""Files of one JSON document a line, to which lines are only ever added."""

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from releasekit.domain.health.modes import Modes
from releasekit.errors.files import ReadFailedError, WriteFailedError
from releasekit.storage.json_text import canonical, parsed
from releasekit.storage.modes import opened
from releasekit.storage.reading import unread
from releasekit.storage.safe_write import unwritten
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

USUAL_LINES = 8 * 1024
"""So many bytes of the end are read first: mostly the last lines are in them."""
_FLAGS = os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
"""A pipe that was planted would keep everybody waiting who opens it."""

Document = Mapping[str, object]


def lines_in(path: Path) -> Iterator[bytes]:
    """Give each whole line; what a crash left after the last one was never said."""
    try:
        if not path.is_file():
            raise ReadFailedError(path=path, problem=os.strerror(errno.EINVAL))
        data = path.read_bytes()
    except OSError as error:
        raise unread(path, error) from None
    yield from data.split(b"\n")[:-1]


def documents_in(path: Path) -> Iterator[Document]:
    """Read each line; a file that is not there has none."""
    if path.exists():
        for number, line in enumerate(lines_in(path), 1):
            yield _document(line, _("line {number}").format(number=number))


def last_document(path: Path) -> Document | None:
    """Read the last whole line, and nothing of what comes before."""
    try:
        with path.open("rb") as file:
            line = _last(_end_of(file))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unread(path, error) from None
    return _document(line, _("its last line")) if line else None


def tail_of(path: Path, modes: Modes) -> bytes:
    """Give the last whole line of a file, cutting off what a crash left after it."""
    try:
        with os.fdopen(opened(path, os.O_RDWR | _FLAGS, modes), "r+b") as file:
            data = _end_of(file)
            torn = len(data) - data.rfind(b"\n") - 1
            if torn:
                file.truncate(file.tell() - torn)
    except OSError as error:
        raise unwritten(path, error) from None
    return _last(data)


def add_line(path: Path, document: Document, modes: Modes) -> None:
    """Write one line onto the end of a file, and make sure that it stays."""
    is_new = not path.exists()
    data = canonical(document) + b"\n"
    try:
        descriptor = opened(path, os.O_WRONLY | os.O_APPEND | _FLAGS, modes)
        with os.fdopen(descriptor, "ab", buffering=0) as file:
            rest = len(data) - file.write(data)
            os.fsync(file.fileno())
        if is_new:
            _sync(path.parent)
    except OSError as error:
        raise unwritten(path, error) from None
    if rest:  # the next line cuts off what stands of this one
        raise WriteFailedError(path=path, problem=os.strerror(errno.ENOSPC))


def _end_of(file: BinaryIO) -> bytes:
    """Read enough of the end of a file to hold its last whole line."""
    size = file.seek(0, os.SEEK_END)
    wanted, data = USUAL_LINES, b""
    while len(data) < size and data.count(b"\n") < WHOLE:
        file.seek(max(size - wanted, 0))
        data = file.read()
        wanted *= 2
    return data


WHOLE = 2
"""A line is whole between the ends of two."""


def _last(data: bytes) -> bytes:
    whole = data.rpartition(b"\n")[0]
    return whole.rpartition(b"\n")[2]


def _document(line: bytes, place: str) -> Document:
    try:
        document = parsed(line.decode())
    except (UnicodeDecodeError, UnfitError):
        document = None
    if not isinstance(document, dict):
        raise UnfitError(_("{place} is none of its lines").format(place=place))
    return document


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        with suppress(OSError):  # some file systems cannot, which is no error
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
