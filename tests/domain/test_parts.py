"""Actions that several roles must each sign."""

from datetime import date

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
from releasekit.domain.case import Event, How
from releasekit.domain.owed import Flag
from releasekit.domain.parts import parts_of, unsigned

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
    assert parts[1].is_meant_by("probation")
    assert parts[1].is_meant_by("community")
    assert not parts[1].is_meant_by("officer")
    assert unsigned(parts, {"officer", "social-work"}) == (parts[1],)


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
