"""A part of a workbook copied element by element, with a few of them changed.

All else stays as it is, also what this program knows nothing of: charts, rules for
what may be typed, and what other programs add.
"""

from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from defusedxml.sax import parseString

Attributes = Mapping[str, str]


class Copier(XMLGenerator):
    """Writes what it is told of; names keep the prefix that they have in the file."""

    def __init__(self) -> None:
        self.copy = BytesIO()
        super().__init__(self.copy, encoding="utf-8", short_empty_elements=True)

    def open(self, name: str, attributes: Attributes) -> None:
        """Begin an element that is not in the file."""
        super().startElement(name, AttributesImpl(dict(attributes)))

    def close(self, name: str) -> None:
        super().endElement(name)


def copied(data: bytes, copier: Copier) -> bytes:
    """Give a copy of a part, as a copier makes it."""
    parseString(data, copier, forbid_dtd=True)
    return copier.copy.getvalue()


def local(name: str) -> str:
    """Give the name of an element without its prefix."""
    return name.rpartition(":")[2]


def with_prefix(name: str, other: str) -> str:
    """Give another name the prefix that a name has."""
    return f"{name[: len(name) - len(local(name))]}{other}"
