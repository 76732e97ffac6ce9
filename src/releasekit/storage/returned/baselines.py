"""What a workbook kept of itself, read from its hidden sheets."""

from collections.abc import Callable, Iterator, Sequence

from releasekit.storage.held_cells import BASELINE, CASES, CHOICES, FORM, HELD, IDS
from releasekit.storage.returned.table import EDITABLE, Baseline, HeldRow
from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.sheets import Row, Sheet
from releasekit.storage.workbooks.values import told
from releasekit.wording import _

Texts = list[str]
ROWS_ABOVE = 4
"""What the workbook is, its keys, its headings, and the names of what is kept."""


def baseline_in(sheets: Sequence[Sheet]) -> Baseline | None:
    """Read what was kept; a workbook that is not ours, or no longer, has nothing."""
    named = {sheet.name: sheet.rows for sheet in sheets}
    if BASELINE not in named:
        return None
    rows = [_texts(row) for row in named[BASELINE]()]
    if not rows or rows[0][0] != FORM:
        raise UnfitError(_("a newer releasekit wrote it; update this one"))
    if len(rows) < ROWS_ABOVE or rows[3][: len(IDS) + 1] != [*IDS, HELD]:
        raise UnfitError(_("it has no cells to fill in: export due or actions"))
    keys, headings, kept = rows[1], rows[2], rows[3]
    return Baseline(
        locked=tuple(key for key in keys if key not in EDITABLE),
        headings=dict(zip(keys, headings, strict=False)),
        rows={_ids(row): _held(kept, row) for row in rows[ROWS_ABOVE:]},
        heads=dict(_pairs(named.get(CASES))),
        words=dict(_pairs(named.get(CHOICES))),
    )


def _texts(row: Row) -> Texts:
    return [told(cell) for cell in row.cells]


def _ids(row: Texts) -> tuple[str, str, str]:
    case, action, occurrence = (*row, "", "", "")[: len(IDS)]
    return case, action, occurrence


def _held(names: Texts, row: Texts) -> HeldRow:
    """Take the digests of a row; cells that were empty have none."""
    digests = dict(zip(names, row, strict=False))
    cells = {key: digests[key] for key in EDITABLE if digests.get(key)}
    return HeldRow(locked=digests.get(HELD, ""), cells=cells)


def _pairs(rows: Callable[[], Iterator[Row]] | None) -> Iterator[tuple[str, str]]:
    """Give what stands in the first two columns."""
    for row in rows() if rows else ():
        first, second = (*_texts(row), "", "")[:2]
        yield first, second
