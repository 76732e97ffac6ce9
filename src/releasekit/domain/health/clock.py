"""Whether the machine's clock goes with what was recorded."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from releasekit.domain.case import Event
from releasekit.domain.health.symptom import Ailment, Symptom

SKEW = timedelta(minutes=5)
"""By how much the clocks of two machines may differ unnoticed."""


class Ahead(NamedTuple):
    """Events of a case that were recorded after now, and the last moment of them."""

    path: str
    seqs: tuple[int, ...]
    at: str


def ahead_of(now: datetime, path: str, history: Sequence[Event]) -> Ahead | None:
    """Find the events of a case that were recorded after now, if there are any."""
    found = [one for one in history if one.at and _instant(one.at) > now + SKEW]
    if not found:
        return None
    last = max(found, key=lambda one: _instant(one.at))
    return Ahead(path, tuple(one.seq for one in found), last.at)


def clock_symptoms(cases: Iterable[Ahead], now: datetime) -> Iterable[Symptom]:
    """Name events recorded after now; the cases are given by their paths."""
    latest = now
    for one in cases:
        latest = max(latest, _instant(one.at))
        seqs = ", ".join(map(str, one.seqs))
        yield Symptom(Ailment.FUTURE_EVENT, one.path, {"seqs": seqs, "at": one.at})
    if latest.date() > now.date():
        facts = {"now": now.date().isoformat(), "last": latest.date().isoformat()}
        yield Symptom(Ailment.CLOCK_BEHIND, ".", facts)


def _instant(at: str) -> datetime:
    return datetime.fromisoformat(at)
