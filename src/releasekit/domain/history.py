"""From the events that were recorded of a case to the state they add up to."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from releasekit.domain.case import (
    Case,
    Event,
    Moment,
    Settlement,
    Signature,
    Signatures,
    Stated,
)
from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import (
    Answered,
    Dated,
    Deed,
    Opened,
    Settled,
    Signed,
    Undone,
)


def case_from(name: str, history: tuple[Event, ...]) -> Case:
    """Fold a history, whose first event opened the case, into its state."""
    first = history[0]
    if not isinstance(first.deed, Opened):
        raise TypeError("a history begins with the event that opened the case")
    lasting = tuple(counting(history))
    return Case(
        id=name,
        opened=first.deed,
        opened_on=first.on,
        moments=_moments(first.deed, lasting),
        settlements=_settlements(lasting),
        history=history,
        signatures=_signatures(first.deed, lasting),
    )


def counting(history: Iterable[Event]) -> Iterable[Event]:
    """Leave out what was undone; an undone taking-back counts again itself.

    Read from the latest to the first, so that taking back is itself taken back.
    """
    events = tuple(history)
    undone: set[int] = set()
    for event in reversed(events):
        if isinstance(event.deed, Undone) and event.seq not in undone:
            undone.add(event.deed.seq)
    return (event for event in events if event.seq not in undone)


def _moments(opened: Opened, lasting: Iterable[Event]) -> tuple[Moment, ...]:
    changes = (
        one for one in lasting if isinstance(one.deed, Opened | Dated | Answered)
    )
    dates: dict[str, date] = dict(opened.dates)
    facts: dict[str, Answer] = dict(opened.facts)
    stated: dict[str, Stated] = {}
    moments = []
    for day, same_day in groupby(changes, key=lambda event: event.on):
        for event in same_day:
            _apply(event.deed, dates, facts)
            _state(event, stated)
        moments.append(Moment(day, dict(dates), dict(facts), dict(stated)))
    return tuple(moments)


def _state(event: Event, stated: dict[str, Stated]) -> None:
    """Keep what was last said of each date; a moved one is as sure as said anew."""
    deed, on, role = event.deed, event.on, event.role
    if isinstance(deed, Opened):
        for name in deed.dates:
            stated[name] = Stated(on, role, deed.certainty.get(name))
    elif isinstance(deed, Dated) and deed.to is None:
        stated.pop(deed.name, None)
    elif isinstance(deed, Dated):
        stated[deed.name] = Stated(on, role, deed.certainty, deed.source)


def _apply(deed: Deed, dates: dict[str, date], facts: dict[str, Answer]) -> None:
    match deed:
        case Dated(name=name, to=None):
            dates.pop(name, None)
        case Dated(name=name, to=date() as day):
            dates[name] = day
        case Answered(facts=answers):
            facts.update(
                {name: given for name, given in answers.items() if given is not None}
            )
            for name in [name for name, given in answers.items() if given is None]:
                facts.pop(name, None)
        case _:
            pass


def _settlements(lasting: Iterable[Event]) -> Mapping[str, Settlement]:
    return {
        event.deed.action: Settlement(
            how=event.deed.how,
            on=event.on,
            due=event.deed.due,
            seq=event.seq,
            occurrence=event.deed.occurrence or 1,
        )
        for event in lasting
        if isinstance(event.deed, Settled)
    }


def _signatures(opened: Opened, lasting: Iterable[Event]) -> Signatures:
    """Gather signatures, each with the answers that stood when it was written."""
    found: dict[tuple[str, int], tuple[Signature, ...]] = {}
    facts: dict[str, Answer] = dict(opened.facts)
    for event in lasting:
        if isinstance(event.deed, Answered):
            _apply(event.deed, {}, facts)
        if isinstance(event.deed, Signed):
            key = (event.deed.action, event.deed.occurrence or 1)
            found[key] = (*found.get(key, ()), _signature(event, event.deed, facts))
    return found


def _signature(event: Event, deed: Signed, facts: Mapping[str, Answer]) -> Signature:
    return Signature(
        part=deed.part, on=event.on, due=deed.due, seq=event.seq, facts=dict(facts)
    )
