"""How much a whole workbook holds, by kinds, and how often each part is led to.

A few bytes can stand for a million cells, and two parts that lead to a third have it
read twice, so the size of a file says little.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple

from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

CELLS, ROWS, TEXTS, STRINGS, OTHERS = "cells", "rows", "texts", "strings", "others"
KINDS = {
    "c": CELLS,
    "row": ROWS,
    "v": TEXTS,
    "t": TEXTS,
    "is": STRINGS,
    "si": STRINGS,
}
"""What a table is made of; everything else costs far more to make something of."""
MOST = {
    CELLS: 600_000,
    ROWS: 60_000,
    TEXTS: 800_000,
    STRINGS: 450_000,
    OTHERS: 60_000,
}
"""Ten thousand rows with a sheet for each role are less than two thirds of it."""
RELATIONS = "_rels/"


class Lead(NamedTuple):
    """From one part to another; what belongs to a pivot is led to from each sheet."""

    target: str
    is_of_pivot: bool = False


class Tally:
    """Counts what all parts hold, and refuses what goes beyond any workbook of ours."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._parts: dict[str, Mapping[str, int]] = {}
        self._leads: Counter[str] = Counter()
        self._pivots: set[str] = set()

    def add(self, part: str, held: Mapping[str, int], leads: Iterable[Lead]) -> None:
        """Take note of a part that was counted, and of where it leads."""
        self._parts[part] = held
        for lead in leads:
            target = _named_from(part, lead.target)
            self._leads[target] += 1
            if lead.is_of_pivot:
                self._pivots.add(target)

    def weigh(self, sheets: int) -> None:
        """Count each part as often as it is led to, as whoever reads it does."""
        total: Counter[str] = Counter()
        for part, held in self._parts.items():
            times = max(self._leads[part], 1)
            times *= max(sheets, 1) if part in self._pivots else 1
            for kind, number in held.items():
                total[kind] += number * times
        if any(total[kind] > most for kind, most in MOST.items()):
            raise too_much()


def too_much() -> UnfitError:
    return UnfitError(_("it holds more than any sheet of ours"))


def _named_from(part: str, target: str) -> str:
    """Name a part in full, as seen from the part that tells of relations."""
    if target.startswith("/"):
        return target[1:]
    room = dirname(part).removesuffix(RELATIONS.rstrip("/"))
    return normpath(join(room, target))
