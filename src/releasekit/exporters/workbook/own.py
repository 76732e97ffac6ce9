"""What tells a workbook that was written here, and by nobody since, from any other."""

import zlib
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from releasekit.storage.held_cells import BASELINE

MADE = "2000-01-01T00:00:00"
"""The time that stands in every workbook of ours; whoever edits it sets another."""
PACKED = (1980, 1, 31, 0, 0, 0)
"""The time of every part of ours; whoever saves it, edited or not, sets another."""
LONGEST = 65_536
UNREADABLE = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)


def is_own(file: BinaryIO) -> bool:
    """Say whether a file is a workbook as it was written here.

    One that somebody filled in is theirs: what they typed must not be lost.
    """
    try:
        with ZipFile(file) as archive:
            properties = _member(archive, "docProps/core.xml")
            sheets = _member(archive, "xl/workbook.xml")
            times = {one.date_time for one in archive.infolist()}
    except UNREADABLE:
        return False
    is_untouched = properties.count(f">{MADE}Z<".encode()) == 2  # noqa: PLR2004  made and changed
    return (
        is_untouched and times == {PACKED} and f'name="{BASELINE}"'.encode() in sheets
    )


def _member(archive: ZipFile, name: str) -> bytes:
    with archive.open(name) as member:
        return member.read(LONGEST)
