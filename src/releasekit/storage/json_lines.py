"""Files of one JSON document a line, to which lines are only ever added."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from releasekit.errors.files import ReadFailedError
from releasekit.storage.json_text import canonical, parsed
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

Document = Mapping[str, object]


def read_lines(path: Path) -> Iterator[Document]:
    """Give each whole line; what a crash left after the last one was never said."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return
    except OSError as error:
        raise ReadFailedError(path=path, problem=error.strerror) from None
    for number, line in enumerate(data.split(b"\n")[:-1], 1):
        yield _document(line, number)


def last_line(path: Path) -> Document | None:
    """Give the last whole line, without reading what comes before."""
    try:
        with path.open("rb") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(end - LONGEST, 0))
            whole = file.read().rpartition(b"\n")[0]
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReadFailedError(path=path, problem=error.strerror) from None
    line = whole.rpartition(b"\n")[2]
    return _document(line, 0) if line else None


LONGEST = 1024 * 1024


def line_of(document: Document) -> bytes:
    return canonical(document) + b"\n"


def _document(line: bytes, number: int) -> Document:
    try:
        document = parsed(line.decode())
    except UnicodeDecodeError:
        document = None
    if not isinstance(document, dict):
        raise UnfitError(_("line {number} is none of its lines").format(number=number))
    return document
