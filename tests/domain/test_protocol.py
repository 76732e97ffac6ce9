"""What a checklist answers to each thing that a protocol has to fix."""

import pytest

from builders import (
    a_category,
    a_checklist,
    a_distance,
    a_fact,
    a_ground,
    a_return,
    a_role,
    a_share,
    a_stand_in,
    an_action,
    an_agency,
    needs,
)
from releasekit.domain.action import (
    Action,
    Ground,
    GroundKind,
    Offset,
    Phase,
    Reschedule,
)
from releasekit.domain.checklist import Checklist
from releasekit.domain.protocol.elements import protocol_of
from releasekit.domain.protocol.terms import (
    Answer,
    Element,
    Saying,
    Standing,
    Statement,
)

LAW, READ = a_ground(GroundKind.LAW), a_ground(GroundKind.LAW, source="ART-1")
PROTOCOL = a_ground(GroundKind.PROTOCOL)
OWN_COPY = a_ground(GroundKind.OWN_COPY)
CONSENT = a_ground(GroundKind.CONSENT)
NEVER_ANSWERED = (
    Element.PURPOSE,
    Element.CONTROLLERS,
    Element.THIRD_PARTIES,
    Element.ONWARD_SHARING,
    Element.QUALITY,
    Element.SECURITY,
    Element.LOGGING,
    Element.REFUSALS,
    Element.IMPACT_ASSESSMENT,
    Element.REVIEW,
)


def answer_to(
    element: Element, checklist: Checklist, readiness: Checklist | None = None
) -> Answer:
    answers = protocol_of(checklist, readiness).answers
    return answers[element.number - 1]


def said(answer: Answer, saying: Saying) -> list[Statement]:
    return [one for one in answer.statements if one.saying is saying]


def in_flows(statement: Statement) -> list[int]:
    return [one.number for one in statement.flows]


def in_actions(statement: Statement) -> list[int]:
    return [one.number for one in statement.actions]


def test_a_protocol_has_to_fix_twenty_three_things_in_order() -> None:
    answers = protocol_of(a_checklist(an_action())).answers

    assert [one.element for one in answers] == list(Element)
    assert [one.element.number for one in answers] == list(range(1, 24))


def test_a_checklist_that_lets_nothing_pass_answers_nothing() -> None:
    protocol = protocol_of(a_checklist(an_action()))

    assert protocol.flows == ()
    assert {one.standing for one in protocol.answers} == {Standing.OPEN}
    assert not any(one.statements for one in protocol.answers)


@pytest.mark.parametrize("element", NEVER_ANSWERED)
def test_what_no_checklist_can_know_stays_open(element: Element) -> None:
    checklist = a_checklist(an_action(shares=(a_share("officer", "probation"),)))

    answer = answer_to(element, checklist)

    assert (answer.standing, answer.statements) == (Standing.OPEN, ())


# Grounds


def a_checklist_with_grounds() -> Checklist:
    return a_checklist(
        an_action(
            shares=(
                a_share("officer", "probation", READ),
                a_share("officer", "social-work", LAW, CONSENT),
                a_share("probation", "officer", PROTOCOL),
                a_share("probation", "social-work", CONSENT),
                a_share("social-work", "officer", a_ground(GroundKind.NONE)),
                a_share("social-work", "person", OWN_COPY),
            )
        )
    )


def test_the_legal_basis_counts_each_flow_under_one_head() -> None:
    answer = answer_to(Element.LEGAL_BASIS, a_checklist_with_grounds())

    assert [(one.saying, in_flows(one)) for one in answer.statements] == [
        (Saying.ARTICLE, [1]),
        (Saying.NO_ARTICLE, [2]),
        (Saying.PROTOCOL_ALONE, [3]),
        (Saying.CONSENT_ALONE, [4]),
        (Saying.OWN_COPY, [6]),
        (Saying.NOT_PERSONAL, [5]),
    ]
    assert answer.statements[0].amount == 6
    assert answer.standing is Standing.PARTLY


@pytest.mark.parametrize(
    ("ground", "standing"),
    [
        (READ, Standing.ANSWERED),
        (CONSENT, Standing.ANSWERED),
        (LAW, Standing.OPEN),
        (PROTOCOL, Standing.OPEN),
    ],
    ids=["article", "consent", "law", "protocol"],
)
def test_the_legal_basis_is_answered_by_articles_and_consent_alone(
    ground: Ground, standing: Standing
) -> None:
    checklist = a_checklist(
        an_action(shares=(a_share("officer", "probation", ground),))
    )

    assert answer_to(Element.LEGAL_BASIS, checklist).standing is standing


