"""`import`: all slips of a sheet are told in one go, and marked in a copy of it."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bounds import can_be_bound, permissions, permitting
from casebooks import FIRST, Office, an_office
from filled_sheets import Workbook, fill_csv, filling

TODAY = date(2026, 11, 23)
SLIPS: Mapping[int, dict[str, object]] = {
    102: {"outcome": "perhaps", "day": "7/1/2027", "evidence": "x" * 501},
    103: {"outcome": "done", "day": "soon", "note": "x" * 4001},
    109: {"outcome": "=1+1", "day": "=TODAY()", "evidence": "#N/A", "note": "=A1"},
    201: {"evidence": "a form without an outcome"},
    202: {"day": TODAY},
    203: {"outcome": "done"},
}
WRONG = {
    (102, "outcome"): "RK-E174",
    (102, "day"): "RK-E019",
    (102, "evidence"): "RK-E031",
    (103, "day"): "RK-E018",
    (103, "note"): "RK-E031",
    (109, "outcome"): "RK-E173",
    (109, "day"): "RK-E173",
    (109, "evidence"): "RK-E173",
    (109, "note"): "RK-E173",
    (201, "evidence"): "RK-E175",
    (202, "day"): "RK-E175",
    (203, "day"): "RK-E175",
}
RED = "FFFF9999"
TOLD = re.compile(r"([A-Z]+[0-9]+): (RK-E[0-9]+)")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def faulty(office: Office, tmp_path: Path) -> Path:
    """Give a sheet with something wrong in each kind of cell."""
    path = tmp_path / "due.xlsx"
    office.run("export", str(path))
    with filling(path) as sheet:
        for number, cells in SLIPS.items():
            sheet.fill(FIRST, number, **cells)
    return path


def _wrong(path: Path) -> dict[str, str]:
    """Give what is wrong by the names of the cells."""
    sheet = Workbook(path)
    return {
        sheet.name(sheet.row(FIRST, number), key): code
        for (number, key), code in WRONG.items()
    }


def test_all_slips_are_told_in_one_go(office: Office, faulty: Path) -> None:
    before = office.bytes()

    ran = office.run("import", str(faulty), "--yes")

    *told, last = ran.err.splitlines()
    copy = faulty.with_name("due.to-fix.xlsx")
    assert ran.status == 65
    assert {line.split()[0][12:]: line.split()[2][:7] for line in told} == _wrong(
        faulty
    )
    assert f"(they are red in {copy}) and run `releasekit import {copy}`" in last
    assert office.bytes() == before


def test_just_these_cells_are_marked_in_the_copy(office: Office, faulty: Path) -> None:
    office.run("import", str(faulty), "--yes")

    copy = faulty.with_name("due.to-fix.xlsx")
    told = [one for remark in _remarks(copy) for one in TOLD.findall(remark)]
    assert dict(told) == _wrong(faulty)
    assert _red(copy) == set(_wrong(faulty))
    assert copy.stat().st_mode & 0o777 == 0o600


def _remarks(copy: Path) -> list[str]:
    """Give what stands in the column behind the table, below its heading."""
    sheet = load_workbook(copy).worksheets[0]
    column = [cell.value for cell in sheet[1]].index("to correct") + 1
    cells = (sheet.cell(at, column).value for at in range(2, sheet.max_row + 1))
    return [str(one) for one in cells if one]


def _red(copy: Path) -> set[str]:
    """Name the red cells of the table itself."""
    sheet = load_workbook(copy).worksheets[0]
    last = [cell.value for cell in sheet[1]].index("to correct")
    cells = (cell for row in sheet.iter_rows(max_col=last) for cell in row)
    return {one.coordinate for one in cells if one.fill.fgColor.rgb == RED}


def test_the_copy_keeps_protection_choices_and_hidden_sheets(
    office: Office, faulty: Path
) -> None:
    office.run("import", str(faulty), "--yes")

    before, after = (
        load_workbook(faulty.with_name(name))
        for name in ("due.xlsx", "due.to-fix.xlsx")
    )
    assert [(one.title, one.sheet_state) for one in after] == [
        (one.title, one.sheet_state) for one in before
    ]
    for ours, theirs in zip(after, before, strict=True):
        assert ours.protection.sheet == theirs.protection.sheet
        assert [_rule(one) for one in ours.data_validations.dataValidation] == [
            _rule(one) for one in theirs.data_validations.dataValidation
        ]
        width = theirs.max_column
        assert [[_cell(one) for one in row[:width]] for row in ours] == [
            [_cell(one) for one in row] for row in theirs
        ]


def _rule(rule: object) -> tuple[str, ...]:
    return tuple(str(getattr(rule, key)) for key in ("sqref", "type", "formula1"))


def _cell(cell: object) -> tuple[object, object]:
    """Give what stands in a cell, and whether it is locked."""
    is_locked = getattr(getattr(cell, "protection", None), "locked", None)
    return getattr(cell, "value", None), is_locked


def test_a_copy_can_be_corrected_and_imported(office: Office, faulty: Path) -> None:
    office.run("import", str(faulty), "--yes")
    copy = faulty.with_name("due.to-fix.xlsx")
    with filling(copy) as sheet:
        for number, key in WRONG:
            sheet.fill(FIRST, number, **{key: None})
        sheet.fill(FIRST, 102, outcome="done", day=TODAY)
        sheet.fill(FIRST, 103, outcome="started", day=TODAY)
        sheet.fill(FIRST, 203, day=TODAY)

    ran = office.run("import", str(copy), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert "3 rows to record" in ran.out


def test_no_copy_takes_the_place_of_another_file(office: Office, faulty: Path) -> None:
    first = faulty.with_name("due.to-fix.xlsx")
    first.write_bytes(b"theirs")

    for _time in range(2):
        office.run("import", str(faulty), "--yes")
    office.run("import", str(faulty.with_name("due.to-fix-2.xlsx")), "--yes")

    assert first.read_bytes() == b"theirs"
    assert sorted(one.name for one in faulty.parent.glob("*.xlsx")) == [
        "due.to-fix-2.xlsx",
        "due.to-fix-3.xlsx",
        "due.to-fix.xlsx",
        "due.xlsx",
    ]


def test_a_dry_run_tells_the_slips_and_makes_no_copy(
    office: Office, faulty: Path
) -> None:
    ran = office.run("import", str(faulty), "--dry-run")

    assert ran.status == 65
    assert len(ran.err.splitlines()) == len(WRONG) + 1
    assert [one.name for one in faulty.parent.glob("*.xlsx")] == ["due.xlsx"]


@pytest.mark.parametrize("name", ["due.csv", "due-excel.csv"])
def test_of_csv_there_is_no_copy(name: str, office: Office, tmp_path: Path) -> None:
    path = tmp_path / name
    form = ("--format", "csv-excel") if "excel" in name else ()
    office.run("export", str(path), *form)
    fill_csv(path, FIRST, 102, outcome="perhaps", day="7/1/2027")
    before = set(tmp_path.iterdir())

    ran = office.run("import", str(path), "--yes")

    assert ran.status == 65
    assert [line.split()[4][:7] for line in ran.err.splitlines()[:-1]] == [
        "RK-E174",
        "RK-E019",
    ]
    assert set(tmp_path.iterdir()) == before


@pytest.mark.skipif(not can_be_bound(), reason="permissions hold nobody here")
def test_a_folder_in_which_nobody_may_write_hides_no_slip(
    office: Office, faulty: Path
) -> None:
    folder = office.home / "shared"
    folder.mkdir()
    sheet = faulty.rename(folder / "due.xlsx")

    with permitting(0o500, folder):
        ran = office.start("import", str(sheet), "--yes", before=permissions())

    assert ran.status == 65
    assert all(code in ran.err for code in WRONG.values())
    assert "they are red" not in ran.err
    assert list(folder.iterdir()) == [sheet]


def test_a_name_that_is_too_long_for_a_copy_hides_no_slip(
    office: Office, faulty: Path
) -> None:
    sheet = faulty.rename(faulty.with_name(f"{'x' * 240}.xlsx"))

    ran = office.run("import", str(sheet), "--yes")

    assert ran.status == 65
    assert all(code in ran.err for code in WRONG.values())


def test_a_sheet_whose_name_has_signs_of_its_own_is_marked_too(
    office: Office, faulty: Path
) -> None:
    with filling(faulty) as sheet:
        sheet.sheet.title = "what's due! (my 'own')"

    ran = office.run("import", str(faulty), "--yes")

    assert ran.status == 65
    assert "what's due! (my 'own')!J" in ran.err
    assert _red(faulty.with_name("due.to-fix.xlsx")) == set(_wrong(faulty))
