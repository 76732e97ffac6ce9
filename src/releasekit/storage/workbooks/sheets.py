"""The sheets of a workbook, row by row: what stands in the cells, nothing worked out.

Opened by openpyxl in the mode that keeps no sheet in memory.
"""

import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from releasekit.storage.held_cells import MOST_RETURNED
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.archive import check_archive
from releasekit.storage.workbooks.rows import Cell, Cells, DamagedError, rows_in
from releasekit.storage.workbooks.tally import too_much
from releasekit.storage.workbooks.values import Value, value_of
from releasekit.wording import _

MOST_ROWS, MOST_COLUMNS = MOST_RETURNED + 10, 100
"""With a head, and what somebody wrote above it."""
MOST_IN_CELL = 4 * 32_767
"""Letters of a cell; some are written as several."""
MOST_LETTERS = 32 * 1024 * 1024
"""One text may stand in many cells."""
VISIBLE = "visible"


class Row(NamedTuple):
    """A row that holds something: its number, and its cells from the first on."""

    number: int
    cells: tuple[Value, ...]


class Sheet(NamedTuple):
    """A sheet by its name; its rows are read when they are asked for.

    `part` says where in the file it is.
    """

    name: str
    is_shown: bool
    part: str
    rows: Callable[[], Iterator[Row]]


@contextmanager
def sheets_in(data: bytes) -> Iterator[tuple[Sheet, ...]]:
    """Give the sheets of a workbook while it is open, in their order."""
    check_archive(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out; we read only cells
        book = _opened(data)
        try:
            yield tuple(_sheets(book.worksheets))
        finally:
            book.close()


def cell_name(row: int, place: int) -> str:
    """Name a cell as spreadsheets do; places count from zero."""
    return f"{column_name(place)}{row}"


def column_name(place: int) -> str:
    return str(get_column_letter(place + 1))


def _opened(data: bytes) -> Any:  # noqa: ANN401  its sheets differ by mode
    try:
        return load_workbook(BytesIO(data), read_only=True, keep_links=False)
    except Exception:  # noqa: BLE001  it raises whatever a broken file leads it to
        raise UnfitError(_("it is damaged, or no workbook")) from None


def _sheets(found: Any) -> Iterator[Sheet]:  # noqa: ANN401  as above
    """Give sheets by their names, which differ in more than their capitals."""
    letters = _Letters()
    names: set[str] = set()
    for one in found:
        name = str(one.title)
        if name.casefold() in names:
            raise UnfitError(_("it is damaged, or no workbook"))
        names.add(name.casefold())
        yield Sheet(
            name=name,
            is_shown=one.sheet_state == VISIBLE,
            part=one._worksheet_path,  # noqa: SLF001  nothing else tells
            rows=partial(_rows, one, name, letters),
        )


class _Letters:
    """Counts the letters of all cells that were read, and refuses too many."""

    def __init__(self) -> None:
        self._left = MOST_LETTERS

    def read(self, cell: Cell) -> Value:
        """Give what stands in a cell, unless it is more than any cell holds."""
        if isinstance(cell.found, str):
            self._left -= len(cell.found)
            if self._left < 0 or len(cell.found) > MOST_IN_CELL:
                raise too_much()
        return value_of(*cell)


def _rows(sheet: Any, name: str, letters: _Letters) -> Iterator[Row]:  # noqa: ANN401  as above
    try:
        for number, cells in rows_in(sheet):
            filled = _filled(cells, letters)
            if filled:
                last = max(filled)
                _check_place(number, last, name)
                found = tuple(filled.get(place) for place in range(last + 1))
                yield Row(number, found)
    except DamagedError:
        problem = _("sheet {sheet} is damaged").format(sheet=name)
        raise UnfitError(problem) from None


def _filled(cells: Cells, letters: _Letters) -> Mapping[int, Value]:
    """Give what stands in cells that hold something, by their places."""
    values = {place: letters.read(cell) for place, cell in cells.items()}
    return {place: it for place, it in values.items() if it not in (None, "")}


def _check_place(number: int, last: int, sheet: str) -> None:
    if number > MOST_ROWS:
        problem = _("sheet {sheet} goes on below row {row}; delete what is there")
        raise UnfitError(problem.format(sheet=sheet, row=MOST_ROWS))
    if last >= MOST_COLUMNS:
        problem = _("sheet {sheet}, cell {cell}: it stands too far to the right")
        cell = cell_name(number, last)
        raise UnfitError(problem.format(sheet=sheet, cell=cell))
