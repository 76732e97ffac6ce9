"""Which steps are a role's, and with whom each of them hangs together."""

from builders import a_checklist, a_role, a_stand_in, an_action, needs
from releasekit.domain.checklist import Checklist, Role
from releasekit.domain.guide.tasks import (
    Link,
    Task,
    awaited_by,
    helped_by,
    led_by,
    signed_by,
    tasks_of,
    waiting_for,
)
from releasekit.domain.guide.ways import ALWAYS, Way

SUPERVISED = needs(supervised=True)


def the_links(links: tuple[Link, ...]) -> dict[str, tuple[str, ...]]:
    return {one.action.id: one.roles for one in links}


def the_duty(role: str, name: str, checklist: Checklist) -> Task:
    [found] = (
        one for one in tasks_of(role, checklist, led_by) if one.action.id == name
    )
    return found


# Whose


def test_a_role_owes_what_it_leads_and_what_a_name_for_it_leads() -> None:
    own = an_action("own", lead="probation", days=2)
    shared = an_action("shared", lead="community", days=1)
    other = an_action("other", lead="officer")
    checklist = a_checklist(other, shared, own)

    assert tasks_of("probation", checklist, led_by) == (
        Task(own, "probation"),
        Task(shared, "community", (Way(when=SUPERVISED),)),
    )


def test_a_step_whose_condition_rules_a_role_out_is_not_its_own() -> None:
    action = an_action("act", lead="community", when=SUPERVISED)
    checklist = a_checklist(action)

    assert tasks_of("social-work", checklist, led_by) == ()
    assert tasks_of("probation", checklist, led_by) == (
        Task(action, "community", ALWAYS),
    )


def test_a_name_that_means_a_role_for_certain_goes_before_one_that_may() -> None:
    action = an_action("act", support=("community", "probation"))

    [task] = tasks_of("probation", a_checklist(action), helped_by)

    assert (task.name, task.ways) == ("probation", ALWAYS)


def test_a_role_signs_where_it_is_one_of_the_parts() -> None:
    action = an_action("act", parts=("officer", "community"))

    [task] = tasks_of("social-work", a_checklist(action), signed_by)

    assert (task.name, task.ways) == ("community", (Way(unless=(SUPERVISED,)),))


# With whom


def a_chain(
    lead: str, *, when: bool | None = None, more: Role | None = None
) -> Checklist:
    """Build a step of the community after one that somebody else leads."""
    condition = () if when is None else needs(supervised=when)
    first = an_action("first", lead=lead, number=401, when=condition)
    second = an_action("second", lead="community", waits_for=("first",), number=402)
    return a_checklist(first, second, roles=(more,) if more else ())


def test_a_step_waits_for_the_role_that_leads_the_one_before() -> None:
    checklist = a_chain("officer")
    duty = the_duty("probation", "second", checklist)

    assert the_links(awaited_by(duty, "probation", checklist)) == {
        "first": ("officer",)
    }


def test_the_one_before_knows_who_may_be_waiting() -> None:
    checklist = a_chain("officer")
    duty = the_duty("officer", "first", checklist)

    assert the_links(waiting_for(duty, "officer", checklist)) == {
        "second": ("probation", "social-work")
    }


def test_a_step_under_the_same_name_is_a_roles_own_step() -> None:
    checklist = a_chain("community")

    for role in ("probation", "social-work", "community"):
        first = the_duty(role, "first", checklist)
        second = the_duty(role, "second", checklist)
        assert the_links(awaited_by(second, role, checklist)) == {"first": (role,)}
        assert the_links(waiting_for(first, role, checklist)) == {"second": (role,)}


def test_a_step_that_never_applies_together_with_a_duty_is_left_out() -> None:
    checklist = a_chain("officer", when=False)
    duty = the_duty("probation", "second", checklist)

    assert awaited_by(duty, "probation", checklist) == ()
    assert the_links(
        awaited_by(
            the_duty("social-work", "second", checklist), "social-work", checklist
        )
    ) == {"first": ("officer",)}


def test_each_way_to_a_duty_names_whom_it_waits_for_then() -> None:
    other = a_role(
        "other",
        a_stand_in("officer", area="north"),
        a_stand_in("probation", supervised=True),
        a_stand_in("police"),
    )
    checklist = a_chain("other", more=other)
    checklist = checklist._replace(
        roles={**checklist.roles, "police": a_role("police")}
    )
    duty = the_duty("social-work", "second", checklist)

    assert the_links(awaited_by(duty, "social-work", checklist)) == {
        "first": ("officer", "police")
    }
