"""Many texts put into one sheet, and read from what the casebook gives afterwards."""

import csv
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from casebooks import Office
from filled_sheets import KEYS, MARK
from releasekit.commands.typed_text import checked_text
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.errors.usage import UsageError
from releasekit.storage.csv_lines import guarded, unguarded

FORMS = ("sheet.xlsx", "sheet.csv", "sheet-excel.csv")
LIMITS = {"evidence": EVIDENCE_LIMIT, "note": NOTE_LIMIT}
NO_XML = re.compile("[\ufffe\uffff\ud800-\udfff]")
SIGNED_BY_SEVERAL = {"309", "505"}
Place = tuple[str, str, str]
"""A case, the number of an action, a column."""
Table = list[dict[str, str]]


def exported(office: Office, path: Path, what: str = "due") -> Path:
    """Write a table in the form that the name of the file stands for."""
    form = ("--format", "csv-excel") if "excel" in path.name else ()
    ran = office.run("export", str(path), "--what", what, "--force", *form)
    assert ran.status == 0, ran.err
    return path


def holds(path: Path, text: str) -> bool:
    """Say whether a file of this form can hold a text at all."""
    if path.suffix == ".csv":
        return "\0" not in text
    return not (ILLEGAL_CHARACTERS_RE.search(text) or NO_XML.search(text))


def places(path: Path) -> list[Place]:
    """Name the cells for texts in rows that one role alone can settle."""
    return [
        (row["case"], row["number"], key)
        for row in read(path)
        for key in LIMITS
        if row["number"] not in SIGNED_BY_SEVERAL
    ]


def kept(path: Path, text: str, key: str) -> str | None:
    """Give what typing a text would keep of it; nothing if it is refused.

    XML has one end of a line, and files of workbooks are of XML.
    """
    if path.suffix == ".xlsx":
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return checked_text(text, key, LIMITS[key]) or ""
    except UsageError:
        return None


def fill(path: Path, texts: Mapping[Place, str]) -> None:
    """Say of each row that it was done, with these texts."""
    rows = {(case, number) for case, number, _key in texts}
    cells = {
        **{(*row, "outcome"): "done" for row in rows},
        **{(*row, "day"): "2026-11-23" for row in rows},
        **texts,
    }
    (_fill_workbook if path.suffix == ".xlsx" else _fill_csv)(path, cells)


def _fill_workbook(path: Path, cells: Mapping[Place, str]) -> None:
    book = load_workbook(path)
    head, *rows = book.worksheets[0].iter_rows()
    keys = [KEYS[str(cell.value)] for cell in head]
    for row in rows:
        about = str(row[keys.index("case")].value), str(row[keys.index("number")].value)
        for cell, key in zip(row, keys, strict=True):
            if (*about, key) in cells:
                cell.value = _escaped(cells[*about, key])
                cell.data_type = "s"  # a text, whatever it begins with
    book.save(path)


def _escaped(text: str) -> str:
    """Write what looks like the code of a character as spreadsheets do."""
    return re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def _fill_csv(path: Path, cells: Mapping[Place, str]) -> None:
    head, *rows = _lines(path)
    keys = [KEYS[name] for name in head]
    for row in rows:
        about = row[keys.index("case")], row[keys.index("number")]
        for place, key in enumerate(keys):
            if (*about, key) in cells:
                row[place] = guarded(cells[*about, key].strip())
    out = StringIO(newline="")
    csv.writer(out, delimiter=_separator(path)).writerows([head, *rows])
    mark = MARK if _separator(path) == ";" else ""
    path.write_text(mark + out.getvalue(), encoding="utf-8", newline="")


def read(path: Path) -> Table:
    """Read a table as people see it, by the keys of its columns."""
    head, *rows = raw(path)
    keys = [KEYS[name] for name in head]
    texts = ([_undone(path, cell) for cell in row] for row in rows)
    return [dict(zip(keys, row, strict=True)) for row in texts]


def raw(path: Path) -> list[list[str]]:
    """Give the cells of the first table of a file, guards and all."""
    return _sheet(path) if path.suffix == ".xlsx" else _lines(path)


def _undone(path: Path, cell: str) -> str:
    return cell if path.suffix == ".xlsx" else unguarded(cell)


def _sheet(path: Path) -> list[list[str]]:
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [
        ["" if cell is None else str(cell).replace("_x005F_", "_") for cell in row]
        for row in rows
    ]


def _lines(path: Path) -> list[list[str]]:
    text = path.read_bytes().decode().removeprefix(MARK)
    file = StringIO(text, newline="")
    return list(csv.reader(file, delimiter=_separator(path), strict=True))


def _separator(path: Path) -> str:
    return ";" if "excel" in path.name else ","
