"""The columns of what is owed: a row an open action."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.outstanding import Planned, Row, Standing
from releasekit.domain.owed import Owed
from releasekit.domain.roles import Holder
from releasekit.exporters.columns import steps, to_fill_in, words
from releasekit.exporters.columns.column import (
    Cell,
    Column,
    Kind,
    Reader,
    RowFacts,
    Use,
)
from releasekit.wording.table_words import state_word


class DueItem(NamedTuple):
    """One open action, and the hash of its case as it was read."""

    row: Row
    head: str

    @property
    def planned(self) -> Planned:
        return self.row.planned

    @property
    def owed(self) -> Owed:
        return self.row.standing.owed

    @property
    def action(self) -> Action:
        return self.owed.action

    @property
    def lead(self) -> Holder:
        return self.owed.lead

    @property
    def occurrence(self) -> int:
        return self.owed.occurrence


def _due(item: DueItem, _reader: Reader) -> Cell:
    return item.owed.due


def _days_left(item: DueItem, _reader: Reader) -> Cell:
    return item.row.standing.days_left


def _opens(item: DueItem, _reader: Reader) -> Cell:
    return item.owed.opens


def _state(item: DueItem, reader: Reader) -> Cell:
    state = item.row.standing.state
    return state_word(state) if reader.for_people else state.value


def _waits_for(item: DueItem, reader: Reader) -> Cell:
    return words.awaited(_awaited(item.row.standing), item.planned.checklist, reader)


def _awaited(standing: Standing) -> Iterable[str]:
    """Give what it waits for by the checklist, then what somebody said."""
    said = (standing.block.waits_for,) if standing.block else ()
    return dict.fromkeys((*standing.owed.blocked_by, *said))


def _support(item: DueItem, reader: Reader) -> Cell:
    names = item.owed.support if steps.is_told(item, reader) else ()
    return words.roles(names, item.planned.checklist, reader)


def _parts_waiting(item: DueItem, reader: Reader) -> Cell:
    names = item.owed.parts_waiting if steps.is_told(item, reader) else ()
    return words.roles(names, item.planned.checklist, reader)


def _needs_facts(item: DueItem, reader: Reader) -> Cell:
    """Name what is not answered: of sensitive facts only to who may know the step."""
    facts = item.planned.checklist.facts
    names = item.owed.needs_facts
    told = [one for one in names if reader.tells_all or not facts[one].sensitive]
    return " ".join(told)


def _flags(item: DueItem, _reader: Reader) -> Cell:
    return " ".join(flag.value for flag in item.owed.flags)


COLUMNS: tuple[Column[Any], ...] = (
    steps.CASE,
    steps.NUMBER,
    steps.TITLE,
    steps.LEAD,
    Column("due", Kind.DATE, _due, 11),
    Column("days_left", Kind.NUMBER, _days_left, 7),
    Column("state", Kind.WORD, _state, 10),
    Column("waits_for", Kind.TEXT, _waits_for, 10),
    steps.RELEASE,
    to_fill_in.OUTCOME,
    to_fill_in.DAY,
    to_fill_in.EVIDENCE,
    to_fill_in.NOTE,
    *steps.IDS,
    steps.PHASE,
    *steps.MORE,
    Column("opens", Kind.DATE, _opens, 11, Use.ASKED),
    Column("support", Kind.TEXT, _support, 24, Use.ASKED),
    Column("parts_waiting", Kind.TEXT, _parts_waiting, 20, Use.ASKED),
    Column("needs_facts", Kind.TEXT, _needs_facts, 20, Use.ASKED),
    Column("flags", Kind.TEXT, _flags, 20, Use.ASKED),
)


def due_facts(item: DueItem, reader: Reader) -> RowFacts:
    return RowFacts(
        case=item.planned.case,
        ids=steps.ids(item, reader),
        mark=item.row.standing.state.value,
        role=steps.lead(item, reader),
        jurisdiction=item.planned.checklist.jurisdiction,
    )
