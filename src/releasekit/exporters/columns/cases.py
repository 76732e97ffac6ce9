"""The columns of cases: open and closed ones, a row a case."""

from typing import NamedTuple

from releasekit.domain.case import Case
from releasekit.domain.dossier import RELEASE, Dossier
from releasekit.domain.outstanding import Standing, State
from releasekit.exporters.columns.column import (
    Cell,
    Column,
    Kind,
    Look,
    Reader,
    RowFacts,
    Use,
)
from releasekit.storage.held_cells import shown_head
from releasekit.wording.deed_words import because_word, certainty_word


class CaseItem(NamedTuple):
    """One case with what is open in it, and its hash as it was read."""

    dossier: Dossier
    open: tuple[Standing, ...]
    head: str

    @property
    def case(self) -> Case:
        return self.dossier.case


def _case(item: CaseItem, _reader: Reader) -> Cell:
    return item.case.id


def _jurisdiction(item: CaseItem, _reader: Reader) -> Cell:
    return item.dossier.checklist.jurisdiction


def _checklist(item: CaseItem, _reader: Reader) -> Cell:
    return f"{item.dossier.checklist.id} {item.dossier.checklist.version}"


def _opened(item: CaseItem, _reader: Reader) -> Cell:
    return item.case.opened_on


def _release(item: CaseItem, _reader: Reader) -> Cell:
    return item.dossier.release


def _certainty(item: CaseItem, reader: Reader) -> Cell:
    said = item.case.stated.get(RELEASE)
    if said is None or said.certainty is None:
        return ""
    return certainty_word(said.certainty) if reader.for_people else said.certainty.value


def _released(item: CaseItem, _reader: Reader) -> Cell:
    named = item.dossier.checklist.dates.get(RELEASE)
    happened = named.happened if named else None
    return item.case.dates.get(happened) if happened else None


def _open(item: CaseItem, _reader: Reader) -> Cell:
    return len(item.open)


def _late(item: CaseItem, _reader: Reader) -> Cell:
    return sum(one.state is State.OVERDUE for one in item.open)


def _next_due(item: CaseItem, reader: Reader) -> Cell:
    days = [one.owed.due for one in item.open if one.owed.due and one.owed.determined]
    return min([day for day in days if day >= reader.today], default=None)


def _changed(item: CaseItem, _reader: Reader) -> Cell:
    return item.case.history[-1].on


def _closed(item: CaseItem, _reader: Reader) -> Cell:
    return item.case.ending.on if item.case.ending else None


def _because(item: CaseItem, reader: Reader) -> Cell:
    if item.case.ending is None:
        return ""
    because = item.case.ending.because
    return because_word(because) if reader.for_people else because.value


def _head(item: CaseItem, _reader: Reader) -> Cell:
    return shown_head(item.head)


COLUMNS: tuple[Column[CaseItem], ...] = (
    Column("case", Kind.TEXT, _case, 19, is_unbroken=True),
    Column("jurisdiction", Kind.TEXT, _jurisdiction, 9),
    Column("checklist", Kind.TEXT, _checklist, 16, is_unbroken=True),
    Column("opened", Kind.DATE, _opened, 11),
    Column("release", Kind.DATE, _release, 11),
    Column("certainty", Kind.WORD, _certainty, 16),
    Column("released", Kind.DATE, _released, 11),
    Column("open", Kind.NUMBER, _open, 8),
    Column("late", Kind.NUMBER, _late, 8),
    Column("next_due", Kind.DATE, _next_due, 11),
    Column("changed", Kind.DATE, _changed, 11),
    Column("closed", Kind.DATE, _closed, 11),
    Column("because", Kind.WORD, _because, 20),
    Column("head", Kind.TEXT, _head, 17, Use.ASKED, look=Look.FAINT, is_unbroken=True),
)


def case_facts(item: CaseItem, _reader: Reader) -> RowFacts:
    return RowFacts(
        case=item.case.id,
        ids=(item.case.id,),
        jurisdiction=item.dossier.checklist.jurisdiction,
    )
