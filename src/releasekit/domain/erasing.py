"""Erasing what events said: what is gone, and what counts on without its words."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, TypeVar

from releasekit.domain.case import Case, Event
from releasekit.domain.conditions import Answer
from releasekit.domain.deeds import (
    Answered,
    Deed,
    Erased,
    Erasure,
    Noted,
    Opened,
    Repeated,
)
from releasekit.domain.history import counting

Told = TypeVar("Told", bound=Answer | None)
WORDS = ("evidence", "note", "reason", "source", "authority")
NO_WORDS = "(erased)"
"""Stands where a deed cannot be told without a text."""


class Erasing(NamedTuple):
    """The events whose seal alone is left, and what is repeated of them before."""

    seqs: tuple[int, ...]
    repeated: tuple[Repeated, ...] = ()


def erasing_of(case: Case, seq: int) -> Erasing | None:
    """Say how one event is erased; nothing where nothing of it can be.

    What was taken back no longer counts and goes whole. What counts is repeated without
    its free texts, and without answers that others took the place of since.
    """
    target = _target(case, seq)
    if target is None:
        return _acknowledged(case, seq)
    event = case.history[target - 1]
    seqs = tuple(_places_of(case, target))
    kept = _kept(event, case)
    if not seqs or (event.is_wordless and kept == event.deed):
        return None
    return Erasing(seqs=seqs, repeated=_repeated(event, kept))


def erasing_all(case: Case) -> Erasing:
    """Erase a whole case, its opening included."""
    return Erasing(seqs=tuple(one.seq for one in case.history))


def unexplained(events: Iterable[Event], gone: Iterable[int]) -> tuple[int, ...]:
    """Name the events that are gone while no event tells who erased them."""
    told = _told_as_erased(events)
    return tuple(seq for seq in gone if seq not in told)


def brought_back(events: Iterable[Event], gone: Collection[int]) -> tuple[int, ...]:
    """Name the events that were erased and whose words stand there all the same."""
    return tuple(sorted(_told_as_erased(events).difference(gone)))


def _told_as_erased(events: Iterable[Event]) -> frozenset[int]:
    deeds = (one.deed for one in events)
    return frozenset(
        seq for deed in deeds if isinstance(deed, Erasure) for seq in deed.seqs
    )


def _acknowledged(case: Case, seq: int) -> Erasing | None:
    """Own up to an event whose words are gone already, while nobody said so."""
    gone = [one.seq for one in case.history if isinstance(one.deed, Erased)]
    is_unowned = seq in unexplained(case.history, gone)
    return Erasing(seqs=(seq,)) if is_unowned else None


def _target(case: Case, seq: int) -> int | None:
    """Find the event that is meant: a repeat means what it repeats."""
    if not 1 <= seq <= len(case.history):
        return None
    deed = case.history[seq - 1].deed
    if isinstance(deed, Repeated):
        return deed.seq
    return None if isinstance(deed, Erasure | Erased) else seq


def _places_of(case: Case, seq: int) -> Iterable[int]:
    """Give where an event's words stand: in itself, or where it was repeated."""
    if not case.history[seq - 1].is_wordless:
        yield seq
    for one in case.history:
        if isinstance(one.deed, Repeated) and one.deed.seq == seq:
            yield one.seq


def _repeated(event: Event, kept: Deed | None) -> tuple[Repeated, ...]:
    if kept is None:
        return ()
    return (
        Repeated(
            seq=event.seq,
            on=event.on,
            at=event.at,
            by=event.by,
            role=event.role,
            deed=kept,
        ),
    )


def _kept(event: Event, case: Case) -> Deed | None:
    """Give what of an event still counts, without its words."""
    deed = event.deed
    lasting = tuple(counting(case.history))
    if isinstance(deed, Noted) or event.seq not in {one.seq for one in lasting}:
        return None
    since = _answered_after(event.seq, lasting)
    if isinstance(deed, Opened):
        return deed._replace(facts=_without(since, deed.facts))
    if isinstance(deed, Answered):
        facts = _without(since, deed.facts)
        return Answered(facts) if facts else None
    return _wordless(deed)


def _answered_after(seq: int, lasting: Iterable[Event]) -> frozenset[str]:
    """Name the facts that were answered anew or taken away since an event."""
    deeds = (one.deed for one in lasting if one.seq > seq)
    return frozenset(
        fact for deed in deeds if isinstance(deed, Answered) for fact in deed.facts
    )


def _without(names: Collection[str], facts: Mapping[str, Told]) -> Mapping[str, Told]:
    return {name: told for name, told in facts.items() if name not in names}


def _wordless(deed: Deed) -> Deed:
    """Leave out free texts, or put a mark where one has to stand."""
    given = [name for name in WORDS if getattr(deed, name, None) is not None]
    defaults = deed._field_defaults
    return deed._replace(**{name: defaults.get(name, NO_WORDS) for name in given})
