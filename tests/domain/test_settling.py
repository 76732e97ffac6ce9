"""Ending an action."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    a_return,
    an_action,
    an_event,
    declined,
    done,
    needs,
    signed,
)
from releasekit.domain.action import Action, Kind, Return
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import How
from releasekit.domain.deeds import Settled, Signed
from releasekit.domain.outstanding import plan
from releasekit.domain.settling import (
    Step,
    Words,
    missing_parts,
    part_refusal,
    refusal,
    settlement_of,
    signature_of,
)
from releasekit.domain.transitions import Refusal

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


# Parts and occurrences

TUE_2_JUNE = date(2026, 6, 2)
PARTS = an_action("both", days=30, parts=("officer", "probation"))
REPEATED = an_action("often", days=60, repeats=a_return(months=1, until="release"))
AGAIN = an_action("again", days=60, kind=Kind.OFFER, again=a_return(days=7))


def test_an_action_with_parts_is_not_done_as_a_whole_but_may_be_declined() -> None:
    offer = PARTS._replace(kind=Kind.OFFER)
    dossier = a_dossier(offer, release=MON_3_AUGUST)

    assert refusal(dossier, _step(offer), How.DONE) is Refusal.PARTS_MISSING
    assert refusal(dossier, _step(offer), How.DECLINED) is None


def test_a_part_is_signed_once_with_the_deadline_it_met() -> None:
    fresh = a_dossier(PARTS, release=MON_3_AUGUST)
    half = a_dossier(
        PARTS, release=MON_3_AUGUST, events=[signed(MON_1_JUNE, "officer", "both")]
    )
    [first, second] = missing_parts(fresh, PARTS)

    assert missing_parts(half, PARTS) == (second,)
    assert part_refusal(fresh, _step(PARTS), first) is None
    assert part_refusal(half, _step(PARTS), first) is Refusal.ALREADY_SIGNED
    assert signature_of(half, PARTS, second, Words(evidence="e", note="n")) == Signed(
        action="both",
        part="probation",
        due=date(2026, 7, 3),
        evidence="e",
        note="n",
    )


def test_a_part_of_what_does_not_apply_is_not_signed() -> None:
    action = PARTS._replace(when=needs(children=True))
    dossier = a_dossier(action, facts={"children": False})
    [first, _second] = missing_parts(dossier, action)

    assert part_refusal(dossier, _step(action), first) is Refusal.NOT_APPLICABLE


def test_the_open_occurrence_is_settled_and_no_other() -> None:
    dossier = a_dossier(
        REPEATED, release=MON_3_AUGUST, events=[done(MON_1_JUNE, "often")]
    )
    later = Step(action=REPEATED, on=TUE_2_JUNE)

    assert refusal(dossier, later, How.DONE) is None
    assert refusal(dossier, later._replace(occurrence=2), How.DONE) is None
    other = refusal(dossier, later._replace(occurrence=3), How.DONE)
    assert other is Refusal.OTHER_OCCURRENCE
    assert settlement_of(dossier, REPEATED, How.DONE, Words()) == Settled(
        action="often", how=How.DONE, due=date(2026, 7, 1), occurrence=2
    )


def test_what_was_settled_today_is_settled_again_only_by_its_number() -> None:
    dossier = a_dossier(
        REPEATED, release=MON_3_AUGUST, events=[done(MON_1_JUNE, "often")]
    )

    plainly = refusal(dossier, _step(REPEATED), How.DONE)

    assert plainly is Refusal.ALREADY_SETTLED
    assert refusal(dossier, _step(REPEATED, 2), How.DONE) is None


def test_a_declined_offer_is_made_before_its_day_only_by_its_number() -> None:
    dossier = a_dossier(
        AGAIN, release=MON_3_AUGUST, events=[declined(MON_1_JUNE, "again")]
    )
    early, then = Step(AGAIN, TUE_2_JUNE), Step(AGAIN, date(2026, 6, 8))

    assert refusal(dossier, early, How.DONE) is Refusal.ALREADY_SETTLED
    assert refusal(dossier, early._replace(occurrence=2), How.DONE) is None
    assert refusal(dossier, then, How.DONE) is None


def test_a_part_of_the_next_time_is_signed_anew_with_its_number() -> None:
    both = REPEATED._replace(parts=("officer", "probation"))
    events = [
        signed(MON_1_JUNE, "officer", "often", 1),
        signed(MON_1_JUNE, "probation", "often", 1),
    ]
    dossier = a_dossier(both, release=MON_3_AUGUST, events=events)
    [first, _second] = missing_parts(dossier, both)

    assert part_refusal(dossier, _step(both), first) is Refusal.ALREADY_SETTLED
    assert part_refusal(dossier, _step(both, 2), first) is None
    assert signature_of(dossier, both, first, Words()) == Signed(
        action="often", part="officer", due=date(2026, 7, 1), occurrence=2
    )


@pytest.mark.parametrize("number", [0, 2, 99])
def test_only_the_first_time_of_what_was_never_settled_is_open(number: int) -> None:
    dossier = a_dossier(DUTY, release=MON_3_AUGUST)

    assert refusal(dossier, _step(DUTY, 1), How.DONE) is None
    other = refusal(dossier, _step(DUTY, number), How.DONE)
    assert other is Refusal.OTHER_OCCURRENCE


def test_what_does_not_come_again_is_not_settled_by_a_number_either() -> None:
    dossier = a_dossier(DUTY, release=MON_3_AUGUST, events=[done(MON_1_JUNE, "duty")])

    for number in (None, 1, 2):
        found = refusal(dossier, _step(DUTY, number), How.DONE)
        assert found is Refusal.ALREADY_SETTLED


def test_a_repeated_action_gives_its_first_time_a_number_and_others_none() -> None:
    dossier = a_dossier(REPEATED, DUTY, release=MON_3_AUGUST)

    first = settlement_of(dossier, REPEATED, How.DONE, Words())
    only = settlement_of(dossier, DUTY, How.DONE, Words())
    assert (first.occurrence, only.occurrence) == (1, None)


@given(
    st.lists(st.integers(1, 20), min_size=1, max_size=6),
    st.sampled_from([None, REPEATED.repeats]),
)
def test_whatever_is_owed_can_be_settled_and_nothing_else(
    gaps: list[int], repeats: Return | None
) -> None:
    action = REPEATED._replace(repeats=repeats)
    events: list[Event] = []
    day = MON_1_JUNE
    for gap in gaps:
        dossier = a_dossier(action, release=MON_3_AUGUST, events=events)
        why = refusal(dossier, Step(action, day), How.DONE)
        assert (why is None) is bool(plan(dossier).actions)
        if why is None:
            deed = settlement_of(dossier, action, How.DONE, Words())
            events.append(an_event(day, deed))
        day += timedelta(days=gap)


def test_the_next_time_is_not_settled_on_a_day_before_the_last() -> None:
    dossier = a_dossier(
        REPEATED, release=MON_3_AUGUST, events=[done(date(2026, 6, 20), "often")]
    )

    assert refusal(dossier, Step(REPEATED, TUE_2_JUNE, 2), How.DONE) is not None
