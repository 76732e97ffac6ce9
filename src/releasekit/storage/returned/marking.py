"""Cells of a workbook marked by colour and by a remark, all else left as it is."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import NamedTuple
from xml.sax import SAXException
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from releasekit.storage.returned.copied_xml import copied
from releasekit.storage.returned.marked_sheet import MarkedSheet, Problems, SheetLook
from releasekit.storage.returned.marked_styles import MarkedStyles
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.sheets import sheets_in
from releasekit.wording import _

STYLES = "xl/styles.xml"


class Mark(NamedTuple):
    """A cell, such as `Outstanding!J12`, and what is wrong in it."""

    cell: str
    problem: str


def marked(data: bytes, marks: Sequence[Mark]) -> bytes:
    """Give a copy of a workbook in which cells are marked.

    Only the sheets with marks and the styles are other parts than before. The same
    marks give the same bytes.
    """
    problems = _by_part(data, marks)
    file = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(file, "w", ZIP_DEFLATED) as after:
        try:
            parts = _marked_parts(before, problems)
        except (SAXException, ValueError, KeyError):
            raise UnfitError(_("it cannot be written again")) from None
        for part in before.infolist():
            data = parts.get(part.filename) or before.read(part)
            named = ZipInfo(part.filename, part.date_time)
            after.writestr(named, data, ZIP_DEFLATED)
    return file.getvalue()


def _by_part(data: bytes, marks: Iterable[Mark]) -> Mapping[str, Problems]:
    """Sort marks by the parts in which their sheets are."""
    with sheets_in(data) as sheets:
        parts = {sheet.name: sheet.part for sheet in sheets}
    found: dict[str, dict[str, str]] = {}
    for mark in marks:
        sheet, _mark, cell = mark.cell.rpartition("!")
        there = found.setdefault(parts[sheet], {})
        there[cell] = f"{there[cell]} {mark.problem}" if cell in there else mark.problem
    return found


def _marked_parts(
    archive: ZipFile, problems: Mapping[str, Problems]
) -> Mapping[str, bytes]:
    """Give the parts that are other than before: styles first, as sheets name them."""
    sheets = {part: archive.read(part) for part in problems}
    looks = {part: SheetLook(problems[part]) for part in problems}
    for part, look in looks.items():
        copied(sheets[part], look)
    styles = MarkedStyles(set().union(*(look.styles for look in looks.values())))
    parts = {STYLES: copied(archive.read(STYLES), styles)}
    for part, look in looks.items():
        sheet = MarkedSheet(problems[part], look, styles.numbers)
        parts[part] = copied(sheets[part], sheet)
    return parts
