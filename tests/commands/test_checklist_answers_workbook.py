"""`checklist answers FILE.xlsx`: what a lawyer wrote into a workbook."""

import json
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from casebooks import Document, Office, an_office
from lawyer_sheets import READ, answered, book_filled

NOTICE, LEAD = "due:send-release-notice", "due:appoint-case-lead"
HOUSING = "flow:start-housing-plan:community-lead:housing-authority:consent"
ASKED = "question:checklist:1"
IN_TEXT = {
    NOTICE: {**READ, "days": "30", "link": "https://example.org/law"},
    LEAD: {"answer": "none"},
    HOUSING: {**READ, "law": "MK-LES", "day_read": "20. 11. 2026."},
    ASKED: {"answer": "The ministry,\nin 2019."},
}
IN_CELLS: Mapping[str, Mapping[str, Any]] = {
    NOTICE: {**IN_TEXT[NOTICE], "days": 30, "day_read": date(2026, 11, 20)},
    LEAD: {"answer": "None. "},
    HOUSING: {**IN_TEXT[HOUSING], "day_read": datetime(2026, 11, 20)},  # noqa: DTZ001  cells have no zone
    ASKED: IN_TEXT[ASKED],
}
"""The same answers as a spreadsheet keeps them."""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def path(office: Office) -> Path:
    """Give the workbook as the lawyer gets it."""
    found = office.home / "sheet.xlsx"
    office.run("checklist", "questions", "mk", "-o", str(found))
    return found


def _changed(path: Path, change: Callable[[Worksheet], object]) -> None:
    book = load_workbook(path)
    change(book.worksheets[0])
    book.save(path)


def _row_of(path: Path, key: str) -> int:
    sheet = load_workbook(path).worksheets[0]
    return next(row for row, [cell, *_] in enumerate(sheet.values, 1) if cell == key)


def test_what_was_filled_in_is_what_the_same_words_are_in_csv(
    office: Office, path: Path
) -> None:
    in_text = answered(office, IN_TEXT, "--json")

    ran = office.run("checklist", "answers", str(book_filled(path, IN_CELLS)), "--json")

    assert (in_text.status, in_text.err) == (ran.status, ran.err) == (0, "")
    assert ran.out == in_text.out
    assert '"answered": 4' in ran.out


@pytest.mark.parametrize(
    ("typed", "length"),
    [
        (30, {"days": 30}),
        (30.0, {"days": 30}),
        ("30", {"days": 30}),
        ("10wd", {"working_days": 10}),
        (0, {"days": 0}),
    ],
)
def test_a_number_of_days_may_be_a_number_or_a_text(
    office: Office, path: Path, typed: object, length: dict[str, int]
) -> None:
    book_filled(path, {LEAD: {**READ, "days": typed}})

    ran = office.run("checklist", "answers", str(path))

    due = tomllib.loads(ran.out)["actions"]["appoint-case-lead"]["due"]
    assert {key: due[key] for key in due if key not in {"basis", "source"}} == {
        **length,
        "after": "admission",
    }


def _shuffled(sheet: Worksheet) -> None:
    """Turn rows and columns round, and add a column and rows of one's own."""
    head, *rows = [list(row) for row in sheet.values]
    sheet.protection.disable()
    sheet.delete_rows(1, sheet.max_row)
    sheet.append([*reversed(head), "remarks"])
    sheet.append([])
    for row in reversed(rows):
        sheet.append([*reversed(row), "to discuss"])
    sheet.append({len(head) - head.index("question"): "Total"})


def _document(office: Office, path: Path) -> Document:
    """Give what the answers come to, wherever they stand."""
    ran = office.run("checklist", "answers", str(path), "--json")
    assert (ran.status, ran.err) == (0, "")
    found: Document = json.loads(ran.out)
    for one in found["answers"]:
        del one["line"]
    return found


def test_the_order_of_rows_and_columns_and_ones_own_do_not_matter(
    office: Office, path: Path
) -> None:
    before = _document(office, book_filled(path, IN_CELLS))

    _changed(path, _shuffled)

    assert _document(office, path) == {**before, "not_read": ["remarks"]}
    assert before["not_read"] == []


def test_slips_are_told_by_the_same_lines_as_in_csv(office: Office, path: Path) -> None:
    slips: Mapping[str, Mapping[str, Any]] = {
        NOTICE: {**READ, "days": 2.5, "day_read": date(2027, 1, 1), "post": "o 17"},
        ASKED: {"answer": "Yes.", "days": 30},
    }
    in_text = {
        NOTICE: {**READ, "days": "2.5", "day_read": "2027-01-01", "post": "o 17"},
        ASKED: {"answer": "Yes.", "days": "30"},
    }
    expected = answered(office, in_text)

    ran = office.run("checklist", "answers", str(book_filled(path, slips)))

    assert (ran.status, ran.out) == (65, "")
    assert ran.err.replace("sheet.xlsx", "sheet.csv") == expected.err
    assert len(ran.err.splitlines()) == 5


@pytest.mark.parametrize(
    ("column", "value", "what"),
    [
        ("answer", "ana@example.org", "an e-mail address"),
        ("answer", 38970123456, "a telephone number"),
        ("days", 1201990450006, "a personal number"),
        ("post", 101990450006.0, "a telephone number"),
    ],
)
def test_data_about_a_person_is_refused_by_its_place_also_as_a_number(
    office: Office, path: Path, column: str, value: object, what: str
) -> None:
    book_filled(path, {NOTICE: {column: value}})

    ran = office.run("checklist", "answers", str(path))

    line = _row_of(path, NOTICE)
    assert (ran.status, ran.out, ran.err[:8]) == (65, "", "RK-E101:")
    assert f"in line {line}, column {column} what looks like {what}" in ran.err
    assert str(value) not in ran.err


def test_so_it_is_in_a_column_of_ones_own(office: Office, path: Path) -> None:
    def add(sheet: Worksheet) -> None:
        sheet.cell(1, sheet.max_column + 1, "remarks")
        sheet.cell(3, sheet.max_column, 38970123456)

    _changed(path, add)

    ran = office.run("checklist", "answers", str(path))

    assert ran.err.startswith("RK-E101: ")
    assert "in line 3, column remarks what looks like a telephone number" in ran.err


def test_a_formula_is_refused_by_its_sheet_and_its_cell(
    office: Office, path: Path
) -> None:
    book_filled(path, {NOTICE: {**READ, "days": "=20+10"}})

    ran = office.run("checklist", "answers", str(path))

    assert (ran.status, ran.err[:8]) == (65, "RK-E100:")
    cell = f"sheet Questions on mk 0.3.0, cell N{_row_of(path, NOTICE)}"
    assert f"{cell}: a formula stands there" in ran.err
    assert "as a workbook (.xlsx) or as CSV in UTF-8" in ran.err
