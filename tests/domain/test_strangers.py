"""Names in a case that its checklist lacks."""

from collections.abc import Mapping

import pytest

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_case,
    a_checklist,
    an_action,
    answered,
    done,
    moved,
    noted,
    signed,
)
from releasekit.domain.case import Event
from releasekit.domain.conditions import Answer
from releasekit.domain.strangers import strangers

CHECKLIST = a_checklist(an_action())


def test_a_case_that_keeps_to_its_checklist_has_no_strangers() -> None:
    case = a_case(
        moved(MON_1_JUNE, to=MON_3_AUGUST),
        answered(MON_1_JUNE, children=True, area="south", supervised=None),
        done(MON_1_JUNE),
        noted(MON_1_JUNE, "act"),
        dates={"admission": MON_1_JUNE},
        facts={"supervised": False, "area": "north"},
    )

    assert strangers(case, CHECKLIST) == ()


def test_dates_and_facts_of_the_opening_may_be_strangers() -> None:
    case = a_case(
        dates={"admission": MON_1_JUNE, "arrest": MON_1_JUNE},
        facts={"children": True, "tall": True},
    )

    assert strangers(case, CHECKLIST) == ("arrest", "tall")


def test_a_later_date_fact_or_action_may_be_a_stranger() -> None:
    case = a_case(
        moved(MON_1_JUNE, to=MON_3_AUGUST, name="arrest"),
        answered(MON_1_JUNE, tall=None),
        done(MON_1_JUNE, "absent"),
    )

    assert strangers(case, CHECKLIST) == ("arrest", "tall", "absent")


def test_an_action_that_only_a_note_names_may_be_a_stranger() -> None:
    case = a_case(noted(MON_1_JUNE, "act", "absent"))

    assert strangers(case, CHECKLIST) == ("absent",)


@pytest.mark.parametrize(
    "facts",
    [{"children": "yes"}, {"area": "west"}, {"area": True}],
)
def test_an_answer_that_a_fact_does_not_allow_is_a_stranger(
    facts: Mapping[str, Answer],
) -> None:
    opened_with = a_case(facts=facts)
    said_later = a_case(answered(MON_1_JUNE, **facts))

    assert strangers(opened_with, CHECKLIST) == tuple(facts)
    assert strangers(said_later, CHECKLIST) == tuple(facts)


def test_a_signature_for_what_a_checklist_lacks_is_a_stranger() -> None:
    checklist = a_checklist(an_action(parts=("officer",)))

    def found(*events: Event) -> tuple[str, ...]:
        return strangers(a_case(*events), checklist)

    assert found(signed(MON_1_JUNE, "officer")) == ()
    assert found(signed(MON_1_JUNE, "police")) == ("police",)
    assert found(signed(MON_1_JUNE, "officer", "gone")) == ("gone",)


def test_a_signature_by_the_role_behind_an_alias_is_a_stranger() -> None:
    """A signature names the part as the checklist does, so that answers may change."""
    checklist = a_checklist(an_action(parts=("community",)))

    by_alias = a_case(signed(MON_1_JUNE, "community"))
    by_role = a_case(signed(MON_1_JUNE, "probation"))

    assert strangers(by_alias, checklist) == ()
    assert strangers(by_role, checklist) == ("probation",)
