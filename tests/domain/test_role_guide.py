"""What the guideline of a role gathers."""

from builders import (
    a_checklist,
    a_ground,
    a_role,
    a_share,
    a_stand_in,
    an_action,
    an_agency,
    needs,
)
from releasekit.domain.action import Basis, Duty, GroundKind
from releasekit.domain.checklist import Source
from releasekit.domain.guide.role_guide import RoleGuide, StandsIn, guide_of
from releasekit.domain.guide.ways import ALWAYS, Way
from releasekit.domain.open_questions import Gap


def gaps_in(guide: RoleGuide) -> list[tuple[Gap, tuple[str, ...], tuple[int, ...]]]:
    return [(one.gap, one.about, one.actions) for one in guide.open]


# Names


def test_a_role_knows_the_names_it_acts_under() -> None:
    checklist = a_checklist()

    assert guide_of("probation", checklist).names == (
        StandsIn(checklist.roles["community"], (Way(when=needs(supervised=True)),)),
    )
    assert guide_of("officer", checklist).names == ()


def test_an_alias_knows_the_posts_it_stands_for() -> None:
    checklist = a_checklist()

    guide = guide_of("community", checklist)

    assert [one.id for one in guide.posts] == ["probation", "social-work"]
    assert guide.names == ()
    assert guide_of("probation", checklist).posts == ()


def test_one_that_always_stands_in_does_so_without_condition() -> None:
    alias = a_role("mentor", a_stand_in("social-work"))

    guide = guide_of("social-work", a_checklist(roles=[alias]))

    assert StandsIn(alias, ALWAYS) in guide.names


# Steps


def test_steps_are_told_apart_by_the_part_a_role_has_in_them() -> None:
    led = an_action("led", lead="probation", support=("probation",), number=401)
    helped = an_action("helped", support=("probation",), number=402)
    signed = an_action("signed", parts=("probation", "officer"), number=403)

    guide = guide_of("probation", a_checklist(led, helped, signed))

    assert [one.action.id for one in guide.duties] == ["led"]
    assert [one.action.id for one in guide.helps] == ["helped"]
    assert [one.action.id for one in guide.signs] == ["signed"]


def test_who_only_may_lead_a_step_is_told_that_it_helps_too() -> None:
    action = an_action(lead="community", support=("probation",))

    guide = guide_of("probation", a_checklist(action))

    assert len(guide.duties) == len(guide.helps) == 1


def test_only_who_has_a_step_is_one_of_the_members() -> None:
    action = an_action(lead="probation", shares=(a_share("members", "members"),))
    checklist = a_checklist(action)

    assert len(guide_of("probation", checklist).told) == 1
    assert guide_of("officer", checklist).told == ()


# Questions


def test_written_questions_of_the_role_its_agency_and_its_help_touch_it() -> None:
    lines = {"en": ("Who?",)}
    role = a_role("police")._replace(open_questions=lines)
    agency = an_agency("force", "police")._replace(open_questions=lines)
    other = an_agency("other", "officer")._replace(open_questions=lines)
    led = an_action("led", lead="police", support=("police",), number=401)
    helped = an_action("helped", support=("police",), number=402)
    far = an_action("far", number=403)
    checklist = a_checklist(
        *(one._replace(open_questions=lines) for one in (led, helped, far)),
        roles=[role],
        agencies=[agency, other],
    )._replace(open_questions=lines)

    guide = guide_of("police", checklist)

    asked = [(one.table, one.id) for one in guide.asked]
    assert asked == [("roles", "police"), ("agencies", "force"), ("actions", "helped")]
    assert guide.has_questions


def test_marks_touch_a_role_by_its_duties() -> None:
    resting = Duty(Basis.GUIDANCE, "SOP")
    mine = an_action("mine", lead="officer", number=401, duty=resting)
    theirs = an_action("theirs", lead="probation", number=402, duty=resting)
    checklist = a_checklist(mine, theirs)._replace(
        sources={"SOP": Source("SOP", "A procedure", "", "partly")}
    )

    assert gaps_in(guide_of("officer", checklist)) == [
        (Gap.NO_LAW_FOR_NUMBER, ("pre-release",), (401,)),
        (Gap.DUTY_NOT_READ, ("SOP", "partly"), (401,)),
    ]
    assert guide_of("social-work", checklist).open == ()


def test_a_flow_without_an_article_touches_both_its_sides() -> None:
    law = a_ground(GroundKind.LAW)
    action = an_action(lead="x", shares=(a_share("officer", "community", law),))
    checklist = a_checklist(action, roles=[a_role("x"), a_role("police")])
    flow = (Gap.NO_ARTICLE_FOR_FLOW, ("officer", "community"), (401,))

    for role in ("officer", "community", "probation", "social-work"):
        assert gaps_in(guide_of(role, checklist)) == [flow]
    assert gaps_in(guide_of("police", checklist)) == []


def test_marks_touch_a_role_by_who_holds_it() -> None:
    unseen = an_agency("force", "police")._replace(sureness="unverified")
    nobody = a_role("mentor")._replace(held=False)
    checklist = a_checklist(
        roles=[a_role("police"), nobody], agencies=[unseen]
    )._replace(unreviewed=("mk",))

    assert gaps_in(guide_of("police", checklist)) == [
        (Gap.AGENCY_NOT_SEEN, ("force", "unverified"), ())
    ]
    assert gaps_in(guide_of("mentor", checklist)) == [
        (Gap.NOBODY_HOLDS, ("mentor",), ())
    ]
    assert not guide_of("officer", checklist).has_questions
