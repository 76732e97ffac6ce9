"""Whether the cells of a row go together, whatever the record holds."""

from enum import Enum
from typing import NamedTuple

from releasekit.domain.returned.entry import FILLABLE, Entry, Outcome


class Cell(Enum):
    """The cells of a row that can be filled in."""

    OUTCOME = "outcome"
    DAY = "day"
    EVIDENCE = "evidence"
    NOTE = "note"


class Misfit(Enum):
    """Why the cells of a row do not go together."""

    NEEDS_MORE = "needs-more"
    NO_DAY = "no-day"
    DAY_ALONE = "day-alone"
    EVIDENCE_ALONE = "evidence-alone"
    EVIDENCE_OF_START = "evidence-of-start"
    EVIDENCE_LATE = "evidence-late"


class Slip(NamedTuple):
    """A cell that cannot be taken as it stands."""

    cell: Cell
    why: Misfit


def slip_in(said: Entry) -> Slip | None:
    """Find the first cell that does not go with the others."""
    if said.outcome is None:
        return _without_outcome(said)
    if said.outcome not in FILLABLE:
        return Slip(Cell.OUTCOME, Misfit.NEEDS_MORE)
    if said.day is None:
        return Slip(Cell.DAY, Misfit.NO_DAY)
    is_start = said.outcome is Outcome.STARTED
    has_evidence = said.evidence is not None
    return (
        Slip(Cell.EVIDENCE, Misfit.EVIDENCE_OF_START)
        if is_start and has_evidence
        else None
    )


def _without_outcome(said: Entry) -> Slip | None:
    """Take a note with or without a day; neither a day nor evidence says a thing."""
    if said.evidence is not None:
        return Slip(Cell.EVIDENCE, Misfit.EVIDENCE_ALONE)
    is_alone = said.day is not None and said.note is None
    return Slip(Cell.DAY, Misfit.DAY_ALONE) if is_alone else None
