"""Sheets for a lawyer in tests: asked for, filled in, saved as spreadsheets do."""

import csv
import json
from collections.abc import Iterable, Mapping
from io import StringIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from builders import REPOSITORY
from casebooks import Document, Office, Ran
from releasekit.domain.lawyer.answers import COLUMNS

READ = {
    "law": "Law on Execution of Sanctions 99/2019",
    "article": "Art. 42(2)",
    "day_read": "2026-11-20",
    "post": "legal-1",
}
"""What stands in a row when somebody has read an article."""
SHA256 = "f" * 64
Cells = Mapping[str, str]


def the_sheet(office: Office, *words: str) -> list[dict[str, str]]:
    """Ask for a sheet and give its rows below the names of its columns."""
    ran = office.run("checklist", "questions", *words)
    if ran.status or ran.err:
        raise AssertionError(ran.err)
    return list(csv.DictReader(StringIO(ran.out, newline=""), strict=True))


def filled(
    rows: Iterable[Cells], answers: Mapping[str, Cells], **everywhere: str
) -> list[dict[str, str]]:
    """Write answers into the rows of a sheet by their keys."""
    return [{**one, **everywhere, **answers.get(one["row"], {})} for one in rows]


def saved(
    path: Path, rows: Iterable[Cells], *, separator: str = ",", mark: bool = False
) -> Path:
    """Save rows as a table, with every column that one of them has."""
    listed = list(rows)
    names = dict.fromkeys(name for one in listed for name in one)
    file = StringIO(newline="")
    table = csv.writer(file, delimiter=separator, lineterminator="\r\n")
    table.writerow(names)
    table.writerows([one.get(name, "") for name in names] for one in listed)
    path.write_bytes(file.getvalue().encode("utf-8-sig" if mark else "utf-8"))
    return path


def book_filled(path: Path, answers: Mapping[str, Mapping[str, Any]]) -> Path:
    """Write answers into a workbook by the keys of its rows, and save it."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    places = {str(cell.value): place for place, cell in enumerate(sheet[1])}
    rows = {str(row[places["row"]].value): row for row in sheet.iter_rows(min_row=2)}
    for key, cells in answers.items():
        for name, value in cells.items():
            rows[key][places[name]].value = value
    book.save(path)
    return path


def answered(
    office: Office, answers: Mapping[str, Cells], *words: str, checklist: str = "mk"
) -> Ran:
    """Fill a sheet of a checklist and have it read."""
    rows = filled(the_sheet(office, checklist), answers)
    path = saved(office.home / "sheet.csv", rows)
    return office.run("checklist", "answers", str(path), *words)


def answers_in(office: Office, answers: Mapping[str, Cells]) -> Document:
    """Fill a sheet and have it read as data."""
    ran = answered(office, answers, "--json")
    if ran.status or ran.err:
        raise AssertionError(ran.err)
    found: Document = json.loads(ran.out)
    return found


def comments_of(out: str) -> str:
    """Give what is said between the lines of TOML, unfolded."""
    told = (one.removeprefix("#") for one in out.splitlines() if one.startswith("#"))
    return " ".join(" ".join(told).split())


def in_order(rows: Iterable[Cells], names: Iterable[str]) -> list[dict[str, str]]:
    """Put the columns of rows into another order."""
    wanted = list(names)
    return [{name: one[name] for name in wanted} for one in rows]


def is_note(row: Cells) -> bool:
    return row["kind"] == "note"


def room_of(row: Cells) -> list[str]:
    """Give what stands in the room for an answer."""
    return [row[name] for name in COLUMNS]


SHIPPED = sorted(
    path.stem
    for path in (REPOSITORY / "checklists").glob("*.toml")
    if path.stem != "sources"
)
