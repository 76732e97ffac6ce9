"""What a row of a sheet asks for, once it is held against the record.

The record only grows, so it knows what it held when the sheet was written: what the
sheet says anew, what the record learned since, and where the two came apart.
"""

from enum import Enum
from typing import NamedTuple

from releasekit.domain.deeds import Deed, Settled, Started
from releasekit.domain.dossier import Dossier
from releasekit.domain.returned.entry import Entry, Outcome
from releasekit.domain.returned.fitting_cells import Cell, Slip, slip_in
from releasekit.domain.returned.held import Held, Place, held_in


class Unchanged(Enum):
    """Why a row that was filled in asks for nothing."""

    NOTHING_NEW = "nothing-new"
    KNOWN_SINCE = "known-since"
    TAKEN_BACK = "taken-back"


class Clash(NamedTuple):
    """A cell that says one thing, and the record another since it was written."""

    cell: Cell
    held: Held


class Sides(NamedTuple):
    """The case as it is, and as it was when the sheet was written, if that is known.

    `is_owner` says that whoever filled the row in owes the action.
    """

    now: Dossier
    then: Dossier | None
    is_owner: bool = True


class _Record(NamedTuple):
    """What the record holds of the action, and what it held."""

    now: Held
    then: Held | None

    @property
    def is_newer(self) -> bool:
        """Say whether it learned what it holds after the sheet was written."""
        before, now = self.then, self.now
        return before is None or (before.outcome, before.day, before.evidence) != (
            now.outcome,
            now.day,
            now.evidence,
        )

    @property
    def had_or_has_ended(self) -> bool:
        return any(one.has_ended for one in (self.now, self.then) if one)

    def has_since(self, note: str) -> bool:
        before = self.then.notes.count(note) if self.then else 0
        return self.now.notes.count(note) > before


Verdict = Entry | Unchanged | Slip | Clash
"""What is to be recorded, or why nothing is."""


def weighed(entry: Entry, place: Place, sides: Sides) -> Verdict:
    """Say what a row asks for: what is left of it is to be recorded."""
    then = held_in(sides.then, place) if sides.then else None
    said = _said_anew(entry, then)
    record = _Record(held_in(sides.now, place), then)
    return slip_in(said) or _against(said, record, place, sides)


def _said_anew(entry: Entry, then: Held | None) -> Entry:
    """Leave out an ending that the sheet had from us."""
    is_known = then is not None and entry.outcome is then.outcome
    is_old = entry.outcome is not None and is_known and _parted(entry, then) is None
    return entry.without_ending if is_old else entry


def _parted(said: Entry, held: Held | None) -> Cell | None:
    """Find the cell beside an outcome that says something else; an empty one agrees."""
    if held is None or said.day not in (None, held.day):
        return Cell.DAY
    return Cell.EVIDENCE if said.evidence not in (None, held.evidence) else None


def _against(said: Entry, record: _Record, place: Place, sides: Sides) -> Verdict:
    if said.outcome is None:
        return _note_alone(said, record)
    if said.outcome is record.now.outcome:
        return _said_already(said, record, sides)
    if record.is_newer and record.had_or_has_ended:
        return Clash(Cell.OUTCOME, record.now)
    is_open = record.now.outcome is None
    is_back = is_open and _was_taken_back(said, place, sides)
    return Unchanged.TAKEN_BACK if is_back else said


def _note_alone(said: Entry, record: _Record) -> Verdict:
    if said.note is None:
        return Unchanged.NOTHING_NEW
    return Unchanged.KNOWN_SINCE if record.has_since(said.note) else said


def _said_already(said: Entry, record: _Record, sides: Sides) -> Verdict:
    """Weigh an outcome that the record has too: a note beside it may still be new."""
    parted = _parted(said, record.now)
    if parted is not None:
        return Clash(parted, record.now) if record.is_newer else said
    if record.now.is_reported and sides.is_owner:
        return said
    left = said.without_ending
    return Unchanged.KNOWN_SINCE if left.is_empty else _note_alone(left, record)


def _was_taken_back(said: Entry, place: Place, sides: Sides) -> bool:
    """Say whether just this was recorded since, and then taken back."""
    first = len(sides.then.case.history) if sides.then else 0
    since = sides.now.case.history[first:]
    return any(one.on == said.day and _says(one.deed, said, place) for one in since)


def _says(deed: Deed, said: Entry, place: Place) -> bool:
    """Say whether an event tells of the action what a row does."""
    match deed:
        case Started(action=action):
            is_it = said.outcome is Outcome.STARTED
        case Settled(action=action, how=how, occurrence=occurrence):
            is_this_time = (occurrence or 1) == place.occurrence
            is_it = is_this_time and said.outcome is Outcome(how.value)
        case _:
            return False
    return is_it and action == place.action.id
