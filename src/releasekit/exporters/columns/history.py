"""The columns of what was recorded: a row an event, as far as a role may read it."""

from collections.abc import Callable
from typing import NamedTuple

from releasekit.domain.case import Event
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import may_read
from releasekit.domain.said_words import words_of
from releasekit.exporters.columns.column import Cell, Column, Kind, Reader, RowFacts
from releasekit.wording.table_words import yes_or_nothing
from releasekit.wording.told_events import told


class EventItem(NamedTuple):
    """One event of a case: `role` reads it; `is_lasting` says that it counts."""

    dossier: Dossier
    event: Event
    role: str | None
    is_lasting: bool

    @property
    def may_be_read(self) -> bool:
        return may_read(self.role, self.event, self.dossier)


def _case(item: EventItem, _reader: Reader) -> Cell:
    return item.dossier.case.id


def _seq(item: EventItem, _reader: Reader) -> Cell:
    return item.event.seq


def _on(item: EventItem, _reader: Reader) -> Cell:
    return item.event.on


def _by(item: EventItem, _reader: Reader) -> Cell:
    return item.event.by


def _role(item: EventItem, _reader: Reader) -> Cell:
    return (item.event.role or "") if item.may_be_read else ""


def _what(item: EventItem, reader: Reader) -> Cell:
    language = reader.language if reader.for_people else "en"
    return told(item.event, item.dossier, language, item.role)


def _taken_back(item: EventItem, reader: Reader) -> Cell:
    return _yes(reader, is_so=not item.is_lasting)


def _erased(item: EventItem, reader: Reader) -> Cell:
    return _yes(reader, is_so=item.event.is_wordless)


def _yes(reader: Reader, *, is_so: bool) -> Cell:
    if reader.for_people:
        return yes_or_nothing(is_so=is_so)
    return "yes" if is_so else ""


def _words(name: str) -> Callable[[EventItem, Reader], Cell]:
    """Give what takes the text of a name from an event that may be read."""

    def take(item: EventItem, _reader: Reader) -> Cell:
        return words_of(item.event.deed).get(name, "") if item.may_be_read else ""

    return take


COLUMNS: tuple[Column[EventItem], ...] = (
    Column("case", Kind.TEXT, _case, 19, is_unbroken=True),
    Column("seq", Kind.NUMBER, _seq, 6),
    Column("on", Kind.DATE, _on, 11),
    Column("what", Kind.TEXT, _what, 44),
    Column("by", Kind.TEXT, _by, 10, is_unbroken=True),
    Column("role", Kind.TEXT, _role, 20),
    Column("taken_back", Kind.WORD, _taken_back, 10),
    Column("erased", Kind.WORD, _erased, 10),
    Column("evidence", Kind.TEXT, _words("evidence"), 24),
    Column("reason", Kind.TEXT, _words("reason"), 24),
    Column("note", Kind.TEXT, _words("note"), 32),
    Column("authority", Kind.TEXT, _words("authority"), 16),
    Column("source", Kind.TEXT, _words("source"), 16),
)


def event_facts(item: EventItem, _reader: Reader) -> RowFacts:
    return RowFacts(
        case=item.dossier.case.id,
        ids=(item.dossier.case.id, item.event.seq),
        jurisdiction=item.dossier.checklist.jurisdiction,
    )
