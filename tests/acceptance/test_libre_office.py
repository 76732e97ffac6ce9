"""Sheets that a real LibreOffice opened, was typed into, and saved come back whole."""

import shutil
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from filled_sheets import Workbook, said_since
from libre_office import (
    CSV,
    CSV_OPENED,
    ODS,
    XLSX,
    Job,
    has_libre_office,
    typed,
)
from releasekit.storage.returned.files import returned_at
from releasekit.storage.returned.table import EDITABLE, Ids

pytestmark = pytest.mark.skipif(
    not has_libre_office(), reason="there is no LibreOffice here, or no way to type"
)
ODD = "Ѓорѓи & <b>\u201eцитат\u201c -- 'x' =1+1 \u2013 ок"  # noqa: RUF001  Cyrillic, and signs to correct
FILLED = [
    (FIRST, 102, {"outcome": "done", "day": "23.11.2026", "evidence": "form 3/26"}),
    (FIRST, 103, {"outcome": "started", "day": "2026-11-23", "note": ODD}),
    (SECOND, 101, {"note": "- called, +389 not yet"}),
]
WAYS = ["xlsx", "ods-xlsx", "csv", "csv-xlsx", "csv-csv"]


class Saved(NamedTuple):
    """What LibreOffice made: a file each way, and what it showed of its cells."""

    office: Office
    files: dict[str, Path]
    shown: list[dict[str, str]]
    exported: Path


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    room = tmp_path_factory.mktemp("libre")
    office = an_office(room)
    book, text = room / "due.xlsx", room / "due.csv"
    office.run("export", str(book), "--per-role")
    office.run("export", str(text), "--format", "csv-excel")
    files = {way: room / f"{way}.{way.rpartition('-')[2]}" for way in WAYS}
    ods = room / "saved.ods"
    cells = _cells(book)
    jobs = [
        Job(
            book,
            {files["xlsx"]: XLSX, ods: ODS, files["csv"]: CSV},
            {f"Outstanding!{name}": it for name, it in cells.items()}
            | {"Outstanding!E2": "1.1.2031"},
        ),
        Job(ods, {files["ods-xlsx"]: XLSX}),
        Job(text, {files["csv-xlsx"]: XLSX, files["csv-csv"]: CSV}, cells, CSV_OPENED),
    ]
    return Saved(office, files, typed(room, jobs), book)


def _cells(book: Path) -> dict[str, str]:
    """Name the cells to type into, which stand alike in the workbook and in CSV."""
    sheet = Workbook(book)
    return {
        sheet.name(sheet.row(case, number), key): text
        for case, number, filled in FILLED
        for key, text in filled.items()
    }


@pytest.fixture
def office(saved: Saved, tmp_path: Path) -> Office:
    """Give a copy of the casebook in which nothing was imported yet."""
    folder = tmp_path / "casebook"
    shutil.copytree(saved.office.folder, folder)
    return Office(folder=folder, home=saved.office.home)


def _recorded(office: Office) -> list[tuple[Any, ...]]:
    return [
        tuple(one.get(key) for key in ("did", "action", "on", "evidence", "text"))
        for case in (FIRST, SECOND)
        for one in said_since(office, case, 0)
        if "sheet" in one
    ]


@pytest.mark.parametrize("way", WAYS)
def test_what_was_typed_is_recorded_whichever_way_it_was_saved(
    saved: Saved, office: Office, way: str
) -> None:
    ran = office.run("import", str(saved.files[way]), "--yes")

    assert ran.status == 0, ran.err
    assert _recorded(office) == [
        ("settled", "explain-rights-and-dates", "2026-11-23", "form 3/26", None),
        ("started", "give-privacy-notice", "2026-11-23", None, None),
        ("noted", None, "2026-11-23", None, ODD),
        ("noted", None, "2026-11-23", None, "- called, +389 not yet"),
    ]
    assert "not read" not in ran.out
    assert office.run("import", str(saved.files[way]), "--yes").out.endswith(
        "Nothing to record.\n"
    )


def test_a_locked_cell_cannot_be_typed_into(saved: Saved) -> None:
    was = Workbook(saved.exported).sheet["E2"].value

    assert saved.shown[0]["Outstanding!E2"] == was.date().isoformat() != "2031-01-01"


@pytest.mark.parametrize("way", ["xlsx", "ods-xlsx"])
def test_what_makes_it_a_sheet_to_work_in_outlives_saving(
    saved: Saved, way: str
) -> None:
    before, after = Workbook(saved.exported), Workbook(saved.files[way])

    assert after.book.sheetnames == before.book.sheetnames
    assert after.sheet.protection.sheet
    hidden = {one.title for one in after.book if one.sheet_state != "visible"}
    assert hidden == {"releasekit", "releasekit cases", "releasekit choices"}
    due = after.sheet.cell(2, after.columns["due"])
    assert (type(due.value), due.number_format) == (datetime, "yyyy\\-mm\\-dd")


@pytest.mark.parametrize("way", WAYS)
def test_nothing_that_was_exported_is_lost_or_changed(saved: Saved, way: str) -> None:
    from_csv = way.startswith("csv-")
    exported = saved.exported.with_suffix(".csv") if from_csv else saved.exported

    before, after = _locked(exported), _locked(saved.files[way])

    assert len(after) > 100
    assert after == before


def _locked(path: Path) -> dict[Ids, dict[str, str]]:
    """Give what stands in the cells that nobody fills in, by the ids of its row."""
    rows = returned_at(path, "utf-8").rows
    return {
        row.ids: {key: str(it) for key, it in row.cells.items() if key not in EDITABLE}
        for row in rows
    }
