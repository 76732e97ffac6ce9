"""Formulas in every field that people fill in: none acts in a sheet, none is lost."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from casebooks import FIRST, SECOND, Office, an_office
from endurance import pairs
from filled_sheets import filling
from payloads import PAYLOADS
from releasekit.exporters.table import What
from releasekit.storage.csv_lines import FORMULA_STARTS
from releasekit.wording.visible import visible
from texts_in_sheets import FORMS, exported, fill, holds, places, raw, read
from workbooks import acting

CELLS_TO_FILL = ("outcome", "day", "evidence", "note")
TYPED = [one for one in PAYLOADS if "\0" not in one]
TABLES = [one.value for one in What if one is not What.MATRIX]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Give a casebook that holds every payload wherever one can be typed."""
    where = tmp_path_factory.mktemp("payloads")
    office = an_office(where)
    _type_everywhere(office)
    sheet = exported(office, where / "due.csv")
    fitting = [one for one in PAYLOADS if holds(sheet, one)]
    fill(sheet, dict(zip(places(sheet), fitting * 3, strict=False)))
    ran = office.run("import", str(sheet), "--yes")
    assert ran.status == 0, ran.err
    return office


def _type_everywhere(office: Office) -> None:
    """Type each payload as a reason, an authority, a post; a sheet brings the rest."""
    for at, text in enumerate(TYPED):
        day = f"release=2028-{1 + at % 12:02}-{1 + at % 27:02}"
        for words in (
            ("set", FIRST, day, "--reason", text),
            ("waive", SECOND, "408", "--reason", text, "--authority", text),
            ("reopen", SECOND, "408", "--reason", text),
            ("assign", SECOND, "--role", "probation", "--to", text),
        ):
            assert office.run(*words).status in {0, 2}


@pytest.mark.parametrize(("what", "form"), pairs(TABLES, FORMS))
def test_no_field_of_any_table_acts(
    form: str, what: str, office: Office, tmp_path: Path
) -> None:
    path = exported(office, tmp_path / form, what)

    cells = [cell for row in raw(path) for cell in row]

    assert cells
    if path.suffix == ".xlsx":
        assert acting(path) == []
    else:
        assert [one for one in cells if one.startswith(FORMULA_STARTS)] == []


@pytest.mark.parametrize("form", FORMS)
def test_no_payload_is_lost_on_its_way_in_and_out(
    form: str, office: Office, tmp_path: Path
) -> None:
    rows = read(exported(office, tmp_path / form, "history"))

    told = {text for row in rows for text in row.values()}
    lost = [one for one in TYPED if visible(one.strip()) not in told]
    assert lost == []
    for key in ("evidence", "note", "reason"):
        texts = {row[key] for row in rows}
        assert len(texts & {visible(one.strip()) for one in TYPED}) >= 30


def test_nothing_acts_in_the_copy_in_which_slips_are_marked(tmp_path: Path) -> None:
    path = tmp_path / "due.xlsx"
    office = an_office(tmp_path)
    office.run("export", str(path))
    texts = [one for one in PAYLOADS if holds(path, one)]
    with filling(path) as sheet:
        for at, text in enumerate(texts, 2):
            for key in CELLS_TO_FILL:
                cell = sheet.sheet.cell(at, sheet.columns[key])
                cell.value, cell.data_type = text, "s"
            own = sheet.sheet.cell(at, 40)
            own.value, own.data_type = text, "s"

    ran = office.run("import", str(path), "--yes")

    copy = tmp_path / "due.to-fix.xlsx"
    assert ran.status == 65
    assert ran.err.count("RK-E174") == len(texts)
    assert acting(copy) == []
    assert _texts(copy) == _texts(path)


def _texts(path: Path) -> list[list[str]]:
    """Give the texts of the table, without the remarks behind it."""
    rows = load_workbook(path).worksheets[0].iter_rows(max_col=40, values_only=True)
    return [[str(cell) for cell in row] for row in rows]
