"""A lawyer's sheet as a workbook: one sheet in which only answers can be written."""

from pathlib import Path
from typing import BinaryIO

from xlsxwriter.utility import xl_range

from releasekit.domain.lawyer.columns import KIND, columns, without_room
from releasekit.exporters.columns.column import Reader, RowFacts
from releasekit.exporters.columns.lawyer import lawyer_column
from releasekit.exporters.lawyer_sheet import LawyerSheet
from releasekit.exporters.workbook.making import parts_for
from releasekit.exporters.workbook.table_sheet import TableSheet


def lawyer_workbook(sheet: LawyerSheet, room: Path, file: BinaryIO) -> None:
    """Make it in a private room: what is asked, locked, and room for answers."""
    title, today = sheet.title, sheet.today
    shown = tuple(lawyer_column(one) for one in columns(sheet.languages))
    reader = Reader(today=today)
    with parts_for(file, room, title=title, today=today) as parts:
        table = TableSheet(parts, title, shown)
        for row in sheet.rows:
            cells = tuple(one.take(row, reader) for one in shown)
            table.take(RowFacts(locked=without_room(row[KIND])), cells)
        table.finish()
        every = xl_range(0, 0, len(sheet.rows), len(shown) - 1)
        table.rows.sheet.ignore_errors({"number_stored_as_text": every})
