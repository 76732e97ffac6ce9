"""A table as spreadsheets save it: texts below the names of their columns."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from io import StringIO
from typing import NamedTuple

from releasekit.storage.reading import decoded
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

SEPARATORS = ",;\t"


class Table(NamedTuple):
    """A table: its digest, the names of its columns, its rows by their lines.

    Blanks around texts, empty rows, and empty columns at the end are left out.
    """

    sha256: str
    head: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


def table_of(data: bytes, *, broken_up: bool = False) -> Table:
    """Read CSV with commas, semicolons or tabs, or say in which line it is none.

    Where texts may be broken up into lines, rows are counted as a spreadsheet does.
    """
    text = decoded(data)
    if "\0" in text:
        raise UnfitError(_("it has a character in it that no text has"))
    lines = list(_filled(lines_of(text, broken_up=broken_up)))
    if not lines or lines[0][0] != 1:
        raise UnfitError(_("its first line must hold the names of the columns"))
    head, *rows = lines
    if not rows:
        raise UnfitError(_("no row stands below its first line"))
    return Table(
        sha256=sha256(data).hexdigest(),
        head=head[1],
        rows=tuple((line, within(head[1], line, cells)) for line, cells in rows),
    )


def within(head: Sequence[str], line: int, cells: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse a row that goes on where there is no column."""
    if len(cells) > len(head):
        problem = _("line {line}, column {column}: the column has no name")
        raise UnfitError(problem.format(line=line, column=len(cells)))
    return cells


def lines_of(text: str, *, broken_up: bool) -> Iterator[tuple[int, list[str]]]:
    """Give each row with the line on which it stands."""
    reader = csv.reader(
        StringIO(text, newline=""), delimiter=_separator(text), strict=True
    )
    line = 1
    try:
        for cells in reader:
            if reader.line_num > line and not broken_up:
                raise _broken(line)
            yield line, cells
            line = line + 1 if broken_up else reader.line_num + 1
    except csv.Error:
        raise _broken(line) from None


def _broken(line: int) -> UnfitError:
    problem = _("line {line}: a quotation mark is left open, or a value is broken up")
    return UnfitError(problem.format(line=line))


def _separator(text: str) -> str:
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    return max(SEPARATORS, key=first.count)


def _filled(
    lines: Iterable[tuple[int, Sequence[str]]],
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Take blanks away, and leave out rows that hold nothing else."""
    for line, cells in lines:
        texts = [cell.strip() for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield line, tuple(texts)
