"""Rows as CSV that no spreadsheet takes for formulas, and cells read back."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
GUARD = "'"


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Write rows of texts; a cell that a spreadsheet would act on is guarded."""
    file = StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows(
        [_guarded(cell) for cell in row] for row in rows
    )
    return file.getvalue()


def unguarded(cell: str) -> str:
    """Give a cell of such a file as it was before it was guarded."""
    return cell.removeprefix(GUARD)


def _guarded(cell: str) -> str:
    """Put an apostrophe before what acts, and before one that is the text's own."""
    return f"{GUARD}{cell}" if cell.startswith((*FORMULA_STARTS, GUARD)) else cell
