"""A table is read alike from CSV and from a workbook."""

from datetime import date

import pytest

from made_workbooks import Rows, a_workbook
from releasekit.storage.tables import table_in
from releasekit.storage.unfit import UnfitError

ROWS: Rows = [["case", "release"], ["MK-2026-014", date(2027, 3, 1)], [], [15, True]]
CSV = b"case;release\r\nMK-2026-014;2027-03-01\r\n\r\n15;yes\r\n"


def test_a_workbook_gives_the_texts_that_csv_gives() -> None:
    from_text = table_in(CSV, most_text=1000)

    table = table_in(a_workbook(ROWS), most_text=1000)

    assert (table.head, table.rows) == (from_text.head, from_text.rows)
    assert table.sha256 != from_text.sha256


def test_the_first_sheet_that_holds_something_is_read() -> None:
    table = table_in(a_workbook([], more=ROWS), most_text=1000)

    assert table.head == ("case", "release")


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([], "first line must hold"),
        ([[], ["case"], ["x"]], "first line must hold"),
        ([["case"]], "no row stands below"),
        ([["case"], ["=1+1"]], "sheet Sheet, cell A2: a formula"),
        ([["case"], ["a", "b"]], "line 2, column 2"),
    ],
)
def test_what_is_no_table_is_refused(rows: Rows, problem: str) -> None:
    with pytest.raises(UnfitError, match=problem):
        table_in(a_workbook(rows), most_text=1000)


def test_a_text_may_be_shorter_than_a_workbook() -> None:
    with pytest.raises(UnfitError, match="larger than 5 bytes"):
        table_in(CSV, most_text=5)
