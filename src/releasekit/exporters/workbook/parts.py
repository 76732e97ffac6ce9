"""What a workbook is made of: its sheets by name, and how their cells look."""

from datetime import date
from typing import Any

from releasekit.exporters.workbook.names import free_name
from releasekit.exporters.workbook.row_sheet import RowSheet
from releasekit.exporters.workbook.styles import Styles


class Parts:
    """What those who write the sheets share."""

    def __init__(self, workbook: Any, today: date) -> None:  # noqa: ANN401  untyped
        self.today = today
        self.styles = Styles(workbook)
        self.sheets: list[RowSheet] = []
        self._workbook = workbook
        self._names: set[str] = set()

    def sheet(self, title: str) -> RowSheet:
        """Add a sheet under a name as near to its title as spreadsheets allow."""
        name = free_name(title, self._names)
        self._names.add(name.casefold())
        made = RowSheet(self._workbook.add_worksheet(name))
        self.sheets.append(made)
        return made

    def hidden_sheet(self, name: str) -> RowSheet:
        made = self.sheet(name)
        made.sheet.very_hidden()
        made.sheet.protect()
        return made

    def chart(self) -> Any:  # noqa: ANN401  XlsxWriter is untyped
        return self._workbook.add_chart({"type": "column"})
