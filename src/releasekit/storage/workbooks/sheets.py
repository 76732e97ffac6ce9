"""The sheets of a workbook, row by row: what stands in the cells, nothing worked out.

Read by openpyxl in the mode that keeps no sheet in memory. Its own idea of how far a
sheet goes is not taken: a file may say that it ends before it does.
"""

import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from releasekit.storage.held_cells import MOST_RETURNED
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.archive import check_archive
from releasekit.storage.workbooks.values import Value, value_of
from releasekit.wording import _

MOST_ROWS, MOST_COLUMNS = MOST_RETURNED + 10, 100
"""With a head, and what somebody wrote above it."""
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
            yield tuple(_sheet(one) for one in book.worksheets)
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


def _sheet(sheet: Any) -> Sheet:  # noqa: ANN401  as above
    return Sheet(
        name=str(sheet.title),
        is_shown=sheet.sheet_state == VISIBLE,
        part=sheet._worksheet_path,  # noqa: SLF001  nothing else tells
        rows=lambda: _rows(sheet),
    )


def _rows(sheet: Any) -> Iterator[Row]:  # noqa: ANN401  as above
    sheet.reset_dimensions()
    numbered = enumerate(_read(sheet), 1)
    for number, cells in numbered:
        if number > MOST_ROWS:
            problem = _("sheet {sheet} goes on below row {row}; delete what is there")
            raise UnfitError(problem.format(sheet=sheet.title, row=MOST_ROWS))
        found = _filled(cells)
        if len(found) > MOST_COLUMNS:
            problem = _("sheet {sheet}, cell {cell}: it stands too far to the right")
            cell = cell_name(number, len(found) - 1)
            raise UnfitError(problem.format(sheet=sheet.title, cell=cell))
        if found:
            yield Row(number, found)


def _read(sheet: Any) -> Iterator[Sequence[Any]]:  # noqa: ANN401  as above
    try:
        yield from sheet.iter_rows()
    except UnfitError:
        raise
    except Exception:  # noqa: BLE001  as above
        problem = _("sheet {sheet} is damaged").format(sheet=sheet.title)
        raise UnfitError(problem) from None


def _filled(cells: Sequence[Any]) -> tuple[Value, ...]:
    """Give the values up to the last cell that holds something."""
    last = len(cells)
    while last and cells[last - 1].value in (None, ""):
        last -= 1
    found = [value_of(one.value, one.data_type) for one in cells[:last]]
    while found and found[-1] in (None, ""):
        found.pop()
    return tuple(found)
