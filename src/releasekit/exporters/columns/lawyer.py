"""The columns of a lawyer's sheet in a workbook: how wide, what to fill in."""

from collections.abc import Callable, Mapping

from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.domain.lawyer import answers, columns
from releasekit.domain.lawyer.columns import SheetColumn
from releasekit.exporters.columns.column import Cell, Column, Kind, Look, Reader

Cells = Mapping[str, str]
"""A row: what stands in it, by the names of its columns."""
WIDTHS: Mapping[str, int] = {
    columns.ROW: 16,
    columns.KIND: 8,
    columns.NUMBER: 7,
    columns.ABOUT: 22,
    columns.SAYS: 24,
    columns.BASIS: 10,
    columns.SOURCE: 12,
    columns.HOW_SURE: 9,
    columns.QUESTION: 40,
    answers.TEXT: 30,
    answers.LAW: 20,
    answers.ARTICLE: 10,
    answers.TEXT_OF: 10,
    answers.DAYS: 7,
    answers.DAY_READ: 11,
    answers.POST: 9,
    answers.LINK: 18,
}
"""Together they fit on a page; what has no width here only programs read."""


def lawyer_column(column: SheetColumn) -> Column[Cells]:
    """Give a column of the sheet, with room only where an answer belongs."""
    is_read = column.key in WIDTHS
    look = Look.FAINT if column.key == columns.ROW else Look.PLAIN
    return Column(
        key=column.key,
        kind=Kind.DATE if column.key == answers.DAY_READ else Kind.TEXT,
        take=_text(column.name),
        width=WIDTHS.get(column.key, 0),
        is_editable=column.key in answers.COLUMNS,
        name=column.name,
        look=look if is_read else Look.HIDDEN,
        longest=NOTE_LIMIT if column.key == answers.TEXT else EVIDENCE_LIMIT,
        is_unbroken=not is_read,
    )


def _text(name: str) -> Callable[[Cells, Reader], Cell]:
    return lambda row, _reader: row.get(name, "")
