"""Workbooks as other programs write them, also hostile ones, as bytes."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from openpyxl import Workbook

Rows = Sequence[Sequence[object]]
SHEET = "xl/worksheets/sheet1.xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def a_workbook(rows: Rows, **more_sheets: Rows) -> bytes:
    """Give a workbook with these rows on its first sheet, and others behind it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for title, some in {"Sheet": rows, **more_sheets}.items():
        here = sheet if title == "Sheet" else book.create_sheet(title)
        for row in some:
            here.append(list(row))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """Give the parts of an archive by their names."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def stored(data: bytes) -> bytes:
    """Give an archive whose parts are not packed, so that none is suspiciously so."""
    return with_parts(data, {}, packing=ZIP_STORED)


def with_parts(
    data: bytes, parts: Mapping[str, bytes], *, packing: int = ZIP_DEFLATED
) -> bytes:
    """Give an archive in which some parts are others, or are new."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", packing) as new:
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
        for name in parts.keys() - set(old.namelist()):
            new.writestr(name, parts[name])
    return file.getvalue()


def with_sheet(rows: bytes, *, head: bytes = b"", foot: bytes = b"") -> bytes:
    """Give a workbook whose sheet holds this XML, within and around its rows."""
    start = f'<worksheet xmlns="{MAIN}">'.encode()
    body = b"%s<sheetData>%s</sheetData>%s" % (head, rows, foot)
    return with_parts(a_workbook([["case"]]), {SHEET: start + body + b"</worksheet>"})
