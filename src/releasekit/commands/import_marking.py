"""The copy of a sheet in which what stops its import is marked."""

from pathlib import Path

from releasekit.casebook.marked_sheets import Mark, marked_copy
from releasekit.commands.import_plan import ImportPlan
from releasekit.commands.import_told import overtaken_lines
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.errors.fault import ReleasekitError
from releasekit.presentation.faults import fault_sentence, tell


def stopping_marks(
    plan: ImportPlan, slips: Slips, *, skip_conflicts: bool
) -> list[Mark]:
    """Give each cell that stops the import, with what is wrong there."""
    marks = [Mark(one.cell, fault_sentence(one.fault)) for one in slips.found]
    if skip_conflicts and not marks:
        return []
    told = overtaken_lines(plan)
    cells = [one.row.spot(one.cell.value).cell for one in plan.overtaken]
    return [*marks, *(Mark(*pair) for pair in zip(cells, told, strict=True))]


def marked_at(
    session: Session, path: Path, sha256: str, marks: list[Mark]
) -> Path | None:
    """Write the copy beside the sheet, and return its place; CSV has none."""
    try:
        return marked_copy(path, sha256, marks, session.salt())
    except ReleasekitError as fault:
        tell(fault, session.stderr)
        return None
