"""How much a whole workbook holds, by kinds, and how often each part is led to.

A few bytes can stand for a million cells, and two parts that lead to a third have it
read twice, so the size of a file says little.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from posixpath import dirname, join, normpath

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


class Tally:
    """Counts what all parts hold, and refuses what goes beyond any workbook of ours."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._parts: dict[str, Mapping[str, int]] = {}
        self._leads: Counter[str] = Counter()

    def add(self, part: str, held: Mapping[str, int], leads: Iterable[str]) -> None:
        """Take note of a part that was counted, and of where it leads."""
        self._parts[part] = held
        self._leads.update(_named_from(part, target) for target in leads)

    def weigh(self) -> None:
        """Count each part as often as it is led to, as whoever reads it does."""
        total: Counter[str] = Counter()
        for part, held in self._parts.items():
            times = max(self._leads[part], 1)
            total.update({kind: number * times for kind, number in held.items()})
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
