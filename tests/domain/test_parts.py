"""Actions that several roles must each sign."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    an_action,
    answered,
    declined,
    owed_in,
    settled,
    signed,
    undone,
)
from releasekit.domain.action import Kind
from releasekit.domain.case import Case, Event
from releasekit.domain.deed_parts import How
from releasekit.domain.owed_flags import Flag
from releasekit.domain.parts import meant_by, parts_of

TUE_2_JUNE, WED_3_JUNE, THU_4_JUNE = (date(2026, 6, day) for day in (2, 3, 4))
ACTION = an_action(days=30, parts=("officer", "community", "social-work"))
FACTS = {"supervised": True}


def test_an_action_is_done_on_the_day_of_its_last_part() -> None:
    events = [
        signed(THU_4_JUNE, "officer"),
        signed(TUE_2_JUNE, "social-work"),
        signed(WED_3_JUNE, "community"),
    ]

    dossier = a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS, events=events)

    settlement = dossier.case.settlements["act"]
    assert (settlement.how, settlement.on) == (How.DONE, THU_4_JUNE)
    assert owed_in(dossier) == {}


def test_until_then_it_is_open_and_says_whose_signature_it_waits_for() -> None:
    dossier = a_dossier(
        ACTION,
        release=MON_3_AUGUST,
        facts=FACTS,
        events=[signed(TUE_2_JUNE, "officer")],
    )

    owed = owed_in(dossier)["act"]
    assert owed.parts_waiting == ("probation", "social-work")
    assert Flag.PARTS_WAITING in owed.flags


def test_nobody_having_signed_is_no_flag() -> None:
    owed = owed_in(a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS))["act"]

    assert owed.parts_waiting == ("officer", "probation", "social-work")
    assert Flag.PARTS_WAITING not in owed.flags


def test_two_names_for_one_role_ask_for_one_signature() -> None:
    dossier = a_dossier(
        ACTION,
        release=MON_3_AUGUST,
        facts={"supervised": False},
        events=[signed(TUE_2_JUNE, "officer"), signed(TUE_2_JUNE, "community")],
    )

    assert "act" in dossier.case.settlements


def test_a_part_is_named_by_its_alias_while_an_answer_is_missing() -> None:
    parts = parts_of(ACTION, a_dossier(ACTION).checklist.roles, {})

    assert [one.role for one in parts] == ["officer", "community", "social-work"]
    assert meant_by("probation", parts) == (parts[1],)
    assert meant_by("community", parts) == (parts[1],)
    assert meant_by("officer", parts) == (parts[0],)


def test_a_signature_holds_when_an_answer_changes_who_stands_behind_the_alias() -> None:
    events = [
        signed(TUE_2_JUNE, "officer"),
        signed(TUE_2_JUNE, "community"),
        signed(TUE_2_JUNE, "social-work"),
        answered(WED_3_JUNE, supervised=False),
    ]

    dossier = a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS, events=events)

    assert "act" in dossier.case.settlements


@pytest.mark.parametrize("seq", [2, 3, 4])
def test_taking_a_signature_back_opens_the_action_again(seq: int) -> None:
    events = [
        signed(TUE_2_JUNE, "officer"),
        signed(TUE_2_JUNE, "community"),
        signed(TUE_2_JUNE, "social-work"),
        undone(WED_3_JUNE, seq),
    ]

    dossier = a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS, events=events)

    assert list(owed_in(dossier)) == ["act"]


def test_declining_ends_the_whole_whatever_was_signed() -> None:
    offer = ACTION._replace(kind=Kind.OFFER)
    events = [
        signed(TUE_2_JUNE, "officer"),
        declined(WED_3_JUNE),
        signed(WED_3_JUNE, "community"),
        signed(WED_3_JUNE, "social-work"),
    ]

    dossier = a_dossier(offer, release=MON_3_AUGUST, facts=FACTS, events=events)

    assert dossier.case.settlements["act"].how is How.DECLINED


def test_each_occurrence_is_signed_anew() -> None:
    events = [
        *(signed(TUE_2_JUNE, part, occurrence=1) for part in ACTION.parts),
        signed(WED_3_JUNE, "officer", occurrence=2),
    ]

    dossier = a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS, events=events)

    assert dossier.case.settlements["act"].occurrence == 1


@given(st.permutations(ACTION.parts))
def test_the_order_of_signing_makes_no_difference(order: list[str]) -> None:
    def settlement(parts: list[str]) -> tuple[How, date]:
        events: list[Event] = [signed(TUE_2_JUNE, part) for part in parts]
        dossier = a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS, events=events)
        found = dossier.case.settlements["act"]
        return found.how, found.on

    assert settlement(order) == settlement(list(ACTION.parts))


def test_a_settlement_of_old_is_kept_beside_later_signatures() -> None:
    events = [settled(MON_1_JUNE), signed(TUE_2_JUNE, "officer")]

    dossier = a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS, events=events)

    assert dossier.case.settlements["act"].on == MON_1_JUNE


def _signed_by(*parts: str, more: tuple[Event, ...] = (), **facts: bool) -> Case:
    """Let roles sign one after the other, each a day later."""
    events = [
        signed(TUE_2_JUNE + timedelta(days=later), part)
        for later, part in enumerate(parts)
    ]
    return a_dossier(
        ACTION, release=MON_3_AUGUST, facts=facts, events=[*events, *more]
    ).case


@given(st.permutations(ACTION.parts), st.integers(2, 4))
def test_any_one_signature_taken_back_in_any_order_opens_and_given_back_settles(
    order: list[str], seq: int
) -> None:
    back, again = undone(THU_4_JUNE, seq), undone(THU_4_JUNE, 5)

    open_again = _signed_by(*order, more=(back,), supervised=True)
    done_again = _signed_by(*order, more=(back, again), supervised=True)

    whole = _signed_by(*order, supervised=True)
    assert "act" not in open_again.settlements
    assert done_again.settlements == whole.settlements


@given(st.lists(st.sampled_from(ACTION.parts), max_size=8))
def test_it_is_done_when_every_part_is_there_and_not_before(parts: list[str]) -> None:
    is_done = "act" in _signed_by(*parts, supervised=True).settlements

    assert is_done is (set(parts) == set(ACTION.parts))


def test_what_waits_for_it_is_held_up_until_the_last_part() -> None:
    waiting = an_action("next", number=402, days=7, waits_for=("act",))
    two = [signed(TUE_2_JUNE, "officer"), signed(TUE_2_JUNE, "community")]
    three = [*two, signed(WED_3_JUNE, "social-work")]

    def blocked_by(events: list[Event]) -> tuple[str, ...]:
        dossier = a_dossier(
            ACTION, waiting, release=MON_3_AUGUST, facts=FACTS, events=events
        )
        return owed_in(dossier)["next"].blocked_by

    assert blocked_by(two) == ("act",)
    assert blocked_by(three) == ()


def test_what_all_had_signed_stays_done_when_an_answer_changes() -> None:
    change = answered(THU_4_JUNE, supervised=True)

    case = _signed_by("officer", "community", more=(change,), supervised=False)

    assert "act" in case.settlements


def test_an_answer_signs_nothing() -> None:
    change = answered(THU_4_JUNE, supervised=False)

    case = _signed_by("officer", "community", more=(change,), supervised=True)

    assert "act" not in case.settlements


def test_the_settlement_names_the_signature_that_was_written_last() -> None:
    events = [
        signed(THU_4_JUNE, "officer"),
        signed(THU_4_JUNE, "community"),
        signed(WED_3_JUNE, "social-work"),
    ]

    dossier = a_dossier(ACTION, release=MON_3_AUGUST, facts=FACTS, events=events)

    settlement = dossier.case.settlements["act"]
    assert (settlement.on, settlement.seq) == (THU_4_JUNE, 4)


def test_a_role_that_signs_by_its_own_name_is_not_taken_for_an_alias() -> None:
    parts = parts_of(ACTION, a_dossier(ACTION).checklist.roles, {})

    assert [one.names for one in meant_by("social-work", parts)] == [("social-work",)]


def test_what_nobody_has_yet_to_sign_is_done_also_where_an_answer_left_a_part_out() -> (
    None
):
    change = answered(THU_4_JUNE, supervised=False)

    case = _signed_by("officer", "social-work", more=(change,), supervised=True)

    settlement = case.settlements["act"]
    assert (settlement.on, settlement.seq) == (WED_3_JUNE, 3)


def test_who_signed_as_another_role_has_not_signed_for_this_one() -> None:
    change = answered(THU_4_JUNE, supervised=False)
    events = [signed(TUE_2_JUNE, "officer"), signed(WED_3_JUNE, "community"), change]
    dossier = a_dossier(
        ACTION, release=MON_3_AUGUST, facts={"supervised": True}, events=events
    )

    assert owed_in(dossier)["act"].parts_waiting == ("social-work",)
