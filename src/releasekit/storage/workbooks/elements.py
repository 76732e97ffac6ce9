"""What a part of a workbook holds: its elements, counted as they go by."""

from collections import Counter
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate

from releasekit.storage.unfit import UnfitError
from releasekit.storage.workbooks.tally import (
    KINDS,
    MOST,
    OTHERS,
    Tally,
    too_much,
)
from releasekit.storage.workbooks.weights import Attributes, Weights
from releasekit.wording import _

LONGEST_TOKEN = 262_144
"""What is still open is looked at anew with every piece that comes."""
PIECE = 65_536
UNREADABLE = (ExpatError, LookupError, ValueError)
"""What is no XML, or in letters that nothing here reads."""


def counted(file: IO[bytes], part: str, tally: Tally) -> int:
    """Count the elements of a part, and give how long it really is.

    What is no XML is left to whoever reads it.
    """
    counter = _Counter(tally)
    size, is_xml = 0, True
    while piece := file.read(PIECE):
        size += len(piece)
        is_xml = is_xml and counter.takes(piece, size)
    tally.add(part, counter.counts, counter.weights.leads)
    return size


class _Counter:
    """Counts the elements of a part, and stops where they are too many."""

    def __init__(self, tally: Tally) -> None:
        self.counts: Counter[str] = Counter()
        self.weights = Weights()
        self._all = tally.counts
        self._parser = ParserCreate()
        self._parser.StartElementHandler = self._element
        self._parser.StartDoctypeDeclHandler = _refuse_definitions

    def takes(self, piece: bytes, size: int) -> bool:
        """Take the next piece, and say whether it is XML still."""
        try:
            self._parser.Parse(piece)
        except UNREADABLE:
            return False
        if size - self._parser.CurrentByteIndex > LONGEST_TOKEN:
            raise too_much()
        return True

    def _element(self, name: str, more: Attributes) -> None:
        local = name.rpartition(":")[2]
        kind = KINDS.get(local, OTHERS)
        self.counts[kind] += 1
        self._all[kind] += 1
        if self._all[kind] > MOST[kind]:
            raise too_much()
        if kind is OTHERS:
            self.weights.look_at(local, more)


def _refuse_definitions(*_about: object) -> None:
    """Refuse a document type: workbooks have none, and bombs are made of it."""
    raise UnfitError(_("it defines XML of its own, as no workbook does"))
