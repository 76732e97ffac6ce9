"""A table that came back filled in: what somebody changed in it, as far as it tells."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.naming import folded
from releasekit.errors.imports import BadReturnedError
from releasekit.storage.held_cells import IDS, head_of, held, is_digest
from releasekit.storage.returned.files import returned_at
from releasekit.storage.returned.table import (
    EDITABLE,
    Baseline,
    FilledRow,
    HeldRow,
    Ids,
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


class Kept(NamedTuple):
    """What a workbook kept of a row: its ids as they were, and digests of its cells."""

    ids: Ids
    held: HeldRow


class KeptRows:
    """The rows that a file had when it was written, found by what stands there now."""

    def __init__(self, returned: Returned) -> None:
        self._baseline = returned.baseline
        rows = self._baseline.rows if self._baseline else {}
        self._rows: dict[Ids, Kept] = {}
        self._times: dict[tuple[str, str], list[Kept]] = {}
        for ids, one in rows.items():
            plain, kept = _plain(ids), Kept(ids, one)
            self._rows[plain] = kept
            self._times.setdefault(plain[:2], []).append(kept)

    @property
    def are_known(self) -> bool:
        """Say whether the file kept its rows at all."""
        return self._baseline is not None

    def of(self, row: FilledRow) -> Kept | None:
        """Find what was kept of a row; without its time, if it has only one."""
        plain = _plain(row.ids)
        times = self._times.get(plain[:2], [])
        alone = times[0] if not plain[2] and len(times) == 1 else None
        return self._rows.get(plain, alone)

    def is_locked_changed(self, row: FilledRow) -> bool:
        """Say whether a cell that was locked is another than it was.

        Ids that a program wrote in its own way are the same ids.
        """
        kept, baseline = self.of(row), self._baseline
        if kept is None or baseline is None or not is_digest(kept.held.locked):
            return False
        if not all(key in row.head.places for key in baseline.locked):
            return False
        cells = {**row.cells, **_as_kept(row, kept)}
        return held([cells.get(key) for key in baseline.locked]) != kept.held.locked


def _as_kept(row: FilledRow, kept: Kept) -> Mapping[str, Value]:
    """Give ids as they were where they are there."""
    pairs = zip(IDS, kept.ids, strict=True)
    return {key: was for key, was in pairs if key in row.cells or was}


def _plain(ids: Ids) -> Ids:
    """Fold what programs do to ids: capitals, dashes, blanks, `1.0` in place of `1`."""
    case, action, occurrence = (folded(one).strip() for one in ids)
    return case, action, re.sub(r"\A0*([0-9]+)(\.0+)?\Z", r"\1", occurrence)
