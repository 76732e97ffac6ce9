"""What a lawyer has yet to answer about a checklist."""

from builders import a_checklist, a_role, a_share, an_action, an_agency
from releasekit.domain.action import Basis, Duty, Ground, GroundKind, Phase
from releasekit.domain.checklist import Source
from releasekit.domain.open_questions import (
    Gap,
    Open,
    questions_from_marks,
    written_questions,
)

LAW = Ground(kind=GroundKind.LAW)
ASKED = {"en": ("Who pays?",)}


def test_questions_are_given_in_the_order_whole_roles_agencies_actions() -> None:
    checklist = a_checklist(
        an_action("b", number=402)._replace(open_questions=ASKED),
        an_action("a", number=401)._replace(open_questions=ASKED),
        an_action("silent", number=403),
        roles=[a_role("guide")._replace(open_questions=ASKED)],
        agencies=[an_agency("office", "officer")._replace(open_questions=ASKED)],
    )._replace(open_questions=ASKED)

    found = [(one.table, one.id) for one in written_questions(checklist)]

    assert found == [
        ("", checklist.id),
        ("roles", "guide"),
        ("agencies", "office"),
        ("actions", "a"),
        ("actions", "b"),
    ]


def test_a_checklist_without_questions_has_none_written() -> None:
    assert list(written_questions(a_checklist(an_action()))) == []


def test_what_the_marks_leave_open_is_asked_each_kind_together() -> None:
    checklist = a_checklist(
        an_action("one", number=401, phase=Phase.PRE_RELEASE)._replace(
            duty=Duty(Basis.GUIDANCE, "read")
        ),
        an_action("two", number=402, phase=Phase.PRE_RELEASE)._replace(
            duty=Duty(Basis.GUIDANCE, "heard"),
            shares=(
                a_share("officer", "probation", LAW),
                a_share("officer", "probation", LAW),
                a_share("officer", "social-work", LAW._replace(source="read")),
                a_share("person", "probation", LAW),
            ),
        ),
        an_action("law", number=501, phase=Phase.FINAL_WEEKS, basis=Basis.STATUTE),
        roles=[a_role("guide")._replace(held=False)],
        agencies=[
            an_agency("sure", "officer")._replace(sureness="seen"),
            an_agency("unsure", "probation")._replace(sureness="partly"),
            an_agency("unmarked", "social-work"),
        ],
    )._replace(
        unreviewed=("mk",),
        sources={
            "read": Source(id="read", instrument="A", duty="", sureness="seen"),
            "heard": Source(id="heard", instrument="B", duty="", sureness="partly"),
        },
    )

    assert list(questions_from_marks(checklist)) == [
        Open(Gap.NO_LAW_FOR_NUMBER, ("pre-release",), (401, 402)),
        Open(Gap.DUTY_NOT_READ, ("heard", "partly"), (402,)),
        Open(Gap.NO_ARTICLE_FOR_FLOW, ("officer", "probation"), (402,)),
        Open(Gap.AGENCY_NOT_SEEN, ("unsure", "partly")),
        Open(Gap.NOBODY_HOLDS, ("guide",)),
        Open(Gap.LANGUAGE_NOT_REVIEWED, ("mk",)),
    ]
