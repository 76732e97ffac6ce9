"""When a name means a role, and under what it never does."""

import pytest

from builders import COMMUNITY, a_role, a_stand_in, needs
from releasekit.domain.checklist import Role
from releasekit.domain.conditions import Answer
from releasekit.domain.guide.ways import ALWAYS, Way, ways_to

SUPERVISED = needs(supervised=True)


def named(*roles: Role) -> dict[str, Role]:
    return {role.id: role for role in roles}


ROLES = named(COMMUNITY, a_role("probation"), a_role("social-work"), a_role("police"))


def the_ways(role: str, *entries: Role, **facts: Answer) -> tuple[Way, ...]:
    """Ask when `community`, or the last of some aliases, means a role."""
    roles = ROLES | named(*entries)
    return ways_to(role, entries[-1].id if entries else "community", roles, facts)


@pytest.mark.parametrize("name", ["police", "community", "stranger"])
def test_a_name_always_means_itself(name: str) -> None:
    assert ways_to(name, name, ROLES, {}) == ALWAYS


def test_a_plain_name_never_means_another_role() -> None:
    assert ways_to("probation", "police", ROLES, {}) == ()
    assert ways_to("probation", "stranger", ROLES, {}) == ()


def test_an_alias_means_a_role_under_the_condition_of_its_entry() -> None:
    assert the_ways("probation") == (Way(when=SUPERVISED),)


def test_the_last_entry_counts_unless_one_before_it_does() -> None:
    assert the_ways("social-work") == (Way(unless=(SUPERVISED,)),)


def test_a_role_that_no_entry_names_is_never_meant() -> None:
    assert the_ways("police") == ()


@pytest.mark.parametrize(
    ("role", "supervised", "ways"),
    [
        ("probation", True, ALWAYS),
        ("probation", False, ()),
        ("social-work", True, ()),
        ("social-work", False, ALWAYS),
    ],
)
def test_what_is_known_is_no_condition_any_more(
    role: str, *, supervised: bool, ways: tuple[Way, ...]
) -> None:
    assert the_ways(role, supervised=supervised) == ways


def test_two_entries_for_one_role_are_two_ways() -> None:
    alias = a_role(
        "alias",
        a_stand_in("probation", supervised=True),
        a_stand_in("probation", children=True),
        a_stand_in("social-work"),
    )

    mine, theirs = the_ways("probation", alias), the_ways("social-work", alias)

    assert mine == (Way(when=SUPERVISED), Way(when=needs(children=True)))
    assert theirs == (Way(unless=(SUPERVISED, needs(children=True))),)


def test_a_role_that_every_entry_names_is_always_meant() -> None:
    alias = a_role(
        "alias", a_stand_in("probation", supervised=True), a_stand_in("probation")
    )

    assert the_ways("probation", alias) == ALWAYS


def test_entries_after_one_without_a_condition_never_count() -> None:
    alias = a_role("alias", a_stand_in("probation"), a_stand_in("social-work"))

    assert the_ways("social-work", alias) == ()


def test_an_entry_that_one_before_it_always_takes_over_never_counts() -> None:
    alias = a_role(
        "alias",
        a_stand_in("probation", supervised=True),
        a_stand_in("social-work", supervised=True, children=True),
    )

    assert the_ways("social-work", alias) == ()


def test_what_an_entry_says_itself_is_not_said_again() -> None:
    alias = a_role(
        "alias",
        a_stand_in("police", area="north"),
        a_stand_in("probation", supervised=True, children=True),
        a_stand_in("social-work", supervised=True, area="south"),
    )

    [way] = the_ways("social-work", alias)

    assert way == Way(
        when=needs(supervised=True, area="south"), unless=(needs(children=True),)
    )


def test_an_alias_of_an_alias_needs_both_conditions() -> None:
    alias = a_role(
        "alias", a_stand_in("community", children=True), a_stand_in("police")
    )

    assert the_ways("probation", alias) == (
        Way(when=needs(children=True, supervised=True)),
    )
    assert the_ways("social-work", alias) == (
        Way(when=needs(children=True), unless=(SUPERVISED,)),
    )
    assert the_ways("community", alias) == (Way(when=needs(children=True)),)


def test_an_inner_alias_is_read_with_what_the_outer_one_asks() -> None:
    alias = a_role(
        "alias", a_stand_in("community", supervised=False), a_stand_in("police")
    )

    assert the_ways("probation", alias) == ()
    assert the_ways("social-work", alias) == (Way(when=needs(supervised=False)),)


def test_a_way_says_which_answers_are_certain_with_it() -> None:
    way = Way(
        when=needs(children=True, area=("north", "south")),
        unless=(SUPERVISED, needs(area="east"), needs(minor=True, long=True)),
    )

    assert way.facts == {"children": True, "supervised": False}
    assert Way(when=needs(area="north")).facts == {"area": "north"}
    assert Way(unless=(needs(minor=(True, False)),)).facts == {}
