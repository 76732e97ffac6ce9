"""What is wrong with the roles and agencies of a checklist."""

import pytest

from builders import a_checklist, a_role, a_stand_in, an_action, an_agency
from findings import found_in

NOTE = {"en": "There is none."}


def test_an_alias_of_unknown_roles_or_facts_is_found() -> None:
    alias = a_role("alias", a_stand_in("probatoin", tall=True), a_stand_in("officer"))

    assert found_in(a_checklist(roles=[alias])) == [
        "roles.alias.is[0].role UNKNOWN_ROLE probatoin ? probation",
        "roles.alias.is[0].when.tall UNKNOWN_FACT tall",
    ]


def test_an_alias_that_asks_for_an_answer_nobody_can_give_is_found() -> None:
    alias = a_role("alias", a_stand_in("officer", area="nort"))

    assert found_in(a_checklist(roles=[alias])) == [
        "roles.alias.is[0].when.area WRONG_CHOICE area / nort ? north"
    ]


def test_a_circle_of_aliases_is_found_at_each_role_in_it() -> None:
    circle = [
        a_role("one", a_stand_in("two")),
        a_role("two", a_stand_in("one"), a_stand_in("officer")),
        a_role("beside", a_stand_in("one")),
    ]

    assert found_in(a_checklist(roles=circle)) == [
        "roles.one.is ALIAS_CIRCLE one",
        "roles.two.is ALIAS_CIRCLE two",
    ]


def test_an_agency_that_holds_an_unknown_role_is_found() -> None:
    office = an_agency("office", "officer", "stranger")

    assert found_in(a_checklist(agencies=[office])) == [
        "agencies.office.roles[1] UNKNOWN_ROLE stranger"
    ]


@pytest.mark.parametrize(
    ("lead", "unheld"), [("officer", "officer"), ("community", "social-work")]
)
def test_a_lead_that_no_agency_holds_is_found(lead: str, unheld: str) -> None:
    office = an_agency("office", "probation")

    found = found_in(a_checklist(an_action(lead=lead), agencies=[office]))

    assert found == [f"actions.act.lead NO_HOLDER {unheld}"]


def test_a_role_that_nobody_holds_is_told_once_however_many_actions_it_leads() -> None:
    actions = [an_action("one", number=401), an_action("two", number=402)]

    found = found_in(a_checklist(*actions, agencies=[an_agency("x", "probation")]))

    assert found == ["actions.one.lead NO_HOLDER officer"]


def test_a_role_that_must_sign_and_that_no_agency_holds_is_found() -> None:
    action = an_action(parts=("officer", "probation"))

    found = found_in(a_checklist(action, agencies=[an_agency("office", "officer")]))

    assert found == ["actions.act.parts[1] NO_HOLDER probation"]


def test_a_role_that_nobody_holds_may_lead_if_a_note_says_why() -> None:
    role = a_role("guide")._replace(held=False, note=NOTE)

    assert found_in(a_checklist(an_action(lead="guide"), roles=[role])) == []


def test_a_role_that_nobody_holds_without_a_reason_is_found() -> None:
    role = a_role("guide")._replace(held=False)

    found = found_in(a_checklist(roles=[role]))

    assert found == ["roles.guide.held NO_REASON guide"]


def test_a_role_said_to_be_unheld_that_an_agency_holds_is_found() -> None:
    role = a_role("guide")._replace(held=False, note=NOTE)
    office = an_agency("office", "guide")

    found = found_in(a_checklist(roles=[role], agencies=[office]))

    assert found == ["roles.guide.held HELD_ALL_THE_SAME guide / office"]


def test_a_short_role_over_thirteen_columns_is_found() -> None:
    role = a_role("guide")._replace(short={"en": "x" * 13, "mk": "x" * 14})

    found = found_in(a_checklist(roles=[role]))

    assert found == ["roles.guide.short.mk SHORT_TOO_LONG mk / 13"]


def test_an_abstract_checklist_needs_no_agencies() -> None:
    checklist = a_checklist(an_action(), agencies=[])._replace(abstract=True)

    assert found_in(checklist) == []


def test_an_alias_of_an_alias_whose_roles_are_held_is_sound() -> None:
    alias = a_role(
        "alias", a_stand_in("officer", children=True), a_stand_in("community")
    )

    assert found_in(a_checklist(an_action(lead="alias"), roles=[alias])) == []
