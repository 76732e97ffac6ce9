"""The columns of a lawyer's sheet, wherever a spreadsheet has put them."""

from collections.abc import Mapping
from pathlib import Path

from releasekit.casebook.lawyer_sheets import Table
from releasekit.commands.table_slips import Slips
from releasekit.domain.lawyer.columns import (
    CHECKLIST,
    ROW,
    SHA256,
    TEXTS,
    columns,
)
from releasekit.domain.naming import folded, nearest
from releasekit.errors.lists import ColumnTwiceError
from releasekit.errors.sheets import BadSheetError, UnknownInSheetError
from releasekit.wording import _

KNOWN = {folded(one.name): one.name for one in columns(["en"])}
NEEDED = (ROW, CHECKLIST, SHA256)


class SheetHead:
    """Which columns are read, and which are somebody's own."""

    def __init__(self, path: Path, table: Table, slips: Slips) -> None:
        self._table = table
        self._places: dict[str, int] = {}
        self.own: list[int] = []
        for place, heading in enumerate(table.head):
            self._take(place, heading, slips)
        for name in NEEDED:
            if name not in self._places:
                problem = _("it has no column {name}").format(name=name)
                raise BadSheetError(path=path, problem=problem)

    def cells(self, texts: tuple[str, ...]) -> Mapping[str, str]:
        """Put the texts of a row below the names of the columns."""
        return {
            name: texts[place]
            for name, place in self._places.items()
            if place < len(texts) and texts[place]
        }

    @property
    def not_read(self) -> tuple[str, ...]:
        """Name the columns in which somebody wrote and which nobody reads."""
        return tuple(self.name_of(one) for one in self.own if self._is_filled(one))

    def name_of(self, place: int) -> str:
        return self._table.head[place] or str(place + 1)

    def _take(self, place: int, heading: str, slips: Slips) -> None:
        name = KNOWN.get(folded(heading))
        if name is None:
            self._take_unknown(place, heading, slips)
        elif name in self._places:
            slips.add(1, heading, ColumnTwiceError())
        else:
            self._places[name] = place

    def _take_unknown(self, place: int, heading: str, slips: Slips) -> None:
        """Leave a column of somebody's own; a mistyped name is a slip."""
        if _is_text_by_language(heading):
            return
        self.own.append(place)
        close = nearest(heading, KNOWN) if heading else None
        if close and self._is_filled(place):
            hint = _(" Did you mean {name}?").format(name=KNOWN[close])
            fault = UnknownInSheetError(what=_("column"), hint=hint)
            slips.add(1, heading, fault)

    def _is_filled(self, place: int) -> bool:
        return any(any(texts[place : place + 1]) for _line, texts in self._table.rows)


def _is_text_by_language(heading: str) -> bool:
    name = folded(heading)
    return any(name.startswith(folded(f"{one}_")) for one in TEXTS)
