"""What is looked at before a workbook is read: its kind, its size, what it brings."""

import zlib
from copy import copy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from releasekit.storage.reading import MEBIBYTE
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.elements import counted
from releasekit.storage.workbooks.tally import Tally
from releasekit.wording import _

MOST_UNPACKED = 64 * MEBIBYTE
MOST_TIMES_LARGER = 100
SMALL = MEBIBYTE
"""A part up to this size may be packed as tightly as it will."""
MOST_PARTS = 2000
OLD_START = b"\xd0\xcf\x11\xe0"
"""How files begin that Excel wrote before 2007, or that are kept by a password."""
PACKINGS = (ZIP_STORED, ZIP_DEFLATED)
"""Other ways of packing cannot be taken piece by piece."""
UNPACKABLE = (
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    zlib.error,
)
OPEN_DOCUMENT = "mimetype"
BOOK = "xl/workbook.xml"
UNWANTED = ("xl/externallinks/", "xl/connections.xml", "xl/vbaproject.bin")


def check_archive(data: bytes) -> None:
    """Refuse what is no workbook we read, is too large, or leads elsewhere."""
    if data.startswith(OLD_START):
        raise UnfitError(_("it is an old workbook or has a password; save it as .xlsx"))
    try:
        with ZipFile(BytesIO(data)) as archive:
            _check_parts(archive.infolist())
            _check_elements(archive)
    except UNPACKABLE:
        raise UnfitError(_("it is damaged, or no workbook")) from None


def _check_parts(parts: list[ZipInfo]) -> None:
    names = {part.filename.casefold() for part in parts}
    if OPEN_DOCUMENT in names:
        raise UnfitError(_("it is an OpenDocument file; save it as .xlsx"))
    if BOOK not in names:
        raise UnfitError(_("it is no workbook; save it as .xlsx"))
    if any(name.startswith(UNWANTED) for name in names):
        problem = _("it leads to other files or holds a program; take that out")
        raise UnfitError(problem)
    if len(parts) > MOST_PARTS or _is_swollen(parts):
        raise UnfitError(_("it is larger inside than any workbook of ours"))
    is_packed_oddly = any(part.compress_type not in PACKINGS for part in parts)
    if is_packed_oddly or len(names) < len(parts):
        raise BadZipFile


def _is_swollen(parts: list[ZipInfo]) -> bool:
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        return True
    large = (part for part in parts if part.file_size > SMALL)
    return any(
        part.file_size > MOST_TIMES_LARGER * part.compress_size for part in large
    )


def _check_elements(archive: ZipFile) -> None:
    """Count what each part holds, before any of it is made into cells."""
    tally = Tally()
    for part in archive.infolist():
        with archive.open(_to_its_end(part)) as file:
            size = counted(file, part.filename, tally)
        if size != part.file_size:
            raise BadZipFile
    tally.weigh()


def _to_its_end(part: ZipInfo) -> ZipInfo:
    """Have a part read as far as it goes, whatever size it states.

    Otherwise its beginning would be counted, and all of it unpacked at once later.
    """
    whole = copy(part)
    whole.file_size = MOST_UNPACKED + 1
    return whole
