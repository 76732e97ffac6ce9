"""A table of a casebook before it is written in any form."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Generic, NamedTuple

from releasekit.exporters.columns.column import Cell, Column, Item, Reader, RowFacts


class What(Enum):
    """What a table is about: a row an action, a case, an event, a rule."""

    DUE = "due"
    ACTIONS = "actions"
    CASES = "cases"
    HISTORY = "history"
    MATRIX = "matrix"


class Table(NamedTuple, Generic[Item]):
    """Items, made one by one, and the columns they are shown in.

    `footnotes` belong to the names of columns, and go wherever these go.
    """

    what: What
    columns: tuple[Column[Item], ...]
    items: Iterable[Item]
    reader: Reader
    facts: Callable[[Item, Reader], RowFacts]
    footnotes: tuple[str, ...] = ()

    def cells(self, item: Item) -> tuple[Cell, ...]:
        reader = self.reader
        return tuple([column.take(item, reader) for column in self.columns])

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        return (self.cells(item) for item in self.items)

    @property
    def texts(self) -> tuple[int, ...]:
        """Give the places of the columns that hold texts."""
        pairs = enumerate(self.columns)
        return tuple(place for place, one in pairs if one.kind.is_text)


class About(NamedTuple):
    """What a file says of itself: known only once every row was read."""

    casebook: str
    filters: Mapping[str, str]
    checklists: tuple[str, ...]
    notices: tuple[str, ...]
