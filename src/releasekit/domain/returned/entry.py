"""What somebody filled into a row, and what may be filled in."""

from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.deed_parts import How


class Outcome(Enum):
    """What a row says became of an action; how one ended, or that it was begun."""

    DONE = How.DONE.value
    DECLINED = How.DECLINED.value
    STARTED = "started"
    WAIVED = How.WAIVED.value
    NOT_NEEDED = How.NOT_NEEDED.value


FILLABLE = (Outcome.DONE, Outcome.DECLINED, Outcome.STARTED)
"""What four cells can say: a waiver needs more than these."""


class Entry(NamedTuple):
    """The cells of a row that somebody filled in; None where nobody wrote."""

    outcome: Outcome | None = None
    day: date | None = None
    evidence: str | None = None
    note: str | None = None

    @property
    def is_empty(self) -> bool:
        return self == Entry()

    @property
    def without_ending(self) -> "Entry":
        """Leave the note alone."""
        return Entry(note=self.note)
