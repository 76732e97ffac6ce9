"""The first table of a workbook, as texts: the same that a CSV file would give."""

from collections.abc import Iterator
from hashlib import sha256

from releasekit.storage.csv_text import Table, within
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.sheets import Row, Sheet, cell_name, sheets_in
from releasekit.storage.workbooks.values import WorkedOut, told
from releasekit.wording import _


def first_table(data: bytes) -> Table:
    """Read the first sheet that holds something; its first row names the columns."""
    with sheets_in(data) as sheets:
        shown = (sheet for sheet in sheets if sheet.is_shown)
        filled = ((sheet, list(sheet.rows())) for sheet in shown)
        sheet, rows = next((one for one in filled if one[1]), (None, []))
        if sheet is None or rows[0].number != 1:
            raise UnfitError(_("its first line must hold the names of the columns"))
        lines = list(_texts(sheet, rows))
    (_first, head), *below = lines
    if not below:
        raise UnfitError(_("no row stands below its first line"))
    return Table(
        sha256=sha256(data).hexdigest(),
        head=head,
        rows=tuple((line, within(head, line, cells)) for line, cells in below),
    )


def _texts(sheet: Sheet, rows: list[Row]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for row in rows:
        for place, value in enumerate(row.cells):
            if isinstance(value, WorkedOut):
                problem = _("sheet {sheet}, cell {cell}: a formula stands there")
                cell = cell_name(row.number, place)
                raise UnfitError(problem.format(sheet=sheet.name, cell=cell))
        yield row.number, tuple(told(value) for value in row.cells)
