"""The columns of the actions of open cases: open ones and those that ended."""

from datetime import date
from typing import Any, NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Settlement
from releasekit.domain.outstanding import Planned, Standing
from releasekit.domain.progress import Status
from releasekit.domain.roles import Holder
from releasekit.exporters.columns import steps, to_fill_in
from releasekit.exporters.columns.column import Cell, Column, Kind, Reader, RowFacts
from releasekit.wording.deed_words import how_word
from releasekit.wording.table_words import state_word, status_word

ENDED = (Status.DONE, Status.DECLINED, Status.WAIVED, Status.NOT_NEEDED)


class ActionItem(NamedTuple):
    """One action that applies, with how it stands if it is open, how it ended if not.

    `head` is the hash of its case as it was read.
    """

    planned: Planned
    action: Action
    lead: Holder
    status: Status
    head: str
    standing: Standing | None = None
    settlement: Settlement | None = None

    @property
    def occurrence(self) -> int:
        if self.standing is not None:
            return self.standing.owed.occurrence
        return self.settlement.occurrence if self.settlement else 1

    @property
    def due(self) -> date | None:
        if self.standing is not None:
            return self.standing.owed.due
        return self.settlement.due if self.settlement else None

    @property
    def ended(self) -> Settlement | None:
        return self.settlement if self.status in ENDED else None


def _status(item: ActionItem, reader: Reader) -> Cell:
    return status_word(item.status) if reader.for_people else item.status.value


def _state(item: ActionItem, reader: Reader) -> Cell:
    if item.standing is None:
        return ""
    state = item.standing.state
    return state_word(state) if reader.for_people else state.value


def _due(item: ActionItem, _reader: Reader) -> Cell:
    return item.due


def _days_left(item: ActionItem, _reader: Reader) -> Cell:
    return item.standing.days_left if item.standing else None


def _outcome(item: ActionItem, reader: Reader) -> Cell:
    if item.ended is None:
        return ""
    how = item.ended.how
    return how_word(how) if reader.for_people else how.value


def _day(item: ActionItem, _reader: Reader) -> Cell:
    return item.ended.on if item.ended else None


COLUMNS: tuple[Column[Any], ...] = (
    steps.CASE,
    steps.NUMBER,
    steps.TITLE,
    steps.PHASE._replace(use=steps.LEAD.use),
    steps.LEAD,
    Column("due", Kind.DATE, _due, 11),
    Column("days_left", Kind.NUMBER, _days_left, 7),
    Column("status", Kind.WORD, _status, 13),
    Column("state", Kind.WORD, _state, 10),
    steps.RELEASE,
    to_fill_in.OUTCOME._replace(take=_outcome),
    to_fill_in.DAY._replace(take=_day),
    to_fill_in.EVIDENCE,
    to_fill_in.NOTE,
    *steps.IDS,
    *steps.MORE,
)


def action_facts(item: ActionItem, reader: Reader) -> RowFacts:
    """Lock how it ended where it did: that is changed where the case is."""
    ended = ("outcome", "day", "evidence") if item.ended else ()
    return RowFacts(
        case=item.planned.case,
        ids=steps.ids(item, reader),
        mark=item.standing.state.value if item.standing else item.status.value,
        role=steps.lead(item, reader),
        jurisdiction=item.planned.checklist.jurisdiction,
        locked=frozenset(ended),
    )
