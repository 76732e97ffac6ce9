"""What a row asks for, of which action, in whose role; what befell its case since."""

from datetime import date
from typing import NamedTuple

from releasekit.commands.import_deeds import deeds_of
from releasekit.commands.import_rows import SheetRow
from releasekit.commands.settling_words import is_owed_by
from releasekit.domain.deeds import Erased
from releasekit.domain.dossier import Dossier
from releasekit.domain.parts import meant_by, parts_of
from releasekit.domain.returned.entry import Entry, Outcome
from releasekit.domain.returned.held import Place
from releasekit.domain.returned.weighing import Sides
from releasekit.domain.settling import Step
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.imports import (
    ErasedSinceError,
    OtherRecordError,
    RestrictedSinceError,
)
from releasekit.errors.usage import UsageError


class Asks(NamedTuple):
    """A row with what it says, in whose role, and the case when it was written."""

    row: SheetRow
    entry: Entry
    role: str | None
    then: Dossier | None


def overtaking_fault(asks: Asks) -> ReleasekitError | None:
    """Find what befell the case as a whole since the sheet was made."""
    row, restricted = asks.row, asks.row.look.dossier.case.restricted
    if restricted is not None:
        return RestrictedSinceError(case=row.case, day=restricted)
    if row.head and asks.then is None:
        return OtherRecordError(case=row.case)
    return ErasedSinceError(case=row.case) if _may_be_erased(asks) else None


def _may_be_erased(asks: Asks) -> bool:
    """Say whether words of the row may be some that were erased meanwhile."""
    has_words = asks.entry.evidence is not None or asks.entry.note is not None
    since = Sides(asks.row.look.dossier, asks.then).since
    return has_words and any(
        isinstance(event.deed, Erased) or event.is_wordless for event in since
    )


def is_owner(asks: Asks) -> bool:
    step = Step(asks.row.action, asks.row.look.dossier.case.opened_on)
    return asks.role is None or is_owed_by(asks.role, asks.row.look.dossier, step)


def place_of(asks: Asks) -> Place:
    """Say what the row is about: whoever signs a part of an action signs that part."""
    row, dossier = asks.row, asks.row.look.dossier
    parts = parts_of(row.action, dossier.checklist.roles, dossier.case.facts)
    own = meant_by(asks.role, parts) if asks.role else ()
    is_signed = asks.entry.outcome is Outcome.DONE and len(own) == 1
    return Place(row.action, row.occurrence, own[0] if is_signed else None)


def was_allowed(asks: Asks, place: Place, on: date) -> bool:
    """Say whether the row could have been recorded when its sheet was made."""
    if asks.then is None:
        return False
    try:
        deeds_of(asks.entry, place, asks.then, on, None)
    except UsageError:
        return False
    return True
