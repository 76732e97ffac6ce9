"""One example for each sentence of the rules on conditions (rules, section 2)."""

from builders import (
    MON_3_AUGUST,
    a_checklist,
    a_dossier,
    a_role,
    a_share,
    a_stand_in,
    an_action,
    needs,
    owed_in,
)
from releasekit.domain.conditions import Truth, truth_of
from releasekit.domain.outstanding import plan, standing
from releasekit.domain.parts import parts_of
from releasekit.domain.roles import holder_of
from releasekit.domain.selection import Horizon, Wanted, rows_of
from releasekit.domain.sharing import flows_of

BOTH = needs(supervised=True, children=True)


def test_one_false_makes_a_condition_false_else_one_unknown_makes_it_unknown() -> None:
    assert truth_of(BOTH, {"supervised": False}) is Truth.FALSE
    assert truth_of(BOTH, {"supervised": True}) is Truth.UNKNOWN
    assert truth_of(BOTH, {"supervised": True, "children": True}) is Truth.TRUE


def test_an_alias_takes_the_first_entry_that_holds_if_all_before_it_do_not() -> None:
    alias = a_role(
        "alias",
        a_stand_in("officer", children=True),
        a_stand_in("probation", supervised=True),
        a_stand_in("social-work"),
    )
    roles = a_checklist(roles=[alias]).roles

    facts = {"children": False, "supervised": True}
    assert holder_of("alias", roles, facts).role == "probation"


def test_if_an_unknown_comes_first_the_lead_is_undetermined_and_keeps_its_day() -> None:
    action = an_action(days=7, lead="community")

    owed = owed_in(a_dossier(action, release=MON_3_AUGUST))["act"]

    assert owed.due is not None
    assert owed.lead.role is None
    assert owed.lead.candidates == ("probation", "social-work")
    assert owed.needs_facts == ("supervised",)


def test_a_filter_by_role_matches_every_candidate() -> None:
    dossier = a_dossier(an_action(days=7, lead="community"), release=MON_3_AUGUST)
    today = dossier.case.opened_on

    for role, matches in (("probation", 1), ("social-work", 1), ("officer", 0)):
        wanted = Wanted(horizon=Horizon(), role=role)
        assert len(rows_of([standing(plan(dossier), today)], wanted)) == matches


def test_aliases_may_name_aliases() -> None:
    alias = a_role("alias", a_stand_in("community"))
    roles = a_checklist(roles=[alias]).roles

    assert holder_of("alias", roles, {"supervised": False}).role == "social-work"


def test_a_role_that_leads_is_dropped_from_support() -> None:
    action = an_action(days=7, lead="community", support=("probation", "officer"))
    dossier = a_dossier(action, release=MON_3_AUGUST, facts={"supervised": True})

    assert owed_in(dossier)["act"].support == ("officer",)


def test_doubles_are_dropped_from_parts() -> None:
    action = an_action(parts=("probation", "community"))

    parts = parts_of(action, a_checklist().roles, {"supervised": True})

    assert [one.role for one in parts] == ["probation"]


def test_a_flow_from_a_role_to_itself_does_not_exist() -> None:
    action = an_action(shares=(a_share("probation", "community"),))

    assert flows_of(action, a_checklist().roles, {"supervised": True}) == ()
