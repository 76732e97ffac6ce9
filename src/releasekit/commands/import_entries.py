"""What somebody filled into a row, read cell by cell; each tells what is wrong."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from releasekit.casebook.returned_files import Value
from releasekit.commands.import_cells import day_in, evidence_in, note_in, outcome_in
from releasekit.commands.import_rows import SheetRow
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.domain.deed_parts import Heard
from releasekit.domain.returned.entry import Entry
from releasekit.domain.returned.fitting_cells import Cell
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.usage import UsageError

Read = TypeVar("Read")


class Terms(NamedTuple):
    """What was asked for beside the file: its digest, the words it kept, and more.

    `on` is the day of outcomes without one, `heard` how one heard of what others owe.
    """

    sha256: str
    words: Mapping[str, str]
    on: date | None
    heard: Heard


class EntryReader:
    """Reads the cells of rows; what is wrong in them goes into `slips`."""

    def __init__(self, session: Session, terms: Terms, slips: Slips) -> None:
        self._session = session
        self._terms = terms
        self._slips = slips

    def entry(self, row: SheetRow) -> Entry | None:
        """Read a row, unless something is wrong in it."""
        before = len(self._slips.found)
        outcome = self._read(
            row, Cell.OUTCOME, partial(outcome_in, chosen=self._terms.words)
        )
        day = self._read(row, Cell.DAY, partial(day_in, self._session))
        entry = Entry(
            outcome=outcome,
            day=day or (self._terms.on if outcome else None),
            evidence=self._read(row, Cell.EVIDENCE, evidence_in),
            note=self._read(row, Cell.NOTE, note_in),
        )
        return entry if len(self._slips.found) == before else None

    def _read(
        self, row: SheetRow, cell: Cell, reading: Callable[[Value], Read]
    ) -> Read | None:
        if cell.value not in row.values:
            return None
        try:
            return reading(row.values[cell.value])
        except UsageError as fault:
            slip(self._slips, row, cell, fault)
            return None


def slip(slips: Slips, row: SheetRow, cell: Cell, fault: ReleasekitError) -> None:
    """Keep what is wrong in a cell of a row, with its place."""
    spot = row.spot(cell.value)
    slips.add(spot.line, spot.column, fault, spot.cell)
