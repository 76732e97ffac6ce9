"""A workbook of ten thousand rows of ours comes back: read and marked within bounds."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from casebooks import Office, an_empty_office
from endurance import FULL, times
from many_cases import fill
from measured_runs import MEBIBYTE, Measured, measured

CASES = times(5, 368)
LEAST_ROWS = times(50, 9_900)
MOST_SECONDS, MOST_TO_MARK = 10, 30
MOST_MEMORY = 512 * MEBIBYTE
FORMS = {"as it is": (), "a sheet for each role": ("--per-role",)}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    office = an_empty_office(tmp_path_factory.mktemp("large"))
    fill(office, CASES)
    return office


def _imported(office: Office, sheet: Path, answers: Path) -> Measured:
    command = (sys.executable, "-m", "releasekit", "import", str(sheet), "--yes")
    return measured(office, answers, *command)


def _told(ran: Measured) -> str:
    return f"{ran.seconds:.1f} s, {ran.peak / MEBIBYTE:.0f} MiB"


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_large_sheet_of_ours_comes_back(
    form: tuple[str, ...],
    office: Office,
    tmp_path: Path,
    reached: Callable[[str], None],
) -> None:
    sheet = tmp_path / "due.xlsx"
    assert office.run("export", str(sheet), *form).status == 0

    ran = _imported(office, sheet, tmp_path)

    rows = int(ran.out.partition("record, ")[2].partition(" ")[0])
    reached(f"{rows} rows, {_told(ran)}")
    assert (ran.status, ran.err) == (0, "")
    assert rows >= LEAST_ROWS
    assert ran.seconds < MOST_SECONDS
    assert ran.peak < MOST_MEMORY


def test_the_faults_of_a_large_sheet_are_marked(
    office: Office, tmp_path: Path, reached: Callable[[str], None]
) -> None:
    path = tmp_path / "due.xlsx"
    office.run("export", str(path), *(("--per-role",) if FULL else ()))
    book = load_workbook(path)
    sheet = book.worksheets[0]
    column = [cell.value for cell in sheet[1]].index("outcome") + 1
    for row in range(2, 52):
        sheet.cell(row, column).value = "nonsense"
    book.save(path)

    ran = _imported(office, path, tmp_path)

    reached(_told(ran))
    assert (ran.status, ran.err.count("RK-E174")) == (65, 50)
    assert (tmp_path / "due.to-fix.xlsx").exists()
    assert ran.seconds < MOST_TO_MARK
    assert ran.peak < MOST_MEMORY