def test_consent_alone_is_told_from_consent_beside_another_ground() -> None:
    answer = answer_to(Element.CONSENT, a_checklist_with_grounds())

    assert [(one.saying, in_flows(one)) for one in answer.statements] == [
        (Saying.CONSENT_ALONE, [4]),
        (Saying.CONSENT_BESIDE, [2]),
    ]


def test_supervision_changes_grounds_parties_and_steps() -> None:
    if_supervised = a_ground(GroundKind.LAW, when=needs(supervised=True))
    checklist = a_checklist(
        an_action("a", shares=(a_share("officer", "probation", if_supervised),)),
        an_action("b", shares=(a_share("community", "officer"),)),
        an_action("c", number=405, when=needs(supervised=False)),
    )

    answer = answer_to(Element.SUPERVISION, checklist)

    ground, party, steps = answer.statements
    assert (ground.saying, in_flows(ground)) == (Saying.GROUND_HANGS_ON, [1])
    assert (party.about, party.names, in_flows(party)) == (
        "community",
        ("probation", "social-work"),
        [2],
    )
    assert (steps.about, in_actions(steps)) == ("supervised", [405])


def test_an_alias_that_hangs_on_another_fact_is_not_told_with_supervision() -> None:
    deputy = a_role("deputy", a_stand_in("probation", area="north"))
    checklist = a_checklist(
        an_action(shares=(a_share("officer", "deputy"),)), roles=[deputy]
    )

    assert answer_to(Element.SUPERVISION, checklist).standing is Standing.OPEN
    assert protocol_of(checklist).aliases == ("deputy",)


# Categories


def test_each_receiver_has_a_list_and_what_never_passes_is_told() -> None:
    checklist = a_checklist(
        an_action(
            shares=(
                a_share("officer", "probation", what=("dates", "needs")),
                a_share("social-work", "probation", what=("needs",)),
                a_share("officer", "members", what=("dates",)),
            )
        )
    )
    known = [a_category(one) for one in ("needs", "dates", "spare")]
    checklist = checklist._replace(categories={one.id: one for one in known})

    answer = answer_to(Element.CATEGORIES, checklist)

    assert [(one.saying, one.about, one.names) for one in answer.statements] == [
        (Saying.CLOSED_LIST, "", ("needs", "dates")),
        (Saying.NEVER_PASSED, "", ("spare",)),
        (Saying.MAY_RECEIVE, "probation", ("dates", "needs")),
        (Saying.MAY_RECEIVE, "members", ("dates",)),
    ]
    assert answer.standing is Standing.ANSWERED


def test_a_list_of_which_everything_passes_has_nothing_spare() -> None:
    checklist = a_checklist(an_action(shares=(a_share("officer", "probation"),)))
    checklist = checklist._replace(categories={"needs": a_category("needs")})

    answer = answer_to(Element.CATEGORIES, checklist)

    assert said(answer, Saying.NEVER_PASSED) == []


def test_how_few_kinds_pass_together_is_counted() -> None:
    checklist = a_checklist(
        an_action(
            shares=(
                a_share("officer", "probation", what=("a",)),
                a_share("officer", "social-work", what=("a", "b")),
            )
        )
    )

    single, most = answer_to(Element.MINIMISATION, checklist).statements

    assert (in_flows(single), single.amount) == ([1], 2)
    assert (in_flows(most), most.amount) == ([2], 2)


# People


def test_parties_are_told_with_their_agencies_and_those_without_one() -> None:
    checklist = a_checklist(
        an_action(
            shares=(
                a_share("officer", "community"),
                a_share("guide", "person"),
                a_share("helper", "family"),
            )
        ),
        roles=[a_role("guide")._replace(held=False), a_role("helper"), a_role("idle")],
        agencies=[an_agency("prison", "officer"), an_agency("centre", "probation")],
    )

    answer = answer_to(Element.PARTIES, checklist)

    assert [(one.saying, one.about, one.names) for one in answer.statements] == [
        (Saying.HELD, "officer", ("prison",)),
        (Saying.HELD, "probation", ("centre",)),
        (Saying.NOBODY_HOLDS, "", ("guide",)),
        (Saying.NO_AGENCY_NAMED, "", ("social-work", "helper")),
        (Saying.OUTSIDE, "", ("person", "family")),
    ]
    assert answer.standing is Standing.PARTLY


