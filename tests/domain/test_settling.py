"""Ending an action."""

from datetime import date

import pytest

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    an_action,
    declined,
    done,
    needs,
)
from releasekit.domain.action import Action, Kind
from releasekit.domain.case import Event, How, Settled
from releasekit.domain.settling import Refusal, Step, Words, refusal, settlement_of

OFFER = an_action("offer", days=7, before="release", kind=Kind.OFFER)
DUTY = an_action("duty", days=7, before="release", waits_for=("offer",))


def _step(action: Action, occurrence: int | None = None) -> Step:
    return Step(action=action, on=MON_1_JUNE, occurrence=occurrence)


def test_a_duty_may_be_done_also_while_it_waits_for_another() -> None:
    dossier = a_dossier(OFFER, DUTY, release=MON_3_AUGUST)

    assert refusal(dossier, _step(DUTY), How.DONE) is None


def test_an_offer_may_be_made_or_declined() -> None:
    dossier = a_dossier(OFFER, release=MON_3_AUGUST)

    assert refusal(dossier, _step(OFFER), How.DONE) is None
    assert refusal(dossier, _step(OFFER), How.DECLINED) is None


def test_a_duty_is_no_offer_and_cannot_be_declined() -> None:
    dossier = a_dossier(OFFER, DUTY, release=MON_3_AUGUST)

    assert refusal(dossier, _step(DUTY), How.DECLINED) is Refusal.NOT_AN_OFFER


@pytest.mark.parametrize("event", [done(MON_1_JUNE), declined(MON_1_JUNE)])
def test_what_is_settled_is_not_settled_again(event: Event) -> None:
    action = an_action(days=7, before="release")
    dossier = a_dossier(action, release=MON_3_AUGUST, events=[event])

    assert refusal(dossier, _step(action), How.DONE) is Refusal.ALREADY_SETTLED


def test_what_does_not_apply_is_not_settled_but_what_may_apply_is() -> None:
    action = an_action(days=7, before="release", when=needs(children=True))

    ruled_out = refusal(
        a_dossier(action, facts={"children": False}), _step(action), How.DONE
    )
    unanswered = refusal(a_dossier(action), _step(action), How.DONE)

    assert ruled_out is Refusal.NOT_APPLICABLE
    assert unanswered is None


def test_a_settlement_keeps_the_deadline_it_met_or_missed_and_the_words() -> None:
    dossier = a_dossier(DUTY, release=MON_3_AUGUST)
    words = Words(evidence="plan.pdf", reason="asked for", note="signed by both")

    settled = settlement_of(dossier, DUTY, How.DONE, words)

    assert settled == Settled(
        action="duty",
        how=How.DONE,
        due=date(2026, 7, 27),
        evidence="plan.pdf",
        reason="asked for",
        note="signed by both",
    )


def test_a_settlement_of_an_action_without_a_day_has_none() -> None:
    ruled_out = an_action("ruled-out", when=needs(children=True))
    dossier = a_dossier(DUTY, ruled_out, facts={"children": False})

    assert settlement_of(dossier, DUTY, How.DONE, Words()).due is None
    assert settlement_of(dossier, ruled_out, How.DONE, Words()).due is None
