"""What `export` answers of a table that is to come back."""

import pytest

from releasekit.presentation.exported import ExportedTable, exported_table_lines


@pytest.mark.parametrize(
    ("rows", "is_to_return", "is_told"),
    [(10_000, True, False), (10_001, True, True), (10_001, False, False)],
)
def test_a_sheet_that_is_too_long_to_come_back_says_so(
    *, rows: int, is_to_return: bool, is_told: bool
) -> None:
    exported = ExportedTable(rows, 1, 0, is_withheld=False, is_to_return=is_to_return)

    told = list(exported_table_lines(exported, None))

    assert ("cannot be read back" in told[-1]) is is_told
