"""How cells look: a state by colour beside its word, cells to fill in by a tint."""

from collections.abc import Mapping
from typing import Any

from releasekit.domain.outstanding import State
from releasekit.domain.progress import Status
from releasekit.exporters.columns.column import Column, Kind, Look

RULE = {"bottom": 4, "bottom_color": "#BFBFBF", "valign": "top"}
BETWEEN = {"left": 4, "left_color": "#BFBFBF", "right": 4, "right_color": "#BFBFBF"}
"""What parts cells to fill in, where a tint hides the lines of the sheet."""
DAY = "yyyy-mm-dd"
TINT = "#FFF8DC"
COLOURS: Mapping[str, Mapping[str, object]] = {
    State.OVERDUE.value: {"bg_color": "#F8CBAD", "bold": True},
    State.DUE.value: {"bg_color": "#FFE699"},
    State.UPCOMING.value: {"bg_color": "#DDEBF7"},
    State.UNDATED.value: {"bg_color": "#EDEDED"},
    State.UNDETERMINED.value: {"bg_color": "#EDEDED", "italic": True},
    Status.DONE.value: {"bg_color": "#E2EFDA"},
}
COLOURED = {
    "state": {one.value for one in State},
    "status": {one.value for one in Status},
}
FADED = {"font_color": "#7F7F7F", "font_size": 9}


class Styles:
    """The formats of a workbook by what they look like, each made once."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401  XlsxWriter is untyped
        self._workbook = workbook
        self._numbers: dict[tuple[tuple[str, object], ...], int] = {}

    def number(self, **look: object) -> int:
        """Give the number of a format, which cells have."""
        key = tuple(sorted(look.items(), key=lambda pair: pair[0]))
        if key not in self._numbers:
            made = self._workbook.add_format(look)
            self._numbers[key] = made._get_xf_index()  # noqa: SLF001  rows are our own
        return self._numbers[key]

    def of_cell(self, column: Column[Any], mark: str, *, is_open: bool) -> int:
        """Give how a cell looks; `is_open` says that it may be filled in."""
        look: dict[str, object] = dict(RULE)
        if column.kind is Kind.DATE:
            look |= {"num_format": DAY, "align": "left"}
        elif column.kind is Kind.NUMBER:
            look |= {"align": "center"}
        else:
            look |= {"text_wrap": column.is_wrapped, "num_format": "@"}
        if mark in COLOURED.get(column.key, ()):
            look |= COLOURS.get(mark, {})
        if column.look is Look.FAINT:
            look |= FADED
        if is_open:
            look |= {"locked": False, "bg_color": TINT, **BETWEEN}
        return self.number(**look)

    @property
    def head(self) -> int:
        look = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#44546A"}
        return self.number(**look, text_wrap=True, valign="vcenter", border=1)

    @property
    def title(self) -> int:
        return self.number(bold=True, font_size=14)

    @property
    def bold(self) -> int:
        return self.number(bold=True, valign="top")

    @property
    def text(self) -> int:
        return self.number(text_wrap=True, valign="top")
