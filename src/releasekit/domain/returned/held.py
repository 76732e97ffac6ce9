"""What the record says of an action, in the words that a row of a sheet has for it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Event
from releasekit.domain.deeds import Noted, Settled, Signed, Started, actions_in
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import counting
from releasekit.domain.parts import Part
from releasekit.domain.returned.entry import Outcome


class Place(NamedTuple):
    """Which time of which action a row is about; of a part of it, if one signs it."""

    action: Action
    occurrence: int
    part: Part | None = None


class Held(NamedTuple):
    """What became of it: on which day, with which evidence, by whose event."""

    outcome: Outcome | None = None
    day: date | None = None
    evidence: str | None = None
    by: str = ""
    is_reported: bool = False
    notes: tuple[str, ...] = ()

    @property
    def has_ended(self) -> bool:
        """Say whether it ended; that it was begun is no end."""
        return self.outcome not in (None, Outcome.STARTED)


def held_in(dossier: Dossier, place: Place) -> Held:
    """Say what a case holds of an action, as it stands or stood at some time."""
    notes = tuple(_notes(counting(dossier.case.history), place.action))
    event = _ending(dossier, place)
    if event is not None:
        day = _day(event, dossier, place)
        return _ended(event, dossier, place)._replace(day=day, notes=notes)
    began = dossier.case.started.get(place.action.id)
    if began is not None and _is_open(dossier, place):
        return Held(Outcome.STARTED, began, by=_starter(dossier, place), notes=notes)
    return Held(notes=notes)


def _notes(events: Iterable[Event], action: Action) -> Iterable[str]:
    """Give every note on an action, those beside a settlement or signature too."""
    for event in events:
        if action.id in actions_in(event.deed):
            text = _note_in(event)
            if text is not None:
                yield text


def _note_in(event: Event) -> str | None:
    match event.deed:
        case Noted(text=text):
            return text
        case Settled(note=note) | Signed(note=note):
            return note
        case _:
            return None


def _ending(dossier: Dossier, place: Place) -> Event | None:
    """Find the event by which it ended, or by which the part was signed."""
    seq = _seq_of_signature(dossier, place) or _seq_of_ending(dossier, place)
    return dossier.case.history[seq - 1] if seq else None


def _seq_of_ending(dossier: Dossier, place: Place) -> int | None:
    """Give the number of the event that settled this time, also if others followed."""
    settlement = dossier.case.settlements.get(place.action.id)
    if settlement is None or settlement.occurrence < place.occurrence:
        return None
    if settlement.occurrence == place.occurrence:
        return settlement.seq
    earlier = [
        event.seq
        for event in counting(dossier.case.history)
        if isinstance(event.deed, Settled)
        and event.deed.action == place.action.id
        and (event.deed.occurrence or 1) == place.occurrence
    ]
    return max(earlier, default=None)


def _seq_of_signature(dossier: Dossier, place: Place) -> int | None:
    if place.part is None:
        return None
    key = (place.action.id, place.occurrence)
    given = dossier.case.signatures.get(key, ())
    roles = dossier.checklist.roles
    own = [one.seq for one in given if place.part.is_signed(one, roles)]
    return max(own, default=None)


def _ended(event: Event, dossier: Dossier, place: Place) -> Held:
    match event.deed:
        case Settled(how=how, evidence=evidence, heard=heard):
            return Held(
                outcome=Outcome(how.value),
                evidence=evidence,
                by=event.by,
                is_reported=heard is not None,
            )
        case Signed(evidence=evidence):
            return Held(Outcome.DONE, evidence=evidence, by=event.by)
        case _:  # it holds from an episode before
            settlement = dossier.case.settlements[place.action.id]
            return Held(Outcome(settlement.how.value), by=event.by)


def _day(event: Event, dossier: Dossier, place: Place) -> date:
    """Give the day it ended: signed in parts, that of the last of these days."""
    settlement = dossier.case.settlements.get(place.action.id)
    is_its = settlement is not None and settlement.seq == event.seq
    return settlement.on if settlement and is_its and not place.part else event.on


def _is_open(dossier: Dossier, place: Place) -> bool:
    """Say whether this time of it is the one that is open, which was started."""
    settlement = dossier.case.settlements.get(place.action.id)
    last = settlement.occurrence if settlement else 0
    return place.occurrence == last + 1


def _starter(dossier: Dossier, place: Place) -> str:
    """Name the post that started it, last."""
    return next(
        event.by
        for event in reversed(tuple(counting(dossier.case.history)))
        if isinstance(event.deed, Started) and event.deed.action == place.action.id
    )
