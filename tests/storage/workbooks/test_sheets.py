"""What stands in the cells of a workbook, whichever program wrote it."""

from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook

from made_workbooks import a_workbook, with_sheet
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.sheets import Row, cell_name, sheets_in
from releasekit.storage.workbooks.values import Value, WorkedOut

FRI_20_NOV = date(2026, 11, 20)


def _cells(data: bytes) -> list[Row]:
    with sheets_in(data) as [first, *_others]:
        return list(first.rows())


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("called", "called"),
        ("  outer\u00a0 ", "outer"),
        ("two\r\nlines", "two\nlines"),
        (3, 3),
        (3.0, 3),
        (2.5, 2.5),
        (True, True),
        (FRI_20_NOV, FRI_20_NOV),
        (datetime(2026, 11, 20, 14, 5), FRI_20_NOV),  # noqa: DTZ001  cells have no zone
        ("=1+1", WorkedOut()),
        ("#N/A", WorkedOut(is_failure=True)),
        ("_x0041_", "A"),
    ],
)
def test_a_cell_gives_what_somebody_typed(written: object, found: Value) -> None:
    assert _cells(a_workbook([[written, "end"]])) == [Row(1, (found, "end"))]


def test_rows_keep_their_numbers_and_end_with_their_last_text() -> None:
    data = a_workbook([["case", "", None], [], [None, "x", "  "]])

    assert _cells(data) == [Row(1, ("case",)), Row(3, (None, "x"))]


def test_a_sheet_says_whether_it_is_shown() -> None:
    book, file = Workbook(), BytesIO()
    book.create_sheet("kept").sheet_state = "veryHidden"
    book.save(file)

    with sheets_in(file.getvalue()) as sheets:
        assert [(one.name, one.is_shown) for one in sheets] == [
            ("Sheet", True),
            ("kept", False),
        ]


def test_a_file_that_says_it_ends_early_is_read_to_its_end() -> None:
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c>'
    data = with_sheet(rows + b"</row>", head=b'<dimension ref="A1:A1"/>')

    assert [one.number for one in _cells(data)] == [1, 2]


def test_a_cell_is_named_as_spreadsheets_do() -> None:
    assert (cell_name(12, 9), cell_name(1, 26)) == ("J12", "AA1")


def test_what_stands_below_ten_thousand_rows_is_refused() -> None:
    with pytest.raises(UnfitError, match="goes on below row 10010"):
        _cells(with_sheet(b'<row r="20000"><c r="A20000"><v>1</v></c></row>'))


def test_what_stands_far_to_the_right_is_refused_by_its_cell() -> None:
    with pytest.raises(UnfitError, match="cell CW1"):
        _cells(a_workbook([[None] * 100 + ["x"]]))
