"""One person's way out: events that were recorded, and the state they add up to."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.action import Phase
from releasekit.domain.conditions import Answer


class How(Enum):
    """How an action ended. Only done is done."""

    DONE = "done"
    DECLINED = "declined"


class Pin(NamedTuple):
    """Which checklist a case follows, to the byte."""

    id: str
    version: str
    sha256: str


class Opened(NamedTuple):
    """The case was started."""

    checklist: Pin
    dates: Mapping[str, date] = MappingProxyType({})
    facts: Mapping[str, Answer] = MappingProxyType({})
    start: Phase | None = None


class Dated(NamedTuple):
    """A date became known or moved; None takes it away."""

    name: str
    to: date | None
    reason: str | None = None


class Answered(NamedTuple):
    """Facts were answered; None takes an answer away."""

    facts: Mapping[str, Answer | None]


class Settled(NamedTuple):
    """An action ended. `due` is the deadline it met or missed.

    `occurrence` is given for one that comes again.
    """

    action: str
    how: How
    due: date | None = None
    evidence: str | None = None
    reason: str | None = None
    note: str | None = None
    occurrence: int | None = None


class Signed(NamedTuple):
    """One of the roles that must each sign an action did so."""

    action: str
    part: str
    due: date | None = None
    evidence: str | None = None
    note: str | None = None
    occurrence: int | None = None


class Noted(NamedTuple):
    """Somebody wrote a note, on actions or on the whole case."""

    text: str
    actions: tuple[str, ...] = ()


class Undone(NamedTuple):
    """An earlier event no longer counts."""

    seq: int


class Erased:
    """What an event said was erased; only its digest is left."""


Deed = Opened | Dated | Answered | Settled | Signed | Noted | Undone | Erased


class Event(NamedTuple):
    """One entry of a case's history.

    `on` is the day it counts from, `at` the machine's clock, which no rule reads.
    """

    seq: int
    on: date
    deed: Deed
    at: str = ""
    by: str = ""
    role: str | None = None


class Settlement(NamedTuple):
    """How and when an action ended, which time, by which event."""

    how: How
    on: date
    due: date | None
    seq: int
    occurrence: int = 1


Signatures = Mapping[tuple[str, int], Mapping[str, Event]]
"""Who signed an action's occurrence: the event of each part."""


class Moment(NamedTuple):
    """The dates and facts of a case from one day on."""

    on: date
    dates: Mapping[str, date]
    facts: Mapping[str, Answer]


class Case(NamedTuple):
    """A case as its history leaves it.

    `moments` begin with the opening; each later one is a day on which dates
    or facts changed.
    """

    id: str
    opened: Opened
    opened_on: date
    moments: tuple[Moment, ...]
    settlements: Mapping[str, Settlement]
    history: tuple[Event, ...]
    signatures: Signatures = MappingProxyType({})

    @property
    def dates(self) -> Mapping[str, date]:
        return self.moments[-1].dates

    @property
    def facts(self) -> Mapping[str, Answer]:
        return self.moments[-1].facts


def named_in(event: Event) -> frozenset[str]:
    """Give the actions that an event is about."""
    match event.deed:
        case Settled(action=name) | Signed(action=name):
            return frozenset({name})
        case Noted(actions=names):
            return frozenset(names)
        case _:
            return frozenset()


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
        signatures=_signatures(lasting),
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
    moments = []
    for day, same_day in groupby(changes, key=lambda event: event.on):
        for event in same_day:
            _apply(event.deed, dates, facts)
        moments.append(Moment(on=day, dates=dict(dates), facts=dict(facts)))
    return tuple(moments)


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


def _signatures(lasting: Iterable[Event]) -> Signatures:
    found: dict[tuple[str, int], dict[str, Event]] = {}
    for event in lasting:
        if isinstance(event.deed, Signed):
            key = (event.deed.action, event.deed.occurrence or 1)
            found.setdefault(key, {})[event.deed.part] = event
    return found
