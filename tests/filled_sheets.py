"""Sheets that were exported, as somebody fills them in."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from casebooks import Document, Office
from releasekit.wording.headings import headings

KEYS = {name: key for key, name in headings().items()}
MARK = "\ufeff"


class Workbook:
    """A workbook opened by another program: cells are named by case, action, key."""

    def __init__(self, path: Path, sheet: int | str = 0) -> None:
        self.path = path
        self.book = load_workbook(path)
        name = self.book.sheetnames[sheet] if isinstance(sheet, int) else sheet
        self.sheet = self.book[name]

    @property
    def columns(self) -> dict[str, int]:
        """Give where each column stands."""
        pairs = enumerate(self.sheet[1], 1)
        return {KEYS.get(str(cell.value), str(cell.value)): at for at, cell in pairs}

    def row(self, case: str, number: int) -> int:
        """Find the row of an action."""
        columns = self.columns
        return next(
            at
            for at in range(2, self.sheet.max_row + 1)
            if self.sheet.cell(at, columns["case"]).value == case
            and self.sheet.cell(at, columns["number"]).value == number
        )

    def fill(self, case: str, number: int, **cells: Any) -> int:  # noqa: ANN401  any value
        """Fill in cells of the row of an action, and give its number."""
        at = self.row(case, number)
        for key, value in cells.items():
            self.sheet.cell(at, self.columns[key]).value = value
        return at

    def name(self, row: int, key: str) -> str:
        """Name a cell as spreadsheets do."""
        return str(self.sheet.cell(row, self.columns[key]).coordinate)

    def save(self, path: Path | None = None) -> Path:
        where = path or self.path
        self.book.save(where)
        return where


@contextmanager
def filling(path: Path, sheet: int | str = 0) -> Iterator[Workbook]:
    """Open a workbook, and save it once it is filled in."""
    workbook = Workbook(path, sheet)
    yield workbook
    workbook.save()


def fill_csv(path: Path, case: str, number: int, **cells: str) -> None:
    """Fill in cells of a row of CSV, in either dialect, as a spreadsheet saves it."""
    text = path.read_text(encoding="utf-8")
    separator = ";" if text.startswith(MARK) else ","
    head, *rows = csv.reader(StringIO(text.removeprefix(MARK)), delimiter=separator)
    keys = [KEYS[name] for name in head]
    for row in rows:
        if (row[keys.index("case")], row[keys.index("number")]) == (case, str(number)):
            for key, value in cells.items():
                row[keys.index(key)] = value
    out = StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([head, *rows])
    mark = MARK if separator == ";" else ""
    path.write_text(mark + out.getvalue(), encoding="utf-8", newline="")


def said_since(office: Office, case: str, seq: int) -> list[Document]:
    """Give what the events after one say, without when it was typed."""
    history = office.document(case)["history"]
    return [
        {key: value for key, value in event["said"].items() if key != "at"}
        for event in history[seq:]
    ]
