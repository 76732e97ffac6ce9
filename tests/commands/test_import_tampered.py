"""`import`: what a workbook keeps of itself may be changed, and is not believed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from casebooks import FIRST, Office, an_office
from endurance import some
from filled_sheets import filling

BASELINE, CASES, CHOICES = "releasekit", "releasekit cases", "releasekit choices"
KEPT_FROM = 5
Change = Callable[[Worksheet], None]


def _renamed(sheet: Worksheet) -> None:
    sheet.title = "of mine"


def _emptied(sheet: Worksheet) -> None:
    sheet.delete_rows(1, sheet.max_row)


def _all(column: int, value: object, *, first: int = 1) -> Change:
    def change(sheet: Worksheet) -> None:
        for row in range(first, sheet.max_row + 1):
            sheet.cell(row, column).value = str(value)

    return change


def _short(sheet: Worksheet) -> None:
    sheet.delete_cols(4, 20)
    sheet.cell(4, 4).value = "held"


def _cell(row: int, column: int, value: str) -> Change:
    def change(sheet: Worksheet) -> None:
        sheet.cell(row, column).value = value

    return change


def _twice(sheet: Worksheet) -> None:
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=KEPT_FROM)]
    for row in rows:
        sheet.append([*row[:3], "f" * 16])


RECORDED: dict[str, tuple[str, Change]] = {
    "without what it was": (BASELINE, _renamed),
    "without the words of the list": (CHOICES, _renamed),
    "without states of the cases": (CASES, _emptied),
    "with digests that are formulas": (BASELINE, _all(4, "=1+1", first=KEPT_FROM)),
    "with digests of cells": (BASELINE, _all(5, "\u202eevil", first=KEPT_FROM)),
    "with short rows": (BASELINE, _short),
    "with a word for the outcome that is another's": (CHOICES, _all(1, "x")),
}
NOT_READ: dict[str, Change] = {
    "with ids of nobody": _all(2, "nobody", first=KEPT_FROM),
    "with no ids": _all(1, "", first=KEPT_FROM),
}
REFUSED: dict[str, tuple[str, Change, str]] = {
    "with digests of nothing": (
        BASELINE,
        _all(4, "f" * 16, first=KEPT_FROM),
        "RK-E181",
    ),
    "with rows twice": (BASELINE, _twice, "RK-E181"),
    "of a form to come": (BASELINE, _cell(1, 1, "releasekit/workbook/2"), "RK-E170"),
    "with an empty sheet for what it was": (BASELINE, _emptied, "RK-E170"),
    "of no form": (BASELINE, _cell(1, 1, "=1+1"), "RK-E170"),
    "without names of what it kept": (BASELINE, _cell(4, 1, "x"), "RK-E170"),
    "of a state that never was": (CASES, _all(2, "f" * 64), "RK-E177"),
    "of a state that is too short": (CASES, _all(2, "f"), "RK-E177"),
    "of a state that is none": (CASES, _all(2, "'; --"), "RK-E177"),
    "with a word that means more": (CHOICES, _all(2, "waived"), "RK-E175"),
    "with a word that means nothing": (CHOICES, _all(2, "paid"), "RK-E174"),
}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _tampered(office: Office, path: Path, sheet: str, change: Change) -> None:
    office.run("export", str(path))
    with filling(path) as book:
        book.fill(FIRST, 102, outcome="done", day=date(2026, 11, 23), note="called")
        change(book.book[sheet])


@pytest.mark.parametrize("name", some([*RECORDED], 4))
def test_a_sheet_that_forgot_what_it_was_is_a_table_all_the_same(
    name: str, office: Office, tmp_path: Path
) -> None:
    sheet, change = RECORDED[name]
    _tampered(office, tmp_path / "due.xlsx", sheet, change)

    ran = office.run("import", str(tmp_path / "due.xlsx"), "--yes")

    assert (ran.status, ran.err) == (0, "")
    assert "1 row to record" in ran.out
    assert office.run("verify").status == 0


@pytest.mark.parametrize("name", NOT_READ)
def test_a_row_that_the_sheet_does_not_know_is_named_and_not_read(
    name: str, office: Office, tmp_path: Path
) -> None:
    _tampered(office, tmp_path / "due.xlsx", BASELINE, NOT_READ[name])
    before = office.bytes()

    ran = office.run("import", str(tmp_path / "due.xlsx"), "--yes")

    assert ran.status == 0
    assert "no case here has that action: Outstanding!A12" in ran.out
    assert office.bytes() == before


@pytest.mark.parametrize("name", some([*REFUSED], 4))
def test_a_sheet_that_tells_of_what_cannot_be_is_refused(
    name: str, office: Office, tmp_path: Path
) -> None:
    sheet, change, code = REFUSED[name]
    _tampered(office, tmp_path / "due.xlsx", sheet, change)
    before = office.bytes()

    ran = office.run("import", str(tmp_path / "due.xlsx"), "--yes")

    assert ran.status == 65
    assert code in ran.err
    assert office.bytes() == before
