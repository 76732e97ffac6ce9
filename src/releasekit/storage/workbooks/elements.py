"""How much a part of a workbook holds: its elements, counted as they go by.

A few bytes can stand for a million cells, so the size of a part says little.
"""

import re
from collections.abc import Mapping
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate

from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

MOST_IN_SHEET = 600_000
MOST_IN_TEXTS = 400_000
MOST_ELSEWHERE = 50_000
MOST_IN_ALL = 1_500_000
SHEETS, TEXTS = "xl/worksheets/", "xl/sharedstrings"
MOST_SPANNED = 20_000
SPANS = ("mergeCell", "hyperlink")
"""Elements for each cell of whose range one has to be made."""
CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
LETTERS = 26
PIECE = 65_536


class _TooMuchError(Exception):
    """What stops the counting; the parser lets it through as it is."""


def most_in(part: str) -> int:
    """Give how many elements a part may have: rows and texts are many."""
    name = part.casefold()
    if name.startswith(SHEETS):
        return MOST_IN_SHEET
    return MOST_IN_TEXTS if name.startswith(TEXTS) else MOST_ELSEWHERE


def counted(file: IO[bytes], most: int) -> int:
    """Count the elements of a part; what is no XML is left to whoever reads it."""
    counter = _Counter(most)
    parser = ParserCreate()
    parser.StartElementHandler = counter.element
    parser.StartDoctypeDeclHandler = _refuse_definitions
    try:
        while piece := file.read(PIECE):
            parser.Parse(piece)
    except ExpatError:
        pass
    except _TooMuchError:
        raise UnfitError(_("it holds more than any sheet of ours")) from None
    return counter.number


class _Counter:
    """Counts elements up to a limit, and looks at those that stand for many cells."""

    def __init__(self, most: int) -> None:
        self.number = 0
        self._most = most

    def element(self, name: str, more: Mapping[str, str]) -> None:
        self.number += 1
        if self.number > self._most:
            raise _TooMuchError
        if name.endswith(SPANS) and _spanned(more.get("ref", "")) > MOST_SPANNED:
            raise _TooMuchError


def _refuse_definitions(*_about: object) -> None:
    """Refuse a document type: workbooks have none, and bombs are made of it."""
    raise UnfitError(_("it defines XML of its own, as no workbook does"))


def _spanned(ref: str) -> int:
    """Count the cells of a range such as `A1:C5`."""
    corners = [_corner(one) for one in CELL.findall(ref)]
    if not corners:
        return 0
    (left, top), (right, bottom) = corners[0], corners[-1]
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _corner(found: tuple[str, str]) -> tuple[int, int]:
    letters, row = found
    column = 0
    for letter in letters.upper():
        column = column * LETTERS + ord(letter) - ord("A") + 1
    return column, int(row)
