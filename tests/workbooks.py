"""Workbooks as they are read by another program, and as they are on the disk."""

import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

ACTING = re.compile(r"<f[ >/]|externalLink|hyperlink|oleObject|vbaProject|<r>|ddeLink")
"""What acts in a sheet, or leads out of it."""
Rows = list[dict[str, object]]


def read(path: Path) -> Workbook:
    return load_workbook(path)


def rows_of(sheet: Worksheet) -> Rows:
    """Give the rows of a sheet by the headings above them."""
    head, *rows = sheet.iter_rows(values_only=True)
    names = [str(one) for one in head]
    return [dict(zip(names, row, strict=True)) for row in rows]


def cells_of(sheet: Worksheet) -> list[tuple[Any, ...]]:
    """Give what stands in each row."""
    return list(sheet.iter_rows(values_only=True))


def members(path: Path) -> dict[str, bytes]:
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def acting(path: Path) -> list[str]:
    """Find what acts in any sheet, and every part that leads elsewhere."""
    found = []
    for name, data in members(path).items():
        text = data.decode()
        is_sheet = name.startswith("xl/worksheets/")
        found += ACTING.findall(text) if is_sheet else []
        found += [name] if 'TargetMode="External"' in text else []
    return found
