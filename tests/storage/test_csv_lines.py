"""Tables for spreadsheets: nothing in them acts, and nothing of them is lost."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.storage.csv_lines import csv_text, guarded, unguarded

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
ROWS = st.lists(st.lists(CELLS, min_size=1))
ACTING = ("=", "+", "-", "@", "\t", "\r")


def _read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), strict=True))


def test_each_row_is_a_line_that_ends_as_spreadsheets_end_it() -> None:
    text = csv_text([("role", "need"), ("probation", 'say "no", kindly')])

    assert text == 'role,need\r\nprobation,"say ""no"", kindly"\r\n'


def test_no_rows_are_an_empty_text() -> None:
    assert csv_text([]) == ""


@pytest.mark.parametrize(
    "start", ACTING, ids=["equals", "plus", "minus", "at", "tab", "return"]
)
def test_a_cell_that_a_spreadsheet_would_act_on_is_guarded(start: str) -> None:
    cell = f"{start}1+1"

    [[read]] = _read(csv_text([[cell]]))

    assert read == f"'{cell}"
    assert unguarded(read) == cell


@pytest.mark.parametrize(
    "cell", ["", "plain", "1-2", "a=b", " =1", "o'clock", "2027-03-01"]
)
def test_a_cell_that_does_nothing_stands_as_it_is(cell: str) -> None:
    assert _read(csv_text([[cell, "next"]])) == [[cell, "next"]]
    assert unguarded(cell) == cell


@pytest.mark.parametrize("cell", ["'", "'=1", "''tis", "'plain'"])
def test_an_apostrophe_of_the_text_gets_one_before_it(cell: str) -> None:
    [[read]] = _read(csv_text([[cell]]))

    assert read == f"'{cell}"
    assert unguarded(read) == cell


@pytest.mark.parametrize("cell", ["'quoted'", "'tis so", "' =1", "=1", "-1"])
def test_a_cell_that_nothing_guarded_is_taken_as_it_is(cell: str) -> None:
    assert unguarded(cell) == cell


@given(cell=st.text())
def test_what_was_guarded_is_given_back(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(rows=ROWS)
def test_what_is_written_is_read_back_as_it_was(rows: list[list[str]]) -> None:
    read = _read(csv_text(rows))

    assert [[unguarded(cell) for cell in row] for row in read] == rows


@given(rows=ROWS)
def test_no_cell_of_a_table_begins_as_a_formula_does(rows: list[list[str]]) -> None:
    read = _read(csv_text(rows))

    assert [cell for row in read for cell in row if cell.startswith(ACTING)] == []
