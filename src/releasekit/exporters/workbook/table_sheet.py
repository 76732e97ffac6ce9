"""A sheet of rows: a head that stays, a filter, colours, cells to fill in, print."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from releasekit.exporters.columns.column import Cell, Column, Kind, Look, RowFacts
from releasekit.exporters.workbook.parts import Parts
from releasekit.wording.honesty import no_assessment

MEASURED = 500
"""So many rows are measured for the widths of columns."""
PAD, NARROWEST, DAY_WIDTH, HEAD_LINES = 2, 5, 10, 2
A4 = 9
PAGE_WIDTH, FIRST_COLUMNS = 280, 2
"""How much can be read on a page, and which columns stand on each of several."""
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
ALLOWED = {
    "sort": True,
    "autofilter": True,
    "format_columns": True,
    "format_rows": True,
}
Looks = dict[tuple[str, frozenset[str]], tuple[int, ...]]


class TableSheet:
    """One sheet of a table; the rows of a role have one of their own too."""

    def __init__(
        self, parts: Parts, title: str, columns: Sequence[Column[Any]]
    ) -> None:
        self.title = title
        self._parts = parts
        self._columns = columns
        self.rows = parts.sheet(title)
        self._looks: Looks = {}
        self._widths = [_least(one) for one in self._columns]
        pairs = list(enumerate(self._columns))
        self._wrapped = [
            place for place, one in pairs if one.is_wrapped and not one.is_editable
        ]
        self._measured = [place for place, one in pairs if not one.is_wrapped]
        head = (parts.styles.head,) * len(self._columns)
        self.rows.put([one.heading for one in self._columns], head, HEAD_LINES)

    def take(self, facts: RowFacts, cells: tuple[Cell, ...]) -> None:
        looks = (facts.mark, facts.locked)
        if looks not in self._looks:
            self._looks[looks] = self._look(*looks)
        self.rows.put(cells, self._looks[looks], self._lines(cells))
        if self.rows.count <= MEASURED:
            for place in self._measured:
                self._widths[place] = max(self._widths[place], _length(cells[place]))

    def finish(self, choices: str = "") -> None:
        """Set up what holds for the sheet as a whole once its rows are known."""
        sheet, last = self.rows.sheet, max(self.rows.count - 1, 1)
        places = range(len(self._columns))
        shown = [self._set_column(place, last, choices) for place in places]
        pages = -(-sum(shown) // PAGE_WIDTH)
        sheet.freeze_panes(1, 0 if pages == 1 else FIRST_COLUMNS)
        sheet.autofilter(0, 0, last, len(self._columns) - 1)
        if any(one.is_editable for one in self._columns):
            sheet.protect("", ALLOWED)
        set_print(sheet, self.title, self._parts.today)
        if pages > 1:  # such as the matrix: on one page nobody could read it
            sheet.fit_to_pages(pages, 0)
            sheet.repeat_columns(0, FIRST_COLUMNS - 1)

    def _set_column(self, place: int, last: int, choices: str) -> int:
        """Set up a column down to a row; give how wide it is on paper."""
        sheet, width = self.rows.sheet, self._widths[place]
        column = self._columns[place]
        is_hidden = column.look is Look.HIDDEN
        sheet.set_column(place, place, width + PAD, None, {"hidden": is_hidden})
        if column.is_editable:
            sheet.data_validation(1, place, last, place, _rule(column, choices))
        return 0 if is_hidden else width

    def _lines(self, cells: tuple[Cell, ...]) -> int:
        """Guess how many lines the longest text of a row takes."""
        widths = self._widths
        return 1 + max(
            [
                len(str(cells[place])) // (widths[place] + PAD)
                for place in self._wrapped
            ],
            default=0,
        )

    def _look(self, mark: str, locked: frozenset[str]) -> tuple[int, ...]:
        return tuple(
            self._parts.styles.of_cell(
                one, mark, is_open=one.is_editable and one.key not in locked
            )
            for one in self._columns
        )


def _rule(column: Column[Any], choices: str) -> dict[str, object]:
    """Say what may be typed into a cell that is to be filled in."""
    if column.kind is Kind.WORD:
        return {"validate": "list", "source": choices}
    if column.kind is Kind.DATE:
        span = {"minimum": FIRST_DAY, "maximum": LAST_DAY}
        return {"validate": "date", "criteria": "between", **span}
    return {"validate": "length", "criteria": "<=", "value": column.longest}


def set_print(sheet: Any, title: str, today: date) -> None:  # noqa: ANN401  untyped
    """Print on A4 across, all columns on one page, the head on each."""
    sheet.set_landscape()
    sheet.set_paper(A4)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.set_header(f"&L{_plain(title)}&R{today.isoformat()}")
    sheet.set_footer(f"&L{_plain(no_assessment())}&R&P / &N")


def _plain(text: str) -> str:
    """Give a text for the edge of a page, where one sign is an order."""
    return text.replace("&", "&&")


def _least(column: Column[Any]) -> int:
    """Give the width that a column has whatever stands in it."""
    words = [len(word) for word in column.heading.split()]
    if column.is_wrapped:
        return max(*words, column.width)
    return max(*words, DAY_WIDTH if column.kind is Kind.DATE else NARROWEST)


def _length(cell: Cell) -> int:
    return 0 if cell is None else len(str(cell))
