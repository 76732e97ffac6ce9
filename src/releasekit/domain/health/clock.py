"""Whether the machine's clock goes with what was recorded."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from releasekit.domain.case import Event
from releasekit.domain.health.symptom import Ailment, Symptom

SKEW = timedelta(minutes=5)
"""By how much the clocks of two machines may differ unnoticed."""


def clock_symptoms(
    histories: Mapping[str, Sequence[Event]], now: datetime
) -> Iterable[Symptom]:
    """Name events recorded after now; the cases are given by their paths."""
    latest = now
    for path, history in histories.items():
        ahead = [one for one in history if one.at and _instant(one) > now + SKEW]
        if ahead:
            last = max(ahead, key=_instant)
            latest = max(latest, _instant(last))
            seqs = ", ".join(str(one.seq) for one in ahead)
            yield Symptom(Ailment.FUTURE_EVENT, path, {"seqs": seqs, "at": last.at})
    if latest.date() > now.date():
        facts = {"now": now.date().isoformat(), "last": latest.date().isoformat()}
        yield Symptom(Ailment.CLOCK_BEHIND, ".", facts)


def _instant(event: Event) -> datetime:
    return datetime.fromisoformat(event.at)
