"""`checklist questions -o FILE.xlsx`: a sheet in which a lawyer can only answer."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from casebooks import Office, an_office
from lawyer_sheets import SHIPPED, the_sheet
from releasekit.domain.lawyer.answers import COLUMNS
from workbooks import members, read, rows_of

TINT = "FFFFF8DC"
HIDDEN = ("draft", "checklist", "version", "sha256")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sheet.xlsx"


def _sheet(office: Office, path: Path, *words: str) -> Worksheet:
    ran = office.run("checklist", "questions", *words, "-o", str(path))
    assert (ran.status, ran.err) == (0, "")
    [sheet] = read(path).worksheets
    return sheet


def _cells(sheet: Worksheet) -> Iterator[tuple[str, str, Cell]]:
    """Give each cell with the kind of its row and the name of its column."""
    names = [str(cell.value) for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        kind = str(row[names.index("kind")].value)
        for name, cell in zip(names, row, strict=True):
            assert isinstance(cell, Cell)
            yield kind, name, cell


@pytest.mark.parametrize("name", SHIPPED)
def test_a_workbook_asks_what_the_sheet_in_csv_asks(
    office: Office, path: Path, name: str
) -> None:
    sheet = _sheet(office, path, name, "--languages", "en")

    rows = [{key: cell or "" for key, cell in row.items()} for row in rows_of(sheet)]
    assert rows == the_sheet(office, name, "--languages", "en")


def test_several_languages_stand_beside_one_another(office: Office, path: Path) -> None:
    words = ("mk", "--languages", "mk,en")

    sheet = _sheet(office, path, *words)

    rows = [{key: cell or "" for key, cell in row.items()} for row in rows_of(sheet)]
    assert rows == the_sheet(office, *words)
    assert sheet.freeze_panes == "C2"


def test_it_says_where_it_is_and_what_is_next(office: Office, path: Path) -> None:
    ran = office.run("checklist", "questions", "mk", "-o", str(path))

    assert ran.out.splitlines() == [
        f"Written: {path}",
        f"Once it is filled: rk checklist answers {path}",
    ]
    assert path.stat().st_mode & 0o777 == 0o600


def test_only_the_room_for_an_answer_is_open_and_it_is_tinted(
    office: Office, path: Path
) -> None:
    sheet = _sheet(office, path, "mk")

    assert sheet.protection.sheet
    assert sheet.protection.password is None
    opened = {
        (kind, name) for kind, name, cell in _cells(sheet) if not cell.protection.locked
    }
    tinted = {
        (kind, name)
        for kind, name, cell in _cells(sheet)
        if cell.fill.fgColor.rgb == TINT
    }
    without_days = set(COLUMNS) - {"days"}
    assert opened == tinted
    assert opened == {
        *((kind, name) for kind in ("due", "opens") for name in COLUMNS),
        *((kind, name) for kind in ("flow", "question") for name in without_days),
    }
    assert all(cell.protection.locked for cell in sheet[1])


def test_it_is_made_to_read_and_to_be_printed(office: Office, path: Path) -> None:
    sheet = _sheet(office, path, "mk")

    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.left.text == "Questions on mk 0.3.0"


def test_a_row_is_as_high_as_its_longest_text_that_is_shown(
    office: Office, path: Path
) -> None:
    sheet = _sheet(office, path, "mk")

    lines: dict[int, int] = {}
    for _kind, name, cell in _cells(sheet):
        if name not in HIDDEN:
            width = int(sheet.column_dimensions[cell.column_letter].width)
            needed = 1 + len(str(cell.value or "")) // width
            lines[cell.row] = max(needed, lines.get(cell.row, 1))
            assert cell.alignment.wrap_text or name == "day_read"
    found = {row: sheet.row_dimensions[row].height or 15 for row in lines}
    assert found == {row: 15 * number for row, number in lines.items()}
    assert max(lines.values()) > 5


def test_cells_to_fill_in_are_parted_and_keys_of_rows_are_faint(
    office: Office, path: Path
) -> None:
    sheet = _sheet(office, path, "mk")

    looks = {
        (cell.border.left.style, cell.border.right.style, cell.protection.locked)
        for _kind, _name, cell in _cells(sheet)
    }
    colours = {name: cell.font.color for _kind, name, cell in _cells(sheet)}
    assert looks == {("dotted", "dotted", False), (None, None, True)}
    assert {name for name, one in colours.items() if one.rgb == "FF7F7F7F"} == {"row"}


def test_no_number_is_pointed_at_for_being_a_text(office: Office, path: Path) -> None:
    sheet = _sheet(office, path, "mk")

    told = members(path)["xl/worksheets/sheet1.xml"].decode()
    assert f'<ignoredError sqref="{sheet.dimensions}" numberStoredAsText="1"/>' in told


def test_what_only_the_program_reads_is_hidden(office: Office, path: Path) -> None:
    sheet = _sheet(office, path, "mk")

    names = [str(cell.value) for cell in sheet[1]]
    hidden = [one for one in sheet.column_dimensions.values() if one.hidden]
    spans = [names[(one.min or 0) - 1 : one.max] for one in hidden]
    assert [name for span in spans for name in span] == list(HIDDEN)


def test_a_day_is_asked_for_as_a_day_and_a_text_only_so_long(
    office: Office, path: Path
) -> None:
    sheet = _sheet(office, path, "mk")

    names = {cell.coordinate[:-1]: str(cell.value) for cell in sheet[1]}
    rules = {
        names[re.sub("[0-9].*", "", str(one.sqref))]: (one.type, one.formula1)
        for one in sheet.data_validations.dataValidation
    }
    last = sheet.max_row
    assert set(rules) == set(COLUMNS)
    assert rules["day_read"][0] == "date"
    assert rules["answer"] == ("textLength", "4000")
    assert rules["law"] == ("textLength", "500")
    assert all(
        str(one.sqref).endswith(str(last))
        for one in sheet.data_validations.dataValidation
    )
    days = [cell for _kind, name, cell in _cells(sheet) if name == "day_read"]
    assert {one.number_format for one in days} == {"yyyy-mm-dd"}
