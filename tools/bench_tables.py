"""How long tables of 100,000 rows take, as ratios of csv.writer with the same cells.

Usage: python tools/bench_tables.py [FORM ROWS]

With a form and a number of rows it writes one such table, and prints how many KiB of
memory that took at most.
"""

import csv
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from releasekit.exporters.columns.column import Cell, Reader, RowFacts, Use
from releasekit.exporters.columns.due import COLUMNS
from releasekit.exporters.csv_file import write_csv
from releasekit.exporters.table import About, Table, What
from releasekit.exporters.table_answer import Read, TableAnswer
from releasekit.exporters.workbook.book import write_workbook

TODAY = date(2026, 11, 23)
ROWS, FEWER = 100_000, 10_000
BARS = {
    "csv, 100,000 rows": 1.6,
    "xlsx, 100,000 rows": 15.0,
    "memory of csv, 10 x rows": 1.15,
    "memory of xlsx, 10 x rows": 1.15,
}
TURNS = 3
Item = tuple[Cell, ...]


def main() -> int:
    form, rows = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as room:
        _seconds(WRITERS[form], map(_item, range(rows)), Path(room))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)  # noqa: T201  a script
    return 0


def figures() -> Mapping[str, float]:
    """Give each ratio: of the best of some turns, and of memory for more rows."""
    items = [_item(number) for number in range(ROWS)]
    with tempfile.TemporaryDirectory() as room:
        best = {
            name: min(_seconds(write, items, Path(room)) for _turn in range(TURNS))
            for name, write in WRITERS.items()
        }
    return {
        "csv, 100,000 rows": best["csv"] / best["plain"],
        "xlsx, 100,000 rows": best["xlsx"] / best["plain"],
        "memory of csv, 10 x rows": _memory("csv", ROWS) / _memory("csv", FEWER),
        "memory of xlsx, 10 x rows": _memory("xlsx", ROWS) / _memory("xlsx", FEWER),
    }


def _memory(form: str, rows: int) -> int:
    ran = subprocess.run(
        [sys.executable, __file__, form, str(rows)],
        capture_output=True,
        check=True,
        text=True,
    )
    return int(ran.stdout)


def _seconds(
    write: Callable[[TableAnswer, BinaryIO], None], items: Iterable[Item], room: Path
) -> float:
    answer = _answer(items, room)
    with (room / "table").open("w+b") as file:
        start = time.perf_counter()
        write(answer, file)
        return time.perf_counter() - start


def _plain(answer: TableAnswer, file: BinaryIO) -> None:
    text = TextIOWrapper(file, encoding="utf-8", newline="")
    csv.writer(text).writerows(answer.table.rows())
    text.flush()
    text.detach()


WRITERS: Mapping[str, Callable[[TableAnswer, BinaryIO], None]] = {
    "plain": _plain,
    "csv": write_csv,
    "xlsx": write_workbook,
}


def _answer(items: Iterable[Item], room: Path) -> TableAnswer:
    """Give a table with the usual columns of what is owed."""
    usual = [one for one in COLUMNS if one.use is Use.USUAL]
    table = Table(
        what=What.DUE,
        columns=tuple(one._replace(take=_at(place)) for place, one in enumerate(usual)),
        items=items,
        reader=Reader(today=TODAY),
        facts=_facts,
    )
    read = Read(About("bench", {}, (), ()), heads={}, releases={})
    return TableAnswer(table, lambda: read, room)


def _at(place: int) -> Callable[[Any, Reader], Cell]:
    return lambda item, _reader: item[place]


def _item(number: int) -> Item:
    due = TODAY + timedelta(days=number % 90 - 30)
    left = number % 90 - 30
    title = "Send the release notice to the agencies with a task"
    start = (f"MK-IDR-2026-{number // 50:05}", 416, title, "prison mgmt", due, left)
    ids = ("send-release-notice", number % 50 + 1)
    return (*start, "due soon", "412, 411", due, "", None, "", "", *ids)


def _facts(item: Item, _reader: Reader) -> RowFacts:
    return RowFacts(
        case=str(item[0]),
        ids=(item[0], item[13], item[14]),
        mark="due",
        role=str(item[3]),
        jurisdiction="MK",
    )


if __name__ == "__main__":
    sys.exit(main())