def test_a_role_with_a_step_is_a_party_where_something_goes_to_those() -> None:
    checklist = a_checklist(
        an_action(lead="probation", shares=(a_share("officer", "members"),))
    )

    answer = answer_to(Element.PARTIES, checklist)

    [as_members] = said(answer, Saying.AS_MEMBERS)
    assert as_members.names == ("probation",)
    assert [one.about for one in said(answer, Saying.HELD)] == ["officer", "probation"]


def test_without_any_agency_the_parties_are_open() -> None:
    checklist = a_checklist(
        an_action(shares=(a_share("officer", "probation"),)), agencies=[]
    )

    answer = answer_to(Element.PARTIES, checklist)

    assert answer.standing is Standing.OPEN
    assert [one.saying for one in answer.statements] == [Saying.NO_AGENCY_NAMED]


def test_the_roles_in_steps_on_a_sensitive_fact_are_named() -> None:
    checklist = a_checklist(
        an_action("a", when=needs(health=True), lead="community"),
        an_action("b", when=needs(children=True)),
        facts=[a_fact("health", sensitive=True), a_fact("unused", sensitive=True)],
    )

    [statement] = answer_to(Element.NEED_TO_KNOW, checklist).statements

    assert (statement.about, statement.names) == (
        "health",
        ("probation", "social-work"),
    )
    assert in_actions(statement) == [401]


def test_health_tells_what_is_clinical_and_what_health_services_tell_others() -> None:
    checklist = a_checklist(
        an_action(
            shares=(
                a_share("ward-health", "home-health", what=("summary",)),
                a_share("ward-health", "person", OWN_COPY, what=("summary",)),
                a_share("home-health", "officer", what=("flag",)),
                a_share("officer", "probation", what=("needs",)),
                a_share("person", "officer", what=("needs",)),
            )
        ),
        roles=[a_role("ward-health"), a_role("home-health")],
    )
    known = [a_category("summary", clinical=True), a_category("flag")]
    checklist = checklist._replace(categories={one.id: one for one in known})

    clinical, *flows = answer_to(Element.HEALTH, checklist).statements

    assert (clinical.saying, clinical.names) == (Saying.CLINICAL, ("summary",))
    assert [
        (one.share.sender, one.share.receiver)
        for statement in flows
        for one in statement.flows
    ] == [
        ("ward-health", "home-health"),
        ("ward-health", "person"),
        ("home-health", "officer"),
    ]


def test_family_is_told_of_and_that_nothing_starts_from_it() -> None:
    checklist = a_checklist(
        an_action("a", shares=(a_share("social-work", "family"),)),
        an_action("b", number=402, when=needs(minor=True)),
        an_action("c", number=403, when=needs(children=True)),
        facts=[a_fact("minor")],
    )

    told = answer_to(Element.CHILDREN_AND_FAMILY, checklist).statements

    assert [(one.saying, one.about, in_actions(one)) for one in told] == [
        (Saying.FLOW, "", []),
        (Saying.NONE_FROM_FAMILY, "", []),
        (Saying.STEPS_HANG_ON, "minor", [402]),
        (Saying.STEPS_HANG_ON, "children", [403]),
    ]


def test_that_nothing_starts_from_the_family_is_no_answer_by_itself() -> None:
    checklist = a_checklist(an_action(shares=(a_share("officer", "probation"),)))

    answer = answer_to(Element.CHILDREN_AND_FAMILY, checklist)

    assert [one.saying for one in answer.statements] == [Saying.NONE_FROM_FAMILY]
    assert answer.standing is Standing.OPEN


def test_what_starts_from_the_family_is_told_as_a_flow() -> None:
    checklist = a_checklist(an_action(shares=(a_share("family", "officer"),)))

    answer = answer_to(Element.CHILDREN_AND_FAMILY, checklist)

    assert [one.saying for one in answer.statements] == [Saying.FLOW]


def test_the_police_are_told_of_also_as_one_with_an_open_step() -> None:
    checklist = a_checklist(
        an_action("a", shares=(a_share("police", "community"),)),
        an_action("b", shares=(a_share("officer", "members"),)),
        an_action("c", number=415, support=("police",)),
        roles=[a_role("police")],
    )

    flow, as_member = answer_to(Element.POLICE, checklist).statements

    assert flow.flows[0].share.sender == "police"
    assert in_actions(as_member) == [415]
    assert [one.share.receiver for one in as_member.flows] == ["members"]


def test_police_without_a_step_is_no_member() -> None:
    checklist = a_checklist(an_action(shares=(a_share("officer", "members"),)))

    assert answer_to(Element.POLICE, checklist).statements == ()


# Times


