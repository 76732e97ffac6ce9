"""Elements of a workbook that stand for many: ranges, links, shared formulas."""

import re
from collections.abc import Mapping

from releasekit.storage.workbooks.tally import OTHERS, Lead, Tally, too_much

MOST_SHEETS = 255
MOST_SPANNED = 20_000
"""For each cell of a range that is merged, linked or a table, one has to be made."""
MOST_PAIRS = 200_000
"""Each link into merged cells is looked for in all of these."""
MOST_SHARED = 4_000_000
"""Characters of the longest formula, for each cell that shares one."""
LONGEST_ATTRIBUTE = 32_767
LONGEST_FORMAT = 255
"""Each style is looked at for what its format says of days."""
CELL = r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})"
RANGE = re.compile(f"{CELL}(?::{CELL})?")
LETTERS = 26
Attributes = Mapping[str, str]


class Weights:
    """Weighs what single elements of a part stand for, and what they do together."""

    def __init__(self, tally: Tally) -> None:
        self.leads: list[Lead] = []
        self.sheets: set[str] = set()
        self._charts: set[str] = set()
        self._all = tally.counts
        self._spanned = self._merged = self._linked = 0
        self._shared = self._longest = 0
        self._formula = 0
        self._at = 0

    def pass_by(self, at: int) -> None:
        """Take note of where the next element begins, which ends a formula."""
        if self._formula:
            self._longest = max(self._longest, at - self._formula)
            self._formula = 0
            if self._shared * self._longest > MOST_SHARED:
                raise too_much()
        self._at = at

    def look_at(self, local: str, more: Attributes) -> None:
        """Refuse an element that stands for more than any workbook of ours has."""
        if more and max(map(len, more.values())) > LONGEST_ATTRIBUTE:
            raise too_much()
        self._all[OTHERS] += more.get("sqref", "").count(" ")
        match local:
            case "mergeCell" | "hyperlink" | "table":
                self._span(local, more.get("ref", ""))
            case "sheet" | "chart":
                self._name(local, more)
            case "Relationship":
                self._lead(more)
            case "numFmt" if len(more.get("formatCode", "")) > LONGEST_FORMAT:
                raise too_much()
            case "f":
                self._formula = self._at
                self._shared += more.get("t") == "shared"
            case _:
                pass  # it stands for itself alone

    def _span(self, local: str, ref: str) -> None:
        self._spanned += _cells_in(ref)
        self._merged += local == "mergeCell"
        self._linked += local == "hyperlink"
        is_tangled = self._merged * self._linked > MOST_PAIRS
        if is_tangled or self._spanned > MOST_SPANNED:
            raise too_much()

    def _name(self, local: str, more: Attributes) -> None:
        """Let each sheet and each chart be named once: it is read every time."""
        named = self.sheets if local == "sheet" else self._charts
        ids = [value for key, value in more.items() if key.endswith(":id")]
        if not named.isdisjoint(ids) or len(self.sheets) >= MOST_SHEETS:
            raise too_much()
        named.update(ids)

    def _lead(self, more: Attributes) -> None:
        if more.get("TargetMode") != "External":
            is_of_pivot = "pivot" in more.get("Type", "")
            self.leads.append(Lead(more.get("Target", ""), is_of_pivot))


def _cells_in(ref: str) -> int:
    """Count the cells of a range such as `A1:C5`; a whole column has too many."""
    if not ref:
        return 0
    corners = RANGE.fullmatch(ref)
    if corners is None:
        return MOST_SPANNED + 1
    column, row, last_column, last_row = corners.groups()
    if last_column is None:
        return 1
    width = abs(_number(last_column) - _number(column)) + 1
    return width * (abs(int(last_row) - int(row)) + 1)


def _number(letters: str) -> int:
    column = 0
    for letter in letters.upper():
        column = column * LETTERS + ord(letter) - ord("A") + 1
    return column
