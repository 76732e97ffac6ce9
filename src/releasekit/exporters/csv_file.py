"""A table as CSV (RFC 4180), or as spreadsheets open it with a double click."""

from typing import BinaryIO

from releasekit.exporters.columns.column import Item
from releasekit.exporters.table import Table
from releasekit.exporters.table_answer import TableAnswer
from releasekit.storage.csv_lines import EXCEL, PLAIN, Dialect, csv_pieces


def write_csv(answer: TableAnswer, file: BinaryIO) -> None:
    _write(answer.table, file, PLAIN)


def write_excel_csv(answer: TableAnswer, file: BinaryIO) -> None:
    _write(answer.table, file, EXCEL)


def _write(table: Table[Item], file: BinaryIO, dialect: Dialect) -> None:
    names = [column.heading for column in table.columns]
    file.writelines(csv_pieces([names], range(len(names)), dialect))
    rows = table.rows()
    unmarked = dialect._replace(is_marked=False)
    file.writelines(csv_pieces(rows, table.texts, unmarked))
    notes = ([one] for one in table.footnotes)
    file.writelines(csv_pieces(notes, (0,), unmarked))


def is_own(_file: BinaryIO) -> bool:
    """Take no file for our own: nothing in one says who wrote it last."""
    return False
