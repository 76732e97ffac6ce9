"""A table as a JSON document, releasekit/export/1: stable keys and stable words."""

import json
from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

from releasekit.exporters.columns.column import Cell, Item
from releasekit.exporters.table import Table
from releasekit.exporters.table_answer import TableAnswer

SCHEMA = "releasekit/export/1"


def write_json(answer: TableAnswer, file: BinaryIO) -> None:
    """Write a row a line; what is known only after the last comes after it."""
    table = answer.table
    head = {
        "schema": SCHEMA,
        "what": table.what.value,
        "today": table.reader.today.isoformat(),
        "columns": [
            {"key": one.key, "heading": one.heading, "kind": one.kind.value}
            for one in table.columns
        ],
    }
    file.write(f"{json.dumps(head, indent=1)[:-2]},\n".encode("ascii"))
    file.write(b' "rows": [')
    file.writelines(_rows(table))
    about = answer.read().about._asdict()
    file.write(f"],\n{json.dumps(about, indent=1)[2:]}\n".encode("ascii"))


def _rows(table: Table[Item]) -> Iterator[bytes]:
    keys = [one.key for one in table.columns]
    start = "\n"
    for cells in table.rows():
        row = dict(zip(keys, map(_value, cells), strict=True))
        yield f"{start}{json.dumps(row)}".encode("ascii")
        start = ",\n"
    if start != "\n":
        yield b"\n"


def _value(cell: Cell) -> str | int | None:
    if isinstance(cell, date):
        return cell.isoformat()
    return None if cell == "" else cell


def is_own(_file: BinaryIO) -> bool:
    """Take no file for our own: nothing in one says who wrote it last."""
    return False
