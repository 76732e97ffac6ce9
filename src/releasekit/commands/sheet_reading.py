"""A lawyer's sheet as it was filled: what it was made of, and its rows by line."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from releasekit.casebook.lawyer_sheets import filled_sheet
from releasekit.commands.sheet_guard import check_nobody_is_in
from releasekit.commands.sheet_head import SheetHead
from releasekit.commands.table_slips import Slips
from releasekit.domain.lawyer.columns import (
    CHECKLIST,
    DRAFT,
    NOTE,
    ROW,
    SHA256,
    VERSION,
)
from releasekit.errors.sheets import BadSheetError
from releasekit.wording import _

Cells = Mapping[str, str]
Row = tuple[int, Cells]


class FilledSheet(NamedTuple):
    """A sheet that was read; `made_of` is a version of a checklist and its digest."""

    path: Path
    checklist: str
    made_of: tuple[str, str]
    rows: tuple[Row, ...]
    not_read: tuple[str, ...]

    def drafts(self, sha256: str) -> Iterable[tuple[str, str]]:
        """Give each row with what the draft said, where another digest asked it."""
        for _line, cells in self.rows:
            key = cells.get(ROW, "")
            if key and not key.startswith(NOTE):
                is_same = cells.get(SHA256) == sha256
                yield key, "" if is_same else cells.get(DRAFT, "")


def sheet_at(path: Path, slips: Slips) -> FilledSheet:
    """Read a sheet; one with data about a person is refused before anything else."""
    table = filled_sheet(path)
    head = SheetHead(path, table, slips)
    check_nobody_is_in(path, table, head)
    rows = tuple((line, head.cells(texts)) for line, texts in table.rows)
    return FilledSheet(
        path=path,
        checklist=_checklist(path, rows),
        made_of=(_first(VERSION, rows), _first(SHA256, rows)),
        rows=rows,
        not_read=head.not_read,
    )


def _checklist(path: Path, rows: Iterable[Row]) -> str:
    """Give the one checklist that a sheet asks about."""
    named = {cells[CHECKLIST]: line for line, cells in rows if CHECKLIST in cells}
    if len(named) == 1:
        return next(iter(named))
    problem = _("no row names its checklist in column {column}")
    if named:
        problem = _("its rows name several checklists in column {column}: {names}")
    told = problem.format(column=CHECKLIST, names=", ".join(named))
    raise BadSheetError(path=path, problem=told)


def _first(column: str, rows: Iterable[Row]) -> str:
    return next((cells[column] for _line, cells in rows if column in cells), "")
