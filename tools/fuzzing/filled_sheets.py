"""Sheets that come back filled in, as CSV and as workbooks."""

import os
import subprocess
import sys
from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from fuzzing.documents import Tree
from fuzzing.place import TODAY, Place
from releasekit.storage.returned.files import returned_at
from releasekit.storage.returned.marking import Mark, marked
from releasekit.storage.workbooks.archive import UNPACKABLE

MOST_MARKS = 5


def text_seeds(place: Place) -> Sequence[bytes]:
    """Give tables of what is owed in one case, in both dialects."""
    plain = _exported(place, "due.csv")
    excel = _exported(place, "excel.csv", "--format", "csv-excel")
    return [plain, excel]


def workbook_seeds(place: Place) -> Sequence[bytes]:
    actions = _exported(place, "actions.xlsx", "--what", "actions")
    return [_exported(place, "due.xlsx"), actions]


def read_text(place: Place, data: bytes) -> None:
    returned_at(place.put("sheet.csv", data), "utf-8")


def read_workbook(place: Place, data: bytes) -> None:
    """Read a workbook, and mark a few cells of it in a copy."""
    found = returned_at(place.put("sheet.xlsx", data), "utf-8")
    spots = [row.spot("case") for row in found.rows[:MOST_MARKS]]
    if found.baseline is not None:
        marked(data, [Mark(one.cell, "wrong") for one in spots])


def tree_of(data: bytes) -> Tree:
    """Take a workbook apart: each part as what stands between its angle brackets."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = {one: archive.read(one) for one in archive.namelist()}
    except UNPACKABLE as error:
        raise ValueError(str(error)) from None
    return {name: part.decode().split("<") for name, part in parts.items()}


def bytes_from(parts: Tree) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, pieces in parts.items():
            archive.writestr(str(name), "<".join(map(str, pieces)))
    return file.getvalue()


def _exported(place: Place, name: str, *more: str) -> bytes:
    """Export one case of the casebook."""
    path, case = place.desk / name, place.casebook.cases()[0]
    words = ["-C", str(place.casebook.folder), "export", str(path), case]
    more = ("--within", "30d", "--force", *more)
    subprocess.run(
        [sys.executable, "-m", "releasekit", *words, *more],
        env={**os.environ, "RELEASEKIT_TODAY": TODAY.isoformat()},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return path.read_bytes()
