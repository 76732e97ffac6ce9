"""What passes between a role and others, once names and conditions are read."""

from builders import a_checklist, a_ground, a_share, an_action, needs
from releasekit.domain.action import GroundKind
from releasekit.domain.checklist import Checklist
from releasekit.domain.guide.flows import Passing, by_party, given_by, told_to
from releasekit.domain.guide.ways import ALWAYS, Way

CONSENT = (a_ground(),)
SUPERVISED = needs(supervised=True)


def given(role: str, checklist: Checklist, *, is_member: bool = True) -> list[Passing]:
    return list(given_by(role, checklist, is_member=is_member))


def told(role: str, checklist: Checklist, *, is_member: bool = True) -> list[Passing]:
    return list(told_to(role, checklist, is_member=is_member))


def test_a_flow_is_given_by_its_sender_and_told_to_its_receiver() -> None:
    action = an_action(shares=(a_share("officer", "probation"),))
    checklist = a_checklist(action)

    passing = Passing("probation", ("needs",), CONSENT, "officer", ALWAYS, (action,))
    assert given("officer", checklist) == [passing]
    assert told("officer", checklist) == []
    assert given("probation", checklist) == []
    assert told("probation", checklist) == [
        passing._replace(party="officer", name="probation")
    ]


def test_a_flow_to_a_name_is_a_roles_under_the_condition_of_the_name() -> None:
    checklist = a_checklist(an_action(shares=(a_share("officer", "community"),)))

    [passing] = told("social-work", checklist)

    assert (passing.name, passing.ways) == ("community", (Way(unless=(SUPERVISED,)),))


def test_the_condition_of_the_action_decides_whom_a_name_means() -> None:
    share = a_share("officer", "community")
    checklist = a_checklist(an_action(shares=(share,), when=SUPERVISED))

    assert [one.ways for one in told("probation", checklist)] == [ALWAYS]
    assert told("social-work", checklist) == []


def test_a_ground_that_the_condition_of_the_action_rules_out_is_left_out() -> None:
    law = a_ground(GroundKind.LAW, when=needs(supervised=False))
    share = a_share("officer", "probation", law, *CONSENT)
    checklist = a_checklist(an_action(shares=(share,), when=SUPERVISED))

    assert [one.grounds for one in told("probation", checklist)] == [CONSENT]


def test_what_passes_alike_in_several_steps_is_said_once() -> None:
    late = an_action("late", days=1, shares=(a_share("officer", "probation"),))
    early = an_action("early", days=9, shares=(a_share("officer", "probation"),))

    [passing] = given("officer", a_checklist(late, early))

    assert [one.id for one in passing.actions] == ["early", "late"]


def test_nobody_tells_itself_under_another_name() -> None:
    checklist = a_checklist(an_action(shares=(a_share("probation", "community"),)))

    assert [one.party for one in given("probation", checklist)] == ["community"]
    assert told("probation", checklist) == []
    assert [one.party for one in told("social-work", checklist)] == ["probation"]


def test_who_has_a_step_tells_and_is_told_as_one_of_the_members() -> None:
    checklist = a_checklist(an_action(shares=(a_share("members", "members"),)))

    passing = given("probation", checklist)[0]
    assert (passing.party, passing.name, passing.ways) == ("members", "members", ALWAYS)
    assert given("probation", checklist) == told("probation", checklist)
    assert given("probation", checklist, is_member=False) == []
    assert told("probation", checklist, is_member=False) == []


def test_a_member_does_not_tell_itself() -> None:
    shares = (a_share("members", "probation"), a_share("probation", "members"))
    checklist = a_checklist(an_action(shares=shares))

    assert [one.name for one in given("probation", checklist)] == ["probation"]
    assert [one.name for one in told("probation", checklist)] == ["probation"]


def test_parties_come_as_they_come_first_with_all_that_passes() -> None:
    one = an_action("one", days=3, shares=(a_share("officer", "person"),))
    two = an_action("two", days=2, shares=(a_share("officer", "probation"),))
    shares = (a_share("officer", "person", what=("dates",)),)
    three = an_action("three", days=1, shares=shares)

    found = by_party(given("officer", a_checklist(three, two, one)))

    assert [(party, [of.what for of in those]) for party, those in found] == [
        ("person", [("needs",), ("dates",)]),
        ("probation", [("needs",)]),
    ]
