"""The columns that people fill in, and that are empty when they get them."""

from typing import Any

from releasekit.domain.free_text import NOTE_LIMIT
from releasekit.exporters.columns.column import Cell, Column, Kind, Reader

NAMES = ("outcome", "day", "evidence", "note")


def _nothing(_item: object, _reader: Reader) -> Cell:
    return ""


def _no_day(_item: object, _reader: Reader) -> Cell:
    return None


OUTCOME: Column[Any] = Column("outcome", Kind.WORD, _nothing, 12, is_editable=True)
DAY: Column[Any] = Column("day", Kind.DATE, _no_day, 12, is_editable=True)
EVIDENCE: Column[Any] = Column("evidence", Kind.TEXT, _nothing, 20, is_editable=True)
NOTE: Column[Any] = Column(
    "note", Kind.TEXT, _nothing, 24, is_editable=True, longest=NOTE_LIMIT
)
