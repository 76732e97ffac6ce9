"""Who leads, once aliases are resolved."""

from builders import COMMUNITY, a_role, a_stand_in
from releasekit.domain.checklist import Role
from releasekit.domain.roles import Holder, holder_of, posts_of


def named(*roles: Role) -> dict[str, Role]:
    return {role.id: role for role in roles}


ROLES = named(COMMUNITY, a_role("probation"), a_role("social-work"), a_role("police"))


def test_a_plain_role_is_itself() -> None:
    assert holder_of("police", ROLES, {}) == Holder(
        role="police", candidates=("police",)
    )


def test_a_role_the_checklist_lacks_is_itself() -> None:
    assert holder_of("stranger", ROLES, {}).role == "stranger"


def test_an_alias_takes_the_first_entry_that_holds() -> None:
    assert holder_of("community", ROLES, {"supervised": True}).role == "probation"


def test_an_alias_takes_the_next_entry_if_all_before_it_are_false() -> None:
    assert holder_of("community", ROLES, {"supervised": False}).role == "social-work"


def test_an_unknown_entry_first_leaves_the_lead_undetermined() -> None:
    holder = holder_of("community", ROLES, {})

    assert holder == Holder(
        role=None,
        candidates=("probation", "social-work"),
        needs_facts=("supervised",),
    )


def test_an_unknown_entry_alone_still_leaves_the_lead_undetermined() -> None:
    alias = a_role("alias", a_stand_in("police", children=True))

    holder = holder_of("alias", named(alias, a_role("police")), {})

    assert holder == Holder(
        role=None, candidates=("police",), needs_facts=("children",)
    )


def test_entries_after_one_that_holds_are_no_candidates() -> None:
    alias = a_role(
        "alias",
        a_stand_in("probation", children=True),
        a_stand_in("social-work", supervised=True),
        a_stand_in("police"),
    )

    holder = holder_of("alias", ROLES | named(alias), {"supervised": True})

    assert holder.candidates == ("probation", "social-work")


def test_an_alias_of_which_no_entry_holds_is_nobody() -> None:
    alias = a_role("alias", a_stand_in("police", children=True))

    holder = holder_of("alias", ROLES | named(alias), {"children": False})

    assert holder == Holder(role=None)


def test_an_alias_may_name_an_alias() -> None:
    alias = a_role(
        "alias", a_stand_in("police", children=True), a_stand_in("community")
    )
    roles = ROLES | named(alias)

    known = holder_of("alias", roles, {"children": False, "supervised": True})
    unknown = holder_of("alias", roles, {"children": False})

    assert known.role == "probation"
    assert unknown.role is None
    assert unknown.needs_facts == ("supervised",)


def test_candidates_and_needed_facts_are_named_once() -> None:
    alias = a_role(
        "alias",
        a_stand_in("probation", supervised=True, area="north"),
        a_stand_in("probation", supervised=False),
        a_stand_in("police"),
    )

    holder = holder_of("alias", ROLES | named(alias), {})

    assert holder.candidates == ("probation", "police")
    assert holder.needs_facts == ("supervised", "area")


def test_a_name_gives_the_posts_it_may_come_to_through_other_names() -> None:
    roles = ROLES | named(a_role("top", a_stand_in("community")))

    assert posts_of("top", roles) == ("probation", "social-work")
    assert posts_of("police", roles) == ("police",)
    assert posts_of("family", roles) == ("family",)


def test_a_holder_may_be_its_role_or_any_candidate_and_nobody_else() -> None:
    undetermined = holder_of("community", ROLES, {})

    assert undetermined.may_be("probation")
    assert undetermined.may_be("social-work")
    assert not undetermined.may_be("police")
    assert holder_of("police", ROLES, {}).may_be("police")
