"""What `import` tells of the rows of a file before anything is recorded."""

from collections.abc import Iterable, Iterator

from releasekit.casebook.returned_files import (
    FilledRow,
    Returned,
    Spot,
    emptied,
)
from releasekit.commands.import_plan import ImportPlan, Overtaken, Recorded
from releasekit.commands.import_rows import RowFinder, SheetRow
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.domain.case import Event
from releasekit.presentation.faults import cell_told, fault_sentence
from releasekit.presentation.imported import (
    Sums,
    Teller,
    not_read_lines,
    overtaken_line,
    recorded_line,
    sums_line,
    taken_back_line,
)
from releasekit.wording import _


def plan_lines(session: Session, plan: ImportPlan) -> Iterator[str]:
    """Tell what each row would record, and which were recorded and taken back."""
    rows = [*(one.row for one in plan.recorded), *plan.taken_back]
    has_sheets = len({_sheet(row) for row in rows}) > 1
    for one in plan.recorded:
        place = _row_told(one.row, has_sheets=has_sheets)
        yield from _of_row(session, one, place)
    for row in plan.taken_back:
        place = _row_told(row, has_sheets=has_sheets)
        yield taken_back_line(place, row.case, row.action, session.language)


def _of_row(session: Session, one: Recorded, place: str) -> Iterator[str]:
    first = len(one.before.case.history) + 1
    teller = Teller(session.language, one.role, session.today)
    for seq, each in enumerate(one.deeds, first):
        event = Event(seq=seq, on=each.on, deed=each.deed)
        yield recorded_line(place, one.before, event, one.entry, teller)


def _row_told(row: SheetRow, *, has_sheets: bool) -> str:
    """Say where a row stands; which sheet only if there are several."""
    sheet = _sheet(row)
    place = _("row {line}") if sheet else _("line {line}")
    told = place.format(line=row.line)
    return f"{sheet} {told}" if has_sheets else told


def _sheet(row: SheetRow) -> str:
    return row.spot("case").cell.rpartition("!")[0]


def overtaken_lines(plan: ImportPlan) -> Iterator[str]:
    """Tell of each row that was overtaken where it stands, and by what."""
    return (_overtaken(one) for one in plan.overtaken)


def _overtaken(one: Overtaken) -> str:
    place = cell_told(*one.row.spot(one.cell.value))
    if one.held is None:
        return f"{place}: {fault_sentence(one.fault)}" if one.fault else place
    return overtaken_line(place, one.cell, one.entry, one.held)


def unread_lines(returned: Returned, finder: RowFinder) -> Iterable[str]:
    """Name columns, rows and cells in which somebody wrote and which are not read."""
    found = [(row, finder.kept.of(row)) for row in returned.rows]
    return not_read_lines(
        columns=[name for row in returned.rows for name in row.own],
        rows=[_short(one) for one in finder.unknown],
        emptied=[
            _short(row.spot(key))
            for row, kept in found
            for key in emptied(row, kept.held if kept else None)
            if key in row.head.places
        ],
        locked=[
            _short(row.spot("case"))
            for row in returned.rows
            if finder.kept.is_locked_changed(row)
        ],
    )


def _short(spot: Spot) -> str:
    return spot.cell or _("line {line}").format(line=spot.line)


def sums_of(returned: Returned, plan: ImportPlan, slips: Slips, unknown: int) -> str:
    """Count rows by what becomes of them; one that stands on two sheets counts once."""
    every = {row.ids for row in returned.rows if _is_about_an_action(row)}
    faulty = {(one.cell.rpartition("!")[0], one.line) for one in slips.found}
    sums = Sums(
        to_record=len(plan.recorded),
        unchanged=0,
        overtaken=len(plan.overtaken),
        to_correct=len(faulty),
        not_read=unknown,
    )
    return sums_line(sums._replace(unchanged=max(len(every) - sum(sums), 0)))


def _is_about_an_action(row: FilledRow) -> bool:
    _case, action, _occurrence = row.ids
    return bool(action)
