"""Rows as CSV that no spreadsheet takes for formulas, and cells read back."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from releasekit.wording.visible import visible

WIDE_STARTS = ("\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The same signs as wide as a Chinese letter: some programs take them for the same."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", *WIDE_STARTS)
GUARD = "'"
BETWEEN = "\u2502"
"""Stands between cells while a row is looked at; in a text it only costs time."""
ACTS = re.compile(f"{BETWEEN}[-=+@{GUARD}{''.join(WIDE_STARTS)}]")
ROWS_AT_ONCE = 500
MARK = b"\xef\xbb\xbf"

Cell = object
"""A text, a number, a day, or nothing."""
Picker = Callable[[Sequence[Cell]], Sequence[str]]


class Dialect(NamedTuple):
    """What stands between the cells, and whether a mark says that it is UTF-8."""

    separator: str
    is_marked: bool = False


PLAIN = Dialect(",")
EXCEL = Dialect(";", is_marked=True)
"""What opens with a double click where the comma is the decimal sign."""


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Write rows of texts; a cell that a spreadsheet would act on is guarded."""
    file = StringIO(newline="")
    csv.writer(file, lineterminator="\r\n").writerows(
        [guarded(cell) for cell in row] for row in rows
    )
    return file.getvalue()


def csv_pieces(
    rows: Iterable[Sequence[Cell]], texts: Sequence[int], dialect: Dialect
) -> Iterator[bytes]:
    """Write rows piece by piece; `texts` are the places of cells that are texts.

    Those are made visible and guarded. Numbers and days act nowhere.
    """
    if dialect.is_marked:
        yield MARK
    file = StringIO(newline="")
    writer = csv.writer(file, delimiter=dialect.separator, lineterminator="\r\n")
    picker = _picker(texts)
    unread = iter(rows)
    while some := list(islice(unread, ROWS_AT_ONCE)):
        writer.writerows(_tame(some, texts, picker))
        yield file.getvalue().encode()
        file.seek(0)
        file.truncate()


def unguarded(cell: str) -> str:
    """Give a cell of such a file as it was before it was guarded.

    An apostrophe that nobody had to put there is the text's own.
    """
    before = cell.removeprefix(GUARD)
    return before if guarded(before) == cell else cell


def guarded(cell: str) -> str:
    """Put an apostrophe before what acts, and before one that is the text's own."""
    return f"{GUARD}{cell}" if cell.startswith((*FORMULA_STARTS, GUARD)) else cell


def _picker(texts: Sequence[int]) -> Picker:
    """Give what takes the texts of a row; of a single one it makes two."""
    if not texts:
        return lambda _row: ()
    places = texts if len(texts) > 1 else (*texts, *texts)
    return itemgetter(*places)


def _tame(
    rows: Sequence[Sequence[Cell]], texts: Sequence[int], picker: Picker
) -> Iterable[Sequence[Cell]]:
    """Give rows as they may be written: many are looked at before each is."""
    joined = [BETWEEN.join(picker(row)) for row in rows]
    if _is_plain(BETWEEN.join(joined)):
        return rows
    pairs = zip(rows, joined, strict=True)
    return (row if _is_plain(text) else _tamed(row, texts) for row, text in pairs)


def _is_plain(joined: str) -> bool:
    """Say whether no text acts and none has to be made visible."""
    return joined.isprintable() and ACTS.search(f"{BETWEEN}{joined}") is None


def _tamed(row: Sequence[Cell], texts: Sequence[int]) -> Sequence[Cell]:
    cells = list(row)
    for place in texts:
        cells[place] = guarded(visible(cells[place]))
    return cells
