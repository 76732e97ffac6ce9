"""What a role may see."""

import pytest

from builders import MON_3_AUGUST, a_dossier, a_fact, an_action, needs
from builders import a_checklist as checklist_of
from releasekit.domain.action import Action
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import facts_told_to, for_role, may_see
from releasekit.domain.outstanding import plan

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


def test_a_plan_leaves_out_what_a_role_may_not_see_and_counts_it() -> None:
    dossier = _dossier(CARE, OPEN)
    planned = plan(dossier)

    seen = for_role(planned, "police", dossier)

    assert [one.action.id for one in seen.actions] == ["open"]
    assert seen.withheld == 1
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
