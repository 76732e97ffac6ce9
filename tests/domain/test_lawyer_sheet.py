"""What a lawyer is asked about a checklist, row by row."""

import pytest

from builders import (
    a_checklist,
    a_distance,
    a_ground,
    a_role,
    a_share,
    an_action,
    an_agency,
    needs,
)
from releasekit.domain.action import Basis, Duty, GroundKind
from releasekit.domain.lawyer.sheet import (
    RowKind,
    SheetRow,
    entry_at,
    name_of,
    question_at,
    sheet_rows,
)

ASKED = {"en": ("Who pays?",)}
LAW = a_ground(GroundKind.LAW)


def test_rows_come_in_the_order_whole_roles_agencies_actions_by_number() -> None:
    checklist = a_checklist(
        an_action("later", number=402),
        an_action("first", number=401, opens=a_distance(days=90))._replace(
            shares=(a_share("officer", "probation"),), open_questions=ASKED
        ),
        roles=[a_role("guide")._replace(open_questions=ASKED)],
        agencies=[an_agency("office", "officer")._replace(open_questions=ASKED)],
    )._replace(open_questions=ASKED)

    assert [one.key for one in sheet_rows(checklist)] == [
        "question:checklist:1",
        "question:roles.guide:1",
        "question:agencies.office:1",
        "due:first",
        "opens:first",
        "flow:first:officer:probation:consent",
        "question:actions.first:1",
        "due:later",
    ]


def test_a_row_says_what_it_is_about() -> None:
    checklist = a_checklist(an_action("first")._replace(open_questions=ASKED))

    *_others, last = sheet_rows(checklist)

    assert last == SheetRow(
        key="question:actions.first:1",
        kind=RowKind.QUESTION,
        table="actions",
        id="first",
        draft="Who pays?",
        place=0,
    )


@pytest.mark.parametrize(
    ("action", "draft"),
    [
        (an_action(days=60), "60d before release; proposal; duty unsaid"),
        (an_action(), "0d before release; proposal; duty unsaid"),
        (an_action(months=3), "3m before release; proposal; duty unsaid"),
        (
            an_action(months=1, days=10, after="release"),
            "1m10d after release; proposal; duty unsaid",
        ),
        (
            an_action(working_days=5, after_action="meet"),
            "5wd after action meet; proposal; duty unsaid",
        ),
        (
            an_action(
                days=9, basis=Basis.STATUTE, source="MK-1", duty=Duty(Basis.PRACTICE)
            ),
            "9d before release; statute MK-1; duty practice",
        ),
        (
            an_action(days=9, duty=Duty(Basis.GUIDANCE, "SOP")),
            "9d before release; proposal; duty guidance SOP",
        ),
    ],
)
def test_a_deadline_is_told_alike_in_every_language(action: object, draft: str) -> None:
    [row] = sheet_rows(a_checklist(action))  # type: ignore[arg-type]  # an action

    assert row.draft == draft


def test_a_flow_is_told_with_its_grounds_and_their_conditions() -> None:
    grounds = (
        a_ground(
            GroundKind.LAW,
            source="MK-1",
            when=needs(supervised=True, minor=False, area=("north", "south")),
        ),
        a_ground(),
    )
    action = an_action(
        shares=(a_share("officer", "person", *grounds, what=("a", "b")),)
    )

    _due, flow = sheet_rows(a_checklist(action))

    assert flow.key == "flow:act:officer:person:law+consent"
    assert flow.draft == (
        "a, b; law MK-1 if supervised=yes, minor=no, area=north|south; consent"
    )


def test_flows_that_are_alike_have_numbers_and_places() -> None:
    alike = [a_share("officer", "person", LAW, what=(one,)) for one in ("a", "b", "c")]

    rows = sheet_rows(a_checklist(an_action(shares=tuple(alike))))

    assert [(one.key, one.place) for one in rows[1:]] == [
        ("flow:act:officer:person:law", 0),
        ("flow:act:officer:person:law:2", 1),
        ("flow:act:officer:person:law:3", 2),
    ]


def test_a_question_is_given_in_the_languages_that_have_it() -> None:
    lines = {"sq": ("Kush?", "Kur?"), "en": ("Who?",)}
    checklist = a_checklist()._replace(open_questions=lines)

    rows = sheet_rows(checklist)

    assert [(one.key, one.draft) for one in rows] == [
        ("question:checklist:1", "Who?"),
        ("question:checklist:2", "Kur?"),
    ]
    assert question_at(lines, 1) == {"sq": "Kur?"}


def test_the_draft_of_a_question_survives_a_spreadsheet() -> None:
    checklist = a_checklist()._replace(
        open_questions={"en": (" Who\n\u202epays\u00a0? ",)}
    )

    [row] = sheet_rows(checklist)

    assert row.draft == "Who pays ?"


def test_an_entry_is_found_with_how_it_is_called() -> None:
    checklist = a_checklist(an_action("first"))

    found = [
        name_of(entry_at(checklist, table, name))["en"]
        for table, name in (
            ("", "mk"),
            ("roles", "officer"),
            ("agencies", "office"),
            ("actions", "first"),
        )
    ]

    assert found == ["A checklist", "officer", "office", "first"]
