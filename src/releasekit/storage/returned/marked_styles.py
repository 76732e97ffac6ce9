"""The styles of a workbook, with a red one for each that a marked cell has."""

from collections.abc import Collection
from typing import NamedTuple
from xml.sax.xmlreader import AttributesImpl

from releasekit.storage.returned.copied_xml import (
    Attributes,
    Copier,
    local,
    with_prefix,
)

RED = "FFFF9999"
FILLS, LOOKS = "fills", "cellXfs"


class _Begun(NamedTuple):
    """An element that begins; None stands for the end of one."""

    name: str
    attributes: Attributes | None


class MarkedStyles(Copier):
    """Adds a red fill, and the styles of marked cells once more with that fill."""

    def __init__(self, marked: Collection[int]) -> None:
        super().__init__()
        self._marked = sorted(marked)
        self._within: list[str] = []
        self._fills = 0
        self._looks: list[list[_Begun]] = []

    @property
    def numbers(self) -> dict[int, int]:
        """Give the number of the red style for each that was asked for."""
        return {
            style: len(self._looks) + place for place, style in enumerate(self._marked)
        }

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802  theirs
        given = dict(attrs.items())
        element, parent = local(name), self._within[-1] if self._within else ""
        if element in {FILLS, LOOKS} and "count" in given:
            more = 1 if element == FILLS else len(self._marked)
            given["count"] = str(int(given["count"]) + more)
        self._fills += parent == FILLS
        if parent == LOOKS:
            self._looks.append([])
        if LOOKS in self._within:
            self._looks[-1].append(_Begun(name, given))
        self._within.append(element)
        self.open(name, given)

    def endElement(self, name: str) -> None:  # noqa: N802  theirs
        element = self._within.pop()
        if LOOKS in self._within:
            self._looks[-1].append(_Begun(name, None))
        if element == FILLS:
            self._add_fill(name)
        if element == LOOKS:
            for style in self._marked:
                self._add_look(style)
        self.close(name)

    def _add_fill(self, name: str) -> None:
        """Put a red fill behind the others."""
        inner: tuple[tuple[str, dict[str, str]], ...] = (
            ("fill", {}),
            ("patternFill", {"patternType": "solid"}),
            ("fgColor", {"rgb": RED}),
        )
        for element, attributes in inner:
            self.open(with_prefix(name, element), attributes)
        for element, _attributes in reversed(inner):
            self.close(with_prefix(name, element))

    def _add_look(self, style: int) -> None:
        """Write a style once more: its number format and its lock stay."""
        found = self._looks[style if style < len(self._looks) else 0]
        red = {"fillId": str(self._fills), "applyFill": "1"}
        for number, (name, attributes) in enumerate(found):
            if attributes is None:
                self.close(name)
            else:
                self.open(name, {**attributes, **({} if number else red)})
