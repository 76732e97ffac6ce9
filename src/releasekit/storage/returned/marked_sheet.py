"""A sheet of a workbook in which cells are marked, and why beside their rows."""

from collections.abc import Mapping
from xml.sax.xmlreader import AttributesImpl

from releasekit.storage.returned.copied_xml import (
    Attributes,
    Copier,
    local,
    with_prefix,
)
from releasekit.storage.workbooks.sheets import column_name
from releasekit.wording.headings import heading_of_remarks
from releasekit.wording.visible import visible

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PLAIN = 0
"""The style of cells that name none."""
Problems = Mapping[str, str]
"""What is wrong, by the name of a cell such as `J12`."""


class SheetLook(Copier):
    """Looks through a sheet: which styles marked cells have, and how far it goes."""

    def __init__(self, problems: Problems) -> None:
        super().__init__()
        self.styles = {PLAIN}
        self.width = 0
        self._problems = problems

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  theirs
        if local(name) != "c":
            return
        cell = attrs.get("r", "")
        self.width = max(self.width, _place_of(cell))
        if cell in self._problems:
            self.styles.add(_style_of(attrs))

    def endElement(self, name: str) -> None:  # noqa: N802  theirs
        """Write nothing: it only looks."""

    def characters(self, content: str) -> None:
        """Write nothing: it only looks."""


class MarkedSheet(Copier):
    """Gives marked cells another style, and says behind each row what is wrong."""

    def __init__(
        self, problems: Problems, look: SheetLook, styles: Mapping[int, int]
    ) -> None:
        super().__init__()
        self._problems = problems
        self._styles = styles
        self._column = column_name(look.width)
        self._row = 0
        self._remarks = _by_row(problems)
        self._heading = heading_of_remarks()

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  theirs
        given = dict(attrs.items())
        if local(name) == "row":
            self._row = int(given.get("r") or self._row + 1)
            given.pop("spans", None)  # they end before the remark
        if local(name) == "c" and given.get("r") in self._problems:
            given["s"] = str(self._styles[_style_of(given)])
        self.open(name, given)

    def endElement(self, name: str) -> None:  # noqa: N802  theirs
        if local(name) == "row":
            remark = self._remarks.get(self._row) or self._heading
            self._heading = ""
            if remark:
                self._put(with_prefix(name, "c"), remark)
        self.close(name)

    def _put(self, name: str, remark: str) -> None:
        """Write a text into a cell of its own, where nothing else stands."""
        where = f"{self._column}{self._row}"
        style = str(self._styles[PLAIN])
        self.open(name, {"r": where, "s": style, "t": "inlineStr"})
        for inner in ("is", "t"):
            self.open(with_prefix(name, inner), {})
        self.characters(remark)
        for inner in ("t", "is"):
            self.close(with_prefix(name, inner))
        self.close(name)


def _style_of(cell: Attributes | AttributesImpl) -> int:
    return int(cell.get("s", "") or PLAIN)


def _by_row(problems: Problems) -> dict[int, str]:
    """Give what is wrong in each row."""
    remarks: dict[int, list[str]] = {}
    for cell, problem in problems.items():
        row = int(cell.lstrip(LETTERS))
        remarks.setdefault(row, []).append(visible(f"{cell}: {problem}"))
    return {row: " ".join(some) for row, some in remarks.items()}


def _place_of(cell: str) -> int:
    """Count the columns up to that of a cell."""
    place = 0
    for letter in cell.rstrip("0123456789"):
        place = place * len(LETTERS) + LETTERS.find(letter) + 1
    return place
