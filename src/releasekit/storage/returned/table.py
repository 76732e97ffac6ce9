"""A table that came back: its rows by the keys of their columns, and where each is."""

from collections.abc import Mapping
from typing import NamedTuple

from releasekit.storage.held_cells import IDS
from releasekit.storage.workbooks.sheets import cell_name, column_name
from releasekit.storage.workbooks.values import Value

EDITABLE = ("outcome", "day", "evidence", "note")
"""The columns that are there to be filled in."""
Ids = tuple[str, str, str]


class Spot(NamedTuple):
    """Where something stands: a line and a column, and in a workbook its cell too."""

    line: int
    column: str
    cell: str = ""


class Head(NamedTuple):
    """The head of a table on a sheet: its headings, and where each key stands."""

    sheet: str
    names: tuple[str, ...]
    places: Mapping[str, int]

    def name(self, place: int) -> str:
        """Name a column by its heading; one without any by its letters."""
        named = self.names[place] if place < len(self.names) else ""
        return named or column_name(place)


class FilledRow(NamedTuple):
    """A row below such a head: its cells that are filled, by key.

    `own` are the columns beside these in which somebody wrote.
    """

    head: Head
    line: int
    cells: Mapping[str, Value]
    own: tuple[str, ...] = ()

    @property
    def ids(self) -> Ids:
        """Give the ids as they stand there, which may be none of ours."""
        case, action, occurrence = (str(self.cells.get(key, "")) for key in IDS)
        return case, action, occurrence

    def spot(self, key: str) -> Spot:
        """Say where a cell stands; in CSV there is no sheet, and no cell has a name."""
        place, sheet = self.head.places[key], self.head.sheet
        cell = f"{sheet}!{cell_name(self.line, place)}" if sheet else ""
        return Spot(self.line, self.head.name(place), cell)


class HeldRow(NamedTuple):
    """What a row held when it was written, as digests: what is locked, each cell."""

    locked: str
    cells: Mapping[str, str]


class Baseline(NamedTuple):
    """What a workbook keeps of itself: what it was, and each row as it was written.

    `words` give the stable word for each that could be chosen; `heads` the hash of
    each case.
    """

    locked: tuple[str, ...]
    headings: Mapping[str, str]
    rows: Mapping[Ids, HeldRow]
    heads: Mapping[str, str]
    words: Mapping[str, str]


class Returned(NamedTuple):
    """A file that came back, whole; in CSV nothing was kept of what it was."""

    sha256: str
    rows: tuple[FilledRow, ...]
    baseline: Baseline | None = None
