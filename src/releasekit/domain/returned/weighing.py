"""What a row of a sheet asks for, once it is held against the record.

The record only grows, so it knows what it held when the sheet was written: what the
sheet says anew, what the record learned since, and where the two came apart.
"""

from enum import Enum
from typing import NamedTuple

from releasekit.domain.case import Event
from releasekit.domain.deeds import Deed, Settled, Signed, Started, actions_in
from releasekit.domain.dossier import Dossier
from releasekit.domain.returned.entry import Entry, Outcome
from releasekit.domain.returned.fitting_cells import Cell, Misfit, Slip, slip_in
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

    `is_owner` says that whoever filled the row in is known to owe the action.
    """

    now: Dossier
    then: Dossier | None
    is_owner: bool = True

    @property
    def since(self) -> tuple[Event, ...]:
        """Give what was recorded since; all there is, where that is not known."""
        first = len(self.then.case.history) if self.then else 0
        return self.now.case.history[first:]


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
    said = _said_anew(entry, place, sides)
    record = _Record(held_in(sides.now, place), then)
    if said.outcome is not None and _is_held(said, place, sides.now):
        return _known(said, record, place, sides)
    return slip_in(said) or _against(said, record, place, sides)


def _said_anew(entry: Entry, place: Place, sides: Sides) -> Entry:
    """Leave out an ending that the sheet had from us: of the whole, or of a part."""
    if sides.then is None or entry.outcome is None:
        return entry
    return entry.without_ending if _is_held(entry, place, sides.then) else entry


def _is_held(said: Entry, place: Place, dossier: Dossier) -> bool:
    """Say whether a case holds what is said, of a part or of the whole."""
    places = (place, place._replace(part=None))
    return any(
        said.outcome is held.outcome and _parted(said, held) is None
        for held in (held_in(dossier, one) for one in places)
    )


def _parted(said: Entry, held: Held) -> Cell | None:
    """Find the cell beside an outcome that says something else; an empty one agrees."""
    if said.day not in (None, held.day):
        return Cell.DAY
    return Cell.EVIDENCE if said.evidence not in (None, held.evidence) else None


def _against(said: Entry, record: _Record, place: Place, sides: Sides) -> Verdict:
    if said.outcome is None:
        return _note_alone(said, record, place, sides)
    if said.outcome is record.now.outcome:
        return _otherwise(said, record)
    if record.is_newer and record.had_or_has_ended:
        return Clash(Cell.OUTCOME, record.now)
    is_open = record.now.outcome is None
    is_back = is_open and _was_taken_back(said, place, sides)
    return Unchanged.TAKEN_BACK if is_back else said


def _note_alone(said: Entry, record: _Record, place: Place, sides: Sides) -> Verdict:
    if said.note is None:
        return Unchanged.NOTHING_NEW
    if record.has_since(said.note):
        return Unchanged.KNOWN_SINCE
    is_back = any(_notes(one.deed, said.note, place) for one in sides.since)
    return Unchanged.TAKEN_BACK if is_back else said


def _notes(deed: Deed, note: str, place: Place) -> bool:
    """Say whether an event brought a note on the action, alone or beside an end."""
    text = getattr(deed, "text", None) or getattr(deed, "note", None)
    return text == note and place.action.id in actions_in(deed)


def _known(said: Entry, record: _Record, place: Place, sides: Sides) -> Verdict:
    """Weigh an outcome that the record has too: a note beside it may still be new."""
    note = None if record.has_since(said.note or "") else said.note
    if record.now.is_reported and sides.is_owner:
        return said._replace(note=note)
    left = said.without_ending
    if left.is_empty:
        return Unchanged.KNOWN_SINCE
    return _note_alone(left, record, place, sides)


def _otherwise(said: Entry, record: _Record) -> Verdict:
    """Weigh an outcome that the record has on another day, or by other evidence."""
    is_proof = _parted(said, record.now) is Cell.EVIDENCE
    if is_proof and record.now.evidence is None:
        return Slip(Cell.EVIDENCE, Misfit.EVIDENCE_LATE)
    cell = Cell.EVIDENCE if is_proof else Cell.DAY
    return Clash(cell, record.now) if record.is_newer else said


def _was_taken_back(said: Entry, place: Place, sides: Sides) -> bool:
    """Say whether just this was recorded since, and then taken back."""
    return any(
        one.on == said.day and _says(one.deed, said, place) for one in sides.since
    )


def _says(deed: Deed, said: Entry, place: Place) -> bool:
    """Say whether an event tells of the action what a row does."""
    match deed:
        case Started(action=action):
            is_it = said.outcome is Outcome.STARTED
        case Settled(action=action, how=how):
            is_it = said.outcome is Outcome(how.value) and _in_these(deed, said, place)
        case Signed(action=action):
            is_it = said.outcome is Outcome.DONE and _in_these(deed, said, place)
        case _:
            return False
    return is_it and action == place.action.id


def _in_these(deed: Settled | Signed, said: Entry, place: Place) -> bool:
    """Say whether it was that time, and in these words."""
    is_this_time = (deed.occurrence or 1) == place.occurrence
    return is_this_time and (deed.evidence, deed.note) == (said.evidence, said.note)
