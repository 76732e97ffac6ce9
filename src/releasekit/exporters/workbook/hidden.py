"""The hidden sheets: ids and digests, for a workbook that comes back filled in."""

from collections.abc import Mapping, Sequence
from typing import Any

from releasekit.exporters.columns.column import Cell, Column, RowFacts
from releasekit.exporters.table import Table
from releasekit.exporters.workbook.parts import Parts
from releasekit.storage.held_cells import (
    BASELINE,
    CASES,
    CHOICES,
    FORM,
    HELD,
    IDS,
    held,
)
from releasekit.wording.table_words import outcome_words


class Baseline:
    """What each row held as it was written: its ids, and digests of its cells.

    The first rows say what the table is, and the keys of its columns with the headings
    that stand over them. Then each row that may be filled in has one: its ids, the
    digest of what is locked, and one for each cell that was filled already.
    """

    def __init__(self, parts: Parts, table: Table[Any]) -> None:
        self._sheet = parts.hidden_sheet(BASELINE)
        self._editable = _places(table.columns, is_editable=True)
        self._locked = _places(table.columns, is_editable=False)
        keys = [one.key for one in table.columns]
        self._sheet.put([FORM, table.what.value, table.reader.today.isoformat()])
        self._sheet.put(keys)
        self._sheet.put([one.heading for one in table.columns])
        if self._editable:
            self._sheet.put([*IDS, HELD, *(keys[place] for place in self._editable)])

    def take(self, facts: RowFacts, cells: Sequence[Cell]) -> None:
        if not self._editable:
            return
        editable = [held([cells[place]]) for place in self._editable]
        locked = held([cells[place] for place in self._locked])
        self._sheet.put([*facts.ids, locked, *editable])


def _places(columns: Sequence[Column[Any]], *, is_editable: bool) -> list[int]:
    pairs = enumerate(columns)
    return [place for place, one in pairs if one.is_editable is is_editable]


def write_heads(parts: Parts, heads: Mapping[str, str]) -> None:
    """Keep of each case the hash it had, which tells whether it changed since."""
    sheet = parts.hidden_sheet(CASES)
    sheet.put(["case", "head"])
    for case, head in heads.items():
        sheet.put([case, head])


def write_choices(parts: Parts) -> str:
    """Keep what may be chosen, each word with the stable one; say where that is."""
    sheet = parts.hidden_sheet(CHOICES)
    words = outcome_words()
    for key, word in words.items():
        sheet.put([word, key])
    return f"='{CHOICES}'!$A$1:$A${len(words)}"
