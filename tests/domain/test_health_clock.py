"""Whether the machine's clock goes with what was recorded."""

from datetime import UTC, datetime, timedelta

from builders import MON_1_JUNE, noted
from releasekit.domain.case import Event
from releasekit.domain.health.clock import SKEW, ahead_of, clock_symptoms
from releasekit.domain.health.symptom import Ailment, Symptom

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
PATH = "cases/A-1.json"
SECOND = timedelta(seconds=1)


def test_events_before_now_are_in_order() -> None:
    assert found(NOON - timedelta(days=3), NOON) == []


def test_clocks_that_differ_a_little_are_in_order() -> None:
    assert found(NOON + SKEW) == []


def test_events_after_now_are_told_of_their_case_with_the_last_moment() -> None:
    [symptom] = found(NOON, NOON + 2 * SKEW, NOON + SKEW + SECOND)

    assert (symptom.ailment, symptom.path) == (Ailment.FUTURE_EVENT, PATH)
    assert symptom.facts == {"seqs": "2, 3", "at": "2026-06-01T12:10:00Z"}


def test_a_clock_on_an_earlier_day_than_the_last_event_is_told_of_the_casebook() -> (
    None
):
    _event, clock = found(NOON + timedelta(days=2))

    assert (clock.ailment, clock.path) == (Ailment.CLOCK_BEHIND, ".")
    assert clock.facts == {"now": "2026-06-01", "last": "2026-06-03"}


def test_an_event_that_was_erased_has_no_moment() -> None:
    assert ahead_of(NOON, PATH, [noted(MON_1_JUNE)]) is None


def found(*moments: datetime) -> list[Symptom]:
    history = [_event(seq, at) for seq, at in enumerate(moments, 1)]
    ahead = ahead_of(NOON, PATH, history)
    return list(clock_symptoms([ahead] if ahead else [], NOON))


def _event(seq: int, at: datetime) -> Event:
    return noted(MON_1_JUNE)._replace(seq=seq, at=f"{at:%Y-%m-%dT%H:%M:%SZ}")
