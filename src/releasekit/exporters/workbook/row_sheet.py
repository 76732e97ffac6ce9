"""Rows of a sheet, written one after another and let go.

XlsxWriter keeps a sheet's rows in a file of their own as they are made. A row is put
there whole, as XML: cell by cell it would take three times as long. Texts are strings
in it and nothing else, so that none of them can be a formula, a link or markup.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from releasekit.errors.exports import TooLongForCellError, TooManyRowsError
from releasekit.exporters.columns.column import Cell
from releasekit.wording.visible import visible

MOST_ROWS = 1_048_576
LONGEST_TEXT = 32_767
DAY_ZERO = date(1899, 12, 30).toordinal()
BETWEEN = "\u2502"
ROW = "\0"
"""Stands for the number of a row in the pattern of its cells."""
CODE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What a spreadsheet would take for a character by its number."""
NOT_PLAIN = re.compile(rf"[&<>]|_x|  |{BETWEEN} | {BETWEEN}")
LINE_POINTS = 15
"""How high a line is; not every program finds out itself how many lines a text has."""
HIGHEST = 409
"""Higher than this, in points, no spreadsheet makes a row."""
Shape = tuple[type, ...]


class Pattern(NamedTuple):
    """A row of XML without its values: `kept` is the same, and keeps outer blanks.

    `places` are those of the cells that hold something; among these stand `texts` and
    `days`.
    """

    xml: str
    kept: str
    places: tuple[int, ...]
    texts: tuple[int, ...]
    days: tuple[int, ...]


class RowSheet:
    """A sheet of a workbook to which rows are only ever added."""

    def __init__(self, sheet: Any) -> None:  # noqa: ANN401  XlsxWriter's are untyped
        self.sheet = sheet
        self.count = 0
        self.width = 1
        self._patterns: dict[tuple[Shape, tuple[int, ...], int], Pattern] = {}

    def put(
        self, cells: Sequence[Cell], styles: tuple[int, ...] = (), lines: int = 1
    ) -> None:
        """Write a row so many lines high; a style is the number of a format."""
        if self.count >= MOST_ROWS:
            raise TooManyRowsError(most=MOST_ROWS)
        shape = tuple([type(None) if one == "" else one.__class__ for one in cells])
        key = (shape, styles, lines)
        pattern = self._patterns.get(key)
        if pattern is None:
            pattern = self._patterns[key] = _pattern(*key)
        self.count += 1
        self.width = max(self.width, len(cells))
        self.sheet.row_data_fh.write(self._xml(cells, pattern))

    def finish(self) -> None:
        """Tell how far the sheet goes; XlsxWriter did not see its rows."""
        self.sheet.dim_rowmin, self.sheet.dim_colmin = 0, 0
        self.sheet.dim_rowmax = max(self.count - 1, 0)
        self.sheet.dim_colmax = self.width - 1

    def _xml(self, cells: Sequence[Cell], pattern: Pattern) -> str:
        """Fill a row in: its texts are looked at as a whole before each is."""
        values: list[Any] = [cells[place] for place in pattern.places]
        for place in pattern.days:
            values[place] = values[place].toordinal() - DAY_ZERO
        texts = [values[place] for place in pattern.texts]
        joined = f"{BETWEEN}{BETWEEN.join(texts)}{BETWEEN}"
        is_plain = joined.isprintable() and NOT_PLAIN.search(joined) is None
        if not is_plain or len(joined) > LONGEST_TEXT // 2:  # a letter may count twice
            for place in pattern.texts:
                values[place] = self._text(values[place], pattern.places[place])
        xml = pattern.xml if is_plain else pattern.kept
        return xml.replace(ROW, str(self.count)) % tuple(values)

    def _text(self, text: str, place: int) -> str:
        """Give a text as XML has it; one that would be cut off is refused."""
        told = visible(text)
        if len(told.encode("utf-16-le")) // 2 > LONGEST_TEXT:
            cell = xl_rowcol_to_cell(self.count - 1, place)
            name = self.sheet.get_name()
            raise TooLongForCellError(sheet=name, cell=cell, most=LONGEST_TEXT)
        return escape(CODE.sub("_x005F_", told))


def _pattern(shape: Shape, styles: tuple[int, ...], lines: int) -> Pattern:
    styled = styles or (0,) * len(shape)
    places = [at for at, kind in enumerate(shape) if kind is not type(None)]
    cells = [
        _cell(at, kind, style)
        for at, (kind, style) in enumerate(zip(shape, styled, strict=True))
        if style or kind is not type(None)
    ]
    points = min(lines * LINE_POINTS, HIGHEST)
    high = f' ht="{points}"' if lines > 1 else ""
    xml = f'<row r="{ROW}"{high}>{"".join(cells)}</row>'
    kinds = [shape[at] for at in places]
    return Pattern(
        xml=xml,
        kept=xml.replace("<t>", '<t xml:space="preserve">'),
        places=tuple(places),
        texts=tuple(at for at, kind in enumerate(kinds) if kind is str),
        days=tuple(at for at, kind in enumerate(kinds) if kind is date),
    )


def _cell(place: int, kind: type, style: int) -> str:
    start = f'<c r="{xl_col_to_name(place)}{ROW}" s="{style}"'
    if kind is str:
        return f'{start} t="inlineStr"><is><t>%s</t></is></c>'
    return f"{start}/>" if kind is type(None) else f"{start}><v>%s</v></c>"