def test_retention_names_the_closing_action_and_the_looks_back() -> None:
    closing = an_action("close-case-and-data", number=902, months=24, after="release")
    checklist = a_checklist(
        closing._replace(phase=Phase.CLOSURE),
        an_action("hold-six-month-review", number=802, months=6, after="release"),
        an_action("review-plan", number=203, months=6, after="admission"),
        an_action("review-release", number=404, months=1, before="release"),
    )

    answer = answer_to(Element.RETENTION, checklist)

    assert [(one.saying, in_actions(one)) for one in answer.statements] == [
        (Saying.CLOSING, [902]),
        (Saying.LOOKED_AT_AGAIN, [802]),
    ]


def test_rights_are_the_actions_that_give_the_person_a_copy() -> None:
    checklist = a_checklist(
        an_action(
            "a",
            number=402,
            shares=(
                a_share("officer", "person", OWN_COPY, what=("x", "y")),
                a_share("probation", "person", OWN_COPY, what=("y",)),
                a_share("officer", "person", CONSENT, what=("z",)),
                a_share("officer", "probation", OWN_COPY, what=("z",)),
            ),
        ),
        an_action("b", number=401),
    )

    [told] = answer_to(Element.RIGHTS, checklist).statements

    assert (in_actions(told), told.names) == ([402], ("x", "y"))


def passing_the_date(name: str, number: int, *receivers: str) -> Action:
    shares = (a_share("officer", one, what=("release-date",)) for one in receivers)
    return an_action(name, number=number, days=30, shares=tuple(shares))


def test_release_timing_names_who_is_told_and_who_is_not_told_again() -> None:
    reset = passing_the_date("reset", 401, "probation", "probation", "members")
    coming_again = passing_the_date("again", 402, "probation")
    checklist = a_checklist(
        reset._replace(on_reschedule=Reschedule.RESET),
        coming_again._replace(repeats=a_return(months=3)),
        passing_the_date("once", 403, "social-work"),
        passing_the_date("own", 404, "person"),
        an_action("other", number=405, shares=(a_share("officer", "probation"),)),
    )

    answer = answer_to(Element.RELEASE_TIMING, checklist)

    told = said(answer, Saying.TELLS_RELEASE)
    assert [(in_actions(one), one.names) for one in told] == [
        ([401], ("probation", "members")),
        ([402], ("probation",)),
        ([403], ("social-work",)),
        ([404], ("person",)),
    ]
    assert [in_actions(one) for one in said(answer, Saying.NOT_TOLD_AGAIN)] == [[403]]
    assert answer.standing is Standing.PARTLY


@pytest.mark.parametrize(
    "due", [a_distance(before="release"), a_distance(days=8, after="release")]
)
def test_who_is_told_on_the_day_or_later_need_not_be_told_again(due: Offset) -> None:
    action = passing_the_date("late", 701, "probation")
    late = action._replace(due=action.due._replace(offset=due))

    answer = answer_to(Element.RELEASE_TIMING, a_checklist(late))

    assert said(answer, Saying.NOT_TOLD_AGAIN) == []


@pytest.mark.parametrize(
    ("receiver", "kind", "standing"),
    [
        ("members", Reschedule.RESET, Standing.ANSWERED),
        ("members", Reschedule.REVIEW, Standing.ANSWERED),
        ("members", Reschedule.KEEP, Standing.PARTLY),
        ("probation", Reschedule.RESET, Standing.PARTLY),
    ],
)
def test_timing_is_answered_once_all_with_a_step_hear_of_each_new_day(
    receiver: str, kind: Reschedule, standing: Standing
) -> None:
    action = passing_the_date("notice", 416, receiver)
    checklist = a_checklist(action._replace(on_reschedule=kind))

    assert answer_to(Element.RELEASE_TIMING, checklist).standing is standing


# Readiness


def test_the_preparedness_actions_stand_with_their_elements() -> None:
    readiness = a_checklist(
        an_action("do-impact-assessment", number=101),
        an_action("name-contact-points", number=202),
        an_action("sign-information-protocol", number=103),
    )

    answers = protocol_of(a_checklist(an_action()), readiness).answers

    assert {
        one.element: [action.number for action in one.readiness]
        for one in answers
        if one.readiness
    } == {Element.PARTIES: [103, 202], Element.IMPACT_ASSESSMENT: [101]}


def test_being_made_ready_for_is_no_answer() -> None:
    readiness = a_checklist(an_action("review-the-matrix", number=901))

    answer = answer_to(Element.REVIEW, a_checklist(an_action()), readiness)

    assert answer.standing is Standing.OPEN
