"""A table that came back filled in: what somebody changed in it, as far as it tells."""

from collections.abc import Mapping
from pathlib import Path

from releasekit.errors.imports import BadReturnedError
from releasekit.storage.held_cells import head_of, held
from releasekit.storage.returned.files import returned_at
from releasekit.storage.returned.table import (
    EDITABLE,
    Baseline,
    FilledRow,
    HeldRow,
    Returned,
    Spot,
)
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.values import Value, WorkedOut

__all__ = [
    "Baseline",
    "FilledRow",
    "HeldRow",
    "Returned",
    "Spot",
    "Value",
    "WorkedOut",
]


def returned_file(path: Path, encoding: str) -> Returned:
    """Read a file that came back; what is no table of ours is refused."""
    try:
        return returned_at(path, encoding)
    except UnfitError as unfit:
        raise BadReturnedError(path=path, problem=unfit.problem) from None


def filled_in(row: FilledRow, before: HeldRow | None) -> Mapping[str, Value]:
    """Give the cells to fill in, by key, if somebody wrote into any of them.

    Where it is not known what a cell held, it counts as empty.
    """
    digests = before.cells if before else {}
    cells = {key: row.cells[key] for key in EDITABLE if key in row.cells}
    is_touched = any(held([it]) != digests.get(key, "") for key, it in cells.items())
    return cells if is_touched else {}


def emptied(row: FilledRow, before: HeldRow | None) -> tuple[str, ...]:
    """Name the cells that held something and are empty now."""
    digests = before.cells if before else {}
    return tuple(key for key in digests if key not in row.cells)


def head_in(returned: Returned, row: FilledRow, case: str) -> str:
    """Give the hash a case had: a workbook keeps it whole, CSV in a column."""
    kept = returned.baseline.heads.get(case, "") if returned.baseline else ""
    return kept or head_of(str(row.cells.get("head", "")))


def held_row(returned: Returned, row: FilledRow) -> HeldRow | None:
    """Give what a row held when it was written, if the file kept that."""
    return returned.baseline.rows.get(row.ids) if returned.baseline else None


def is_locked_changed(
    row: FilledRow, before: HeldRow | None, baseline: Baseline | None
) -> bool:
    """Say whether a cell that was locked is another: it is not read from the sheet."""
    if before is None or baseline is None:
        return False
    if not all(key in row.head.places for key in baseline.locked):
        return False
    return held([row.cells.get(key) for key in baseline.locked]) != before.locked
