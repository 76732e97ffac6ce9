"""The rows of a sheet as they stand in its file: their numbers, and their cells.

openpyxl's own way over them is not taken: it makes a row for each that is missing,
and leaves out without a word what stands out of order.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from openpyxl.worksheet._reader import WorkSheetParser

LAST_ROW = 1_048_576
"""No spreadsheet has more."""


class DamagedError(Exception):
    """What stands in a sheet cannot be what a spreadsheet wrote."""


class Cell(NamedTuple):
    """What stands in a cell, and of which kind it is."""

    found: object
    kind: str


Cells = Mapping[int, Cell]
"""The cells of a row by their places, which count from zero."""


class _Parser(WorkSheetParser):
    """Reads a sheet, and of formulas only that they are there.

    One that many cells share would be worked out anew for each of them.
    """

    def parse_formula(self, _element: object) -> str:
        return "="


def rows_in(sheet: Any) -> Iterator[tuple[int, Cells]]:  # noqa: ANN401  its sheets differ by mode
    """Give each row with its number; what does not follow the one before is refused."""
    last = 0
    for number, cells in _read(sheet):
        if not last < number <= LAST_ROW:
            raise DamagedError
        last = number
        yield number, _placed(number, cells)


def _placed(number: int, cells: Sequence[Mapping[str, Any]]) -> Cells:
    """Give cells by their places; one in another row, or there twice, is refused."""
    placed = {
        cell["column"] - 1: Cell(cell["value"], cell["data_type"]) for cell in cells
    }
    if len(placed) < len(cells) or any(cell["row"] != number for cell in cells):
        raise DamagedError
    return placed


def _read(sheet: Any) -> Iterator[tuple[int, Sequence[Mapping[str, Any]]]]:  # noqa: ANN401  as above
    book = sheet.parent
    with sheet._get_source() as source:  # noqa: SLF001  as its own way reads it
        parser = _Parser(
            source,
            sheet._shared_strings,  # noqa: SLF001  as above
            epoch=book.epoch,
            date_formats=book._date_formats,  # noqa: SLF001  as above
            timedelta_formats=book._timedelta_formats,  # noqa: SLF001  as above
        )
        try:
            yield from parser.parse()
        except Exception:  # noqa: BLE001  it raises whatever a broken file leads it to
            raise DamagedError from None
