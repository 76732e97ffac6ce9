"""A copy of a sheet that came back, in which what is wrong is marked."""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from releasekit.storage.reading import read_through_links
from releasekit.storage.returned.files import digest_of
from releasekit.storage.returned.marking import Mark, marked
from releasekit.storage.safe_write import create_file
from releasekit.storage.tables import TABLE_LIMIT, is_workbook
from releasekit.storage.unfit import UnfitError

__all__ = ["Mark", "marked_copy"]

MIDDLE = "to-fix"


def marked_copy(
    path: Path, sha256: str, marks: Sequence[Mark], token: str
) -> Path | None:
    """Write the copy under a name that is free.

    Of CSV there is none, nor of a file that is another than the one that was read.
    """
    try:
        data = read_through_links(path, TABLE_LIMIT)
        if not is_workbook(data) or digest_of(data) != sha256:
            return None
        copy = marked(data, marks)
    except UnfitError:  # the list of faults was told; the copy only makes it easier
        return None
    return next(one for one in _names(path) if _is_made(one, copy, token))


def _is_made(path: Path, copy: bytes, token: str) -> bool:
    """Make the file, or take the same one that an earlier run made."""
    is_there = path.is_file() and path.read_bytes() == copy
    return is_there or create_file(path, copy, token)


def _names(path: Path) -> Iterator[Path]:
    """Give `due.to-fix.xlsx`, then `due.to-fix-2.xlsx` and on."""
    stem = re.sub(rf"\.{MIDDLE}(-[0-9]+)?\Z", "", path.stem)
    yield path.with_name(f"{stem}.{MIDDLE}.xlsx")
    yield from (path.with_name(f"{stem}.{MIDDLE}-{number}.xlsx") for number in count(2))
