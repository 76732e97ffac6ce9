"""With whom a role works, and in which steps."""

from builders import a_checklist, a_share, an_action
from releasekit.domain.action import Action
from releasekit.domain.guide.contacts import Contact, Tie
from releasekit.domain.guide.role_guide import guide_of


def contacts(role: str, *actions: Action) -> dict[str, dict[Tie, tuple[int, ...]]]:
    found = guide_of(role, a_checklist(*actions)).contacts
    return {one.role: one.steps for one in found}


def test_steps_that_wait_tie_two_roles_from_both_sides() -> None:
    first = an_action("first", lead="officer", number=401)
    second = an_action("second", lead="probation", waits_for=("first",), number=402)

    assert contacts("probation", first, second) == {"officer": {Tie.WAITS_FOR: (401,)}}
    assert contacts("officer", first, second) == {"probation": {Tie.AWAITED: (402,)}}


def test_what_passes_ties_two_roles_once_a_step() -> None:
    shares = (
        a_share("officer", "probation"),
        a_share("officer", "probation", what=("dates",)),
    )
    action = an_action(shares=shares, number=401)

    assert contacts("officer", action) == {"probation": {Tie.TELLS: (401,)}}
    assert contacts("probation", action) == {"officer": {Tie.IS_TOLD: (401,)}}


def test_a_name_ties_the_roles_it_may_mean() -> None:
    action = an_action(shares=(a_share("officer", "community"),), number=401)

    assert contacts("officer", action) == {
        "probation": {Tie.TELLS: (401,)},
        "social-work": {Tie.TELLS: (401,)},
    }


def test_a_name_ties_only_the_roles_it_means_where_the_flow_is_ones_own() -> None:
    action = an_action(shares=(a_share("community", "community"),), number=401)
    flow = an_action("flow", shares=(a_share("probation", "community"),), number=402)

    assert contacts("probation", action, flow) == {"social-work": {Tie.TELLS: (402,)}}


def test_own_steps_and_those_outside_are_no_contacts() -> None:
    first = an_action("first", number=401, shares=(a_share("officer", "person"),))
    second = an_action("second", number=402, waits_for=("first",))

    assert contacts("officer", first, second) == {}


def test_those_with_most_ties_come_first() -> None:
    few = an_action("few", number=401, shares=(a_share("officer", "probation"),))
    many = [
        an_action(
            f"many-{number}",
            number=number,
            shares=(a_share("officer", "social-work"),),
        )
        for number in (402, 403)
    ]

    assert list(contacts("officer", few, *many)) == ["social-work", "probation"]


def test_a_contact_weighs_as_many_steps_as_tie_it() -> None:
    contact = Contact("probation", {Tie.TELLS: (401, 402), Tie.AWAITED: (401,)})

    assert contact.weight == 3
