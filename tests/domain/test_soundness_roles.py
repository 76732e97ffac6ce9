"""What is wrong with the dates, roles and agencies of a checklist."""

import pytest

from builders import (
    a_checklist,
    a_date,
    a_role,
    a_stand_in,
    an_action,
    an_agency,
)
from releasekit.domain.soundness import Finding, Problem, findings


def test_a_checklist_without_a_release_date_is_found() -> None:
    checklist = a_checklist()._replace(dates={"admission": a_date("admission")})

    assert findings(checklist) == (Finding(problem=Problem.NO_RELEASE, where="dates"),)


def test_a_date_that_happens_by_an_unknown_one_is_found() -> None:
    end = a_date("supervision-end", happened="ended")

    [found] = findings(a_checklist(dates=[end]))

    assert found == Finding(
        problem=Problem.UNKNOWN_DATE,
        where="dates.supervision-end.happened",
        name="ended",
    )


def test_an_alias_of_unknown_roles_or_facts_is_found() -> None:
    alias = a_role("alias", a_stand_in("stranger", tall=True), a_stand_in("officer"))

    found = findings(a_checklist(roles=[alias]))

    assert found == (
        Finding(problem=Problem.UNKNOWN_ROLE, where="roles.alias", name="stranger"),
        Finding(problem=Problem.UNKNOWN_FACT, where="roles.alias", name="tall"),
    )


def test_an_alias_that_asks_for_an_answer_nobody_can_give_is_found() -> None:
    alias = a_role("alias", a_stand_in("officer", area="west"))

    [found] = findings(a_checklist(roles=[alias]))

    assert found == Finding(
        problem=Problem.WRONG_CHOICE, where="roles.alias", name="area"
    )


def test_a_circle_of_aliases_is_found_at_each_role_in_it() -> None:
    circle = [
        a_role("one", a_stand_in("two")),
        a_role("two", a_stand_in("one"), a_stand_in("officer")),
        a_role("beside", a_stand_in("one")),
    ]

    found = findings(a_checklist(roles=circle))

    assert found == (
        Finding(problem=Problem.ALIAS_CIRCLE, where="roles.one", name="one"),
        Finding(problem=Problem.ALIAS_CIRCLE, where="roles.two", name="two"),
    )


def test_an_agency_that_holds_an_unknown_role_is_found() -> None:
    office = an_agency("office", "officer", "stranger")

    [found] = findings(a_checklist(agencies=[office]))

    assert found == Finding(
        problem=Problem.UNKNOWN_ROLE, where="agencies.office", name="stranger"
    )


@pytest.mark.parametrize("lead", ["officer", "community"])
def test_a_lead_that_no_agency_holds_is_found(lead: str) -> None:
    office = an_agency("office", "probation")

    [found] = findings(a_checklist(an_action(lead=lead), agencies=[office]))

    assert found == Finding(problem=Problem.NO_HOLDER, where="actions.act", name=lead)


def test_an_abstract_checklist_needs_no_agencies() -> None:
    checklist = a_checklist(an_action(), agencies=[])._replace(abstract=True)

    assert findings(checklist) == ()


def test_an_alias_of_an_alias_whose_roles_are_held_is_sound() -> None:
    alias = a_role(
        "alias", a_stand_in("officer", children=True), a_stand_in("community")
    )

    checklist = a_checklist(an_action(lead="alias"), roles=[alias])

    assert findings(checklist) == ()
