"""A row that is to be recorded, as the deeds that it stands for."""

from datetime import date

from releasekit.commands.settling_faults import checked, fault_of
from releasekit.domain.deed_parts import Heard, How
from releasekit.domain.deeds import Deed, Noted, Started
from releasekit.domain.dossier import Dossier
from releasekit.domain.parts import Part
from releasekit.domain.returned.entry import Entry, Outcome
from releasekit.domain.returned.held import Place
from releasekit.domain.settling import (
    Step,
    Words,
    part_refusal,
    refusal,
    settlement_of,
    signature_of,
)
from releasekit.domain.transitions import Verb


def deeds_of(
    entry: Entry, place: Place, dossier: Dossier, on: date, heard: Heard | None
) -> tuple[Deed, ...]:
    """Give the deeds of a row, or refuse what its action does not allow."""
    note = [Noted(text=entry.note, actions=(place.action.id,))] if entry.note else []
    if entry.outcome is None:
        return tuple(note)
    step = Step(place.action, on, place.occurrence)
    if entry.outcome is Outcome.STARTED:
        checked(dossier, step, Verb.START)
        return (Started(action=place.action.id), *note)
    words = Words(evidence=entry.evidence, note=entry.note, heard=heard)
    if place.part is not None:
        return (_signature(dossier, step, place.part, words),)
    return (_settlement(dossier, step, entry.outcome, words),)


def _signature(dossier: Dossier, step: Step, part: Part, words: Words) -> Deed:
    why = part_refusal(dossier, step, part)
    if why is not None:
        raise fault_of(why, dossier, step)
    return signature_of(dossier, step.action, part, words)


def _settlement(dossier: Dossier, step: Step, outcome: Outcome, words: Words) -> Deed:
    how = How(outcome.value)
    why = refusal(dossier, step, how, words)
    if why is not None:
        raise fault_of(why, dossier, step)
    return settlement_of(dossier, step.action, how, words)
