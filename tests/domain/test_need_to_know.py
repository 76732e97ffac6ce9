"""What a role may see."""

import pytest

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    a_fact,
    a_return,
    an_action,
    an_event,
    done,
    needs,
)
from builders import a_checklist as checklist_of
from releasekit.domain.action import Action
from releasekit.domain.deeds import Blocked
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import facts_told_to, for_role, may_read, may_see
from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag

CARE = an_action(
    "care",
    number=402,
    days=30,
    when=needs(care=True),
    lead="officer",
    support=("community",),
    parts=("officer", "social-work"),
)
OPEN = an_action("open", number=403, days=20, waits_for=("care",))


def _dossier(*actions: Action) -> Dossier:
    checklist = checklist_of(*actions, facts=[a_fact("care", sensitive=True)])
    return a_dossier(
        checklist=checklist,
        release=MON_3_AUGUST,
        facts={"care": True, "supervised": True},
    )


@pytest.mark.parametrize("role", [None, "officer", "probation", "social-work"])
def test_a_step_on_a_sensitive_fact_exists_for_the_roles_in_it(
    role: str | None,
) -> None:
    assert may_see(role, CARE, _dossier(CARE))
    assert not may_see("police", CARE, _dossier(CARE))


def test_every_other_step_exists_for_all() -> None:
    action = an_action(when=needs(supervised=True, unknown=True))

    assert may_see("police", action, _dossier(action))


def test_a_plan_leaves_out_what_a_role_may_not_see_and_does_not_count_it() -> None:
    dossier = _dossier(CARE, OPEN)
    planned = plan(dossier)

    seen = for_role(planned, "police", dossier)

    assert [one.action.id for one in seen.actions] == ["open"]
    assert seen.hidden == {"care"}
    assert seen.actions[0].blocked_by == ()
    assert seen.actions[0].due == planned.actions[1].due


def test_who_acts_on_everything_sees_the_plan_as_it_is() -> None:
    dossier = _dossier(CARE, OPEN)
    planned = plan(dossier)

    assert for_role(planned, "officer", dossier) is planned
    assert for_role(planned, None, dossier) is planned


@pytest.mark.parametrize("role", ["police", None])
def test_a_sensitive_fact_is_told_only_to_roles_that_act_on_it(
    role: str | None,
) -> None:
    dossier = _dossier(CARE, OPEN)

    assert "care" in facts_told_to("officer", dossier)
    assert "care" not in facts_told_to(role, dossier)
    assert "supervised" in facts_told_to(role, dossier)


def test_what_is_left_out_are_names_not_days() -> None:
    dossier = _dossier(CARE, OPEN)

    seen = for_role(plan(dossier), "police", dossier)

    assert {one.action.id: one.due for one in seen.actions} == {
        one.action.id: one.due
        for one in plan(dossier).actions
        if one.action.id != "care"
    }


def test_what_comes_again_is_left_out_too() -> None:
    often = CARE._replace(parts=(), repeats=a_return(days=7, until="release"))
    checklist = checklist_of(often, facts=[a_fact("care", sensitive=True)])
    dossier = a_dossier(
        checklist=checklist,
        release=MON_3_AUGUST,
        facts={"care": True},
        events=[done(MON_1_JUNE, "care")],
    )

    seen = for_role(plan(dossier), "police", dossier)

    assert seen.actions == ()


def test_both_roles_that_an_open_question_leaves_are_in_a_step() -> None:
    checklist = checklist_of(CARE, facts=[a_fact("care", sensitive=True)])
    dossier = a_dossier(checklist=checklist, release=MON_3_AUGUST)

    assert may_see("probation", CARE, dossier)
    assert may_see("social-work", CARE, dossier)


def test_a_step_on_several_facts_is_withheld_if_one_of_them_is_sensitive() -> None:
    action = CARE._replace(when=needs(supervised=True, care=True))

    assert not may_see("police", action, _dossier(action))


def test_a_step_that_waits_only_for_what_is_withheld_does_not_say_that_it_waits() -> (
    None
):
    dossier = _dossier(CARE, OPEN)

    [seen] = for_role(plan(dossier), "police", dossier).actions

    assert Flag.BLOCKED not in seen.flags


@pytest.mark.parametrize(
    ("waits_for", "told_to"),
    [
        ("care", {"officer"}),
        ("open", {"officer", "police"}),
        ("probation", {"officer", "police"}),
    ],
)
def test_that_a_step_waits_for_a_withheld_one_is_withheld_too(
    waits_for: str, told_to: set[str]
) -> None:
    plain = an_action("plain", number=404, days=10)
    blocked = an_event(MON_1_JUNE, Blocked("plain", waits_for))
    dossier = a_dossier(
        checklist=_dossier(CARE, OPEN, plain).checklist,
        release=MON_3_AUGUST,
        facts={"care": True, "supervised": True},
        events=[blocked],
    )

    seen = for_role(plan(dossier), "police", dossier)

    block = {one.action.id: one.block for one in seen.actions}["plain"]
    assert (block is not None) == ("police" in told_to)
    assert {
        role for role in ("officer", "police") if may_read(role, blocked, dossier)
    } == told_to
