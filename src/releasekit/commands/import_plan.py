"""What a file that came back would record: every row held against its case."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from releasekit.casebook import OnDay
from releasekit.casebook.as_of import as_of
from releasekit.commands.acting import acting_role, check_may_see
from releasekit.commands.import_asks import (
    Asks,
    is_owner,
    overtaking_fault,
    place_of,
    was_allowed,
)
from releasekit.commands.import_deeds import deeds_of
from releasekit.commands.import_entries import EntryReader, Terms, slip
from releasekit.commands.import_rows import SheetRow
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.commands.typed_event_day import checked_day
from releasekit.domain.deed_parts import TableRow
from releasekit.domain.dossier import Dossier
from releasekit.domain.resetting import after_deeds
from releasekit.domain.returned.entry import Entry
from releasekit.domain.returned.fitting_cells import Cell, Slip
from releasekit.domain.returned.held import Held, Place
from releasekit.domain.returned.weighing import Clash, Sides, Unchanged, weighed
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.imports import MisfitCellError
from releasekit.errors.usage import UsageError
from releasekit.wording.misfits import misfit_told


class Recorded(NamedTuple):
    """A row that is to be recorded, by these deeds, on the case as it is till then."""

    row: SheetRow
    entry: Entry
    deeds: tuple[OnDay, ...]
    before: Dossier
    role: str | None


class Overtaken(NamedTuple):
    """A row that the record overtook: by what it holds, or by what it now refuses."""

    row: SheetRow
    cell: Cell
    entry: Entry
    held: Held | None = None
    fault: ReleasekitError | None = None


class ImportPlan:
    """What becomes of the rows in which somebody wrote; each sees those before it."""

    def __init__(self, session: Session, terms: Terms, slips: Slips) -> None:
        self._session = session
        self._terms = terms
        self._slips = slips
        self._now: dict[str, Dossier] = {}
        self._thens: dict[tuple[str, str], Dossier | None] = {}
        self.recorded: list[Recorded] = []
        self.overtaken: list[Overtaken] = []
        self.taken_back: list[SheetRow] = []

    def take(self, rows: Iterable[SheetRow]) -> None:
        """Weigh all rows, those of a case in the order in which things happened."""
        reader = EntryReader(self._session, self._terms, self._slips)
        entries = [(row, reader.entry(row)) for row in rows]
        read = [(row, entry) for row, entry in entries if entry is not None]
        for row, entry in sorted(read, key=self._order):
            role = acting_role(self._session, row.look.dossier.checklist)
            try:
                self._take(Asks(row, entry, role, self._then(row)))
            except UsageError as fault:
                slip(self._slips, row, Cell.OUTCOME, fault)

    def _order(self, pair: tuple[SheetRow, Entry]) -> tuple[str, date, int, int]:
        row, entry = pair
        on = entry.day or self._session.today
        return row.case, on, row.action.number, row.occurrence

    def _take(self, asks: Asks) -> None:
        fault = overtaking_fault(asks)
        if fault is not None:
            lost = Overtaken(asks.row, Cell.OUTCOME, asks.entry, fault=fault)
            self.overtaken.append(lost)
            return
        check_may_see(asks.role, asks.row.action, asks.row.look.dossier)
        self._weigh(asks)

    def _then(self, row: SheetRow) -> Dossier | None:
        key = (row.case, row.head)
        if key not in self._thens:
            self._thens[key] = as_of(self._session.casebook, *key)
        return self._thens[key]

    def _weigh(self, asks: Asks) -> None:
        row, place = asks.row, place_of(asks)
        is_theirs = asks.role is not None and is_owner(asks)
        sides = Sides(row.look.dossier, asks.then, is_theirs)
        verdict = weighed(asks.entry, place, sides)
        match verdict:
            case Entry():
                self._record(asks._replace(entry=verdict), place)
            case Clash(cell, held):
                self.overtaken.append(Overtaken(row, cell, asks.entry, held))
            case Unchanged.TAKEN_BACK:
                self.taken_back.append(row)
            case Slip(cell, why):
                fault = MisfitCellError(problem=misfit_told(why))
                slip(self._slips, row, cell, fault)
            case Unchanged.NOTHING_NEW | Unchanged.KNOWN_SINCE:
                pass

    def _record(self, asks: Asks, place: Place) -> None:
        """Make the deeds of a row; what the record refuses since overtook it."""
        row, entry = asks.row, asks.entry
        now = self._now.get(row.case, row.look.dossier)
        heard = None if is_owner(asks) else self._terms.heard
        on = self._day(asks, now)
        if on is None:
            return
        try:
            deeds = deeds_of(entry, place, now, on, heard)
        except UsageError as fault:
            if not was_allowed(asks, place, on):
                raise
            self.overtaken.append(Overtaken(row, Cell.OUTCOME, entry, fault=fault))
            return
        self._now[row.case] = after_deeds(now, deeds, on)
        sheet = TableRow(self._terms.sha256, row.line)
        stamped = tuple(OnDay(deed, on, sheet) for deed in deeds)
        self.recorded.append(Recorded(row, entry, stamped, now, asks.role))

    def _day(self, asks: Asks, now: Dossier) -> date | None:
        """Take the day of a row; one that cannot be is a slip of its cell."""
        try:
            on = asks.entry.day or self._session.today
            return checked_day(self._session, on, now)
        except UsageError as fault:
            slip(self._slips, asks.row, Cell.DAY, fault)
            return None
