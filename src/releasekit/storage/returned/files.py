"""A file that came back: a workbook, or CSV in either of its dialects."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import chain
from pathlib import Path

from releasekit.storage.csv_lines import unguarded
from releasekit.storage.csv_text import lines_of
from releasekit.storage.held_cells import BASELINE, CASES, CHOICES
from releasekit.storage.reading import MEBIBYTE, decoded, read_through_links
from releasekit.storage.returned.baselines import baseline_in
from releasekit.storage.returned.heads import filled_rows, words_for_columns
from releasekit.storage.returned.table import FilledRow, Returned
from releasekit.storage.tables import TABLE_LIMIT, is_workbook
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.sheets import (
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    sheets_in,
)
from releasekit.storage.workbooks.values import Value, WorkedOut
from releasekit.wording import _

TEXT_LIMIT = 16 * MEBIBYTE
LONGEST_LINE = MEBIBYTE
"""A hundred times as long as a row of ours with its longest texts."""
FORMULA = "="
HIDDEN = (BASELINE, CASES, CHOICES)
"""Sheets that a program may show, though nobody is to read them."""


def returned_at(path: Path, encoding: str) -> Returned:
    """Read a file that came back, or say why it is none of ours."""
    data = read_through_links(path, TEXT_LIMIT)
    if not is_workbook(data):
        return _checked(Returned(digest_of(data), tuple(_of_text(data, encoding))))
    if len(data) > TABLE_LIMIT:
        problem = _("it is larger than {limit} bytes").format(limit=TABLE_LIMIT)
        raise UnfitError(problem)
    with sheets_in(data) as sheets:
        baseline = baseline_in(sheets)
        words = words_for_columns(baseline.headings if baseline else None)
        shown = (one for one in sheets if one.is_shown and one.name not in HIDDEN)
        tables = (filled_rows(one.name, one.rows(), words) for one in shown)
        rows = tuple(chain.from_iterable(tables))
    return _checked(Returned(digest_of(data), rows, baseline))


def digest_of(data: bytes) -> str:
    return sha256(data).hexdigest()


def _checked(found: Returned) -> Returned:
    """Refuse what has no row with ids, as any table to fill in has."""
    if not found.rows:
        problem = _("no sheet of it has columns for case, action id and which time")
        raise UnfitError(problem)
    return found


def _of_text(data: bytes, encoding: str) -> Iterator[FilledRow]:
    text = decoded(data, encoding)
    if "\0" in text:
        raise UnfitError(_("it has a character in it that no text has"))
    return filled_rows("", _rows(text), words_for_columns())


def _rows(text: str) -> Iterator[Row]:
    """Give the rows that hold something, up to as many as a workbook may have."""
    if any(len(one) > LONGEST_LINE for one in text.splitlines()):
        raise UnfitError(_("a line of it is longer than any row of ours"))
    for line, cells in lines_of(text, broken_up=True):
        filled = _without_empty_end(cells)
        if filled:
            _check_place(line, len(filled))
            yield Row(line, tuple(_values(filled)))


def _without_empty_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1].strip():
        cells.pop()
    return cells


def _check_place(line: int, column: int) -> None:
    if line > MOST_ROWS:
        problem = _("it goes on below line {line}; delete what is there")
        raise UnfitError(problem.format(line=MOST_ROWS))
    if column > MOST_COLUMNS:
        problem = _("line {line}, column {column}: it stands too far to the right")
        raise UnfitError(problem.format(line=line, column=column))


def _values(cells: Sequence[str]) -> Iterator[Value]:
    """Give cells without the guard of those that would act; a formula is none of us."""
    for cell in cells:
        plain = cell.strip()
        yield WorkedOut() if plain.startswith(FORMULA) else unguarded(plain)
