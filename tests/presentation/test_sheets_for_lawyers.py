"""What stands in a lawyer's sheet: what is asked, and what the draft says."""

import csv
from io import StringIO

import pytest

from builders import (
    a_category,
    a_checklist,
    a_distance,
    a_ground,
    a_share,
    an_action,
    an_agency,
)
from releasekit.domain.action import Action, Basis, Duty, GroundKind
from releasekit.domain.checklist import Checklist, Source
from releasekit.domain.lawyer.sheet import sheet_rows
from releasekit.presentation.lawyer.questions import RowWords, row_words
from releasekit.presentation.lawyer.sheet import SheetAnswer, sheet_csv

SEEN = Source(id="MK-1", instrument="A law", duty="", sureness="seen", place="Art. 1")
HEARD = SEEN._replace(id="SOP", sureness="partly")
STILL_SO = "Does this still say so, in the text in force today?"
NOTICE = {"en": "* A footnote.", "mk": "* Fusnota."}


def a_sheet(checklist: Checklist, *languages: str) -> list[dict[str, str]]:
    answer = SheetAnswer(checklist, "a" * 64, languages or ("en",))
    return list(csv.DictReader(StringIO(sheet_csv(answer), newline="")))


def words_of(action: Action, place: int = 0) -> RowWords:
    """Put one row of an action into words."""
    checklist = a_checklist(action)._replace(
        sources={"MK-1": SEEN}, categories={"needs": a_category("needs")}
    )
    return row_words(sheet_rows(checklist)[place], checklist, "en")


@pytest.mark.parametrize(
    ("action", "asked"),
    [
        (an_action(days=60), "before release?"),
        (an_action(days=60, after="admission"), "after admission?"),
        (an_action(days=60, after_action="act"), "after 401 was settled?"),
    ],
    ids=["before", "after", "after an action"],
)
def test_a_deadline_asks_for_its_article_and_its_number(
    action: Action, asked: str
) -> None:
    duty = "Which article sets this duty, and does it set a number of days"

    assert words_of(action).question == f"{duty} {asked}"


def test_a_statute_asks_whether_it_still_says_so() -> None:
    words = words_of(an_action(days=60, basis=Basis.STATUTE, source="MK-1"))

    assert words.question == f"{STILL_SO} MK-1 (seen): A law, Art. 1"


def test_a_deadline_tells_its_number_and_apart_from_it_the_duty() -> None:
    sure = an_action(days=60, duty=Duty(Basis.GUIDANCE, "SOP"))

    assert words_of(an_action(days=60)).draft == "60 days before release, proposal"
    assert words_of(sure).draft == (
        "60 days before release, proposal; the duty itself: guidance"
    )


@pytest.mark.parametrize(
    ("opens", "asked"),
    [
        (a_distance(days=90), "how many days before release this may begin?"),
        (
            a_distance(days=9, after="admission"),
            "how many days after admission this may begin?",
        ),
    ],
    ids=["before", "after"],
)
def test_a_window_asks_for_its_number(opens: object, asked: str) -> None:
    action = an_action(days=60, duty=Duty(Basis.GUIDANCE), opens=opens)  # type: ignore[arg-type]  # a distance

    words = words_of(action, 1)

    assert words.question == f"Does an article say {asked}"
    assert "the duty" not in words.draft


LAW = "Under which article may officer tell probation: needs?"
PROTOCOL = "On which article may a protocol rest by which officer may tell probation:"
CONSENT = "officer to probation: is consent enough, under which article?"


@pytest.mark.parametrize(
    ("kinds", "asked"),
    [
        ("law", LAW),
        ("consent law", LAW),
        ("protocol consent", f"{PROTOCOL} needs?"),
        ("consent", f"{CONSENT} Or does an article allow it without consent?"),
        ("own-copy", "Which article gives a right to this: needs?"),
        ("none", "Is it right that needs names nobody and needs no ground?"),
    ],
)
def test_a_flow_asks_for_the_article_behind_its_ground(kinds: str, asked: str) -> None:
    grounds = (a_ground(GroundKind(kind)) for kind in kinds.split())
    action = an_action(shares=(a_share("officer", "probation", *grounds),))

    words = words_of(action, 1)

    assert words.question == asked
    assert words.draft.startswith("officer to probation: needs. Ground: ")


def test_a_flow_that_names_its_article_asks_whether_it_still_says_so() -> None:
    ground = a_ground(GroundKind.LAW, source="MK-1")
    action = an_action(shares=(a_share("officer", "probation", ground),))

    assert words_of(action, 1).question.startswith(STILL_SO)


def test_a_written_question_stands_as_it_is_with_what_it_is_about() -> None:
    asked = {"en": ("Who\x1b pays?",)}
    agency = an_agency("office", "officer")._replace(open_questions=asked)
    checklist = a_checklist(agencies=[agency])
    [row] = sheet_rows(checklist)

    words = row_words(row, checklist, "sq")

    assert words == ("office [en]", "", "Who\\u001b pays? [en]")


def test_every_row_says_of_which_checklist_it_is() -> None:
    rows = a_sheet(a_checklist(an_action(days=60)))

    assert {(one["checklist"], one["version"], one["sha256"]) for one in rows} == {
        ("mk", "1.0.0", "a" * 64)
    }


def test_the_footnote_on_status_stands_first_and_last() -> None:
    rows = a_sheet(a_checklist(an_action())._replace(notice=NOTICE), "mk", "en")

    assert [one["row"] for one in rows if one["kind"] == "note"] == [
        "note:of",
        "note:status",
        "note:draft",
        "note:language",
        "note:how",
        "note:end",
    ]
    assert [rows[1]["question_mk"], rows[1]["question_en"]] == list(
        reversed(NOTICE.values())
    )
    assert rows[-1]["question_en"] == "* A footnote."


def test_an_adopted_checklist_does_not_call_itself_a_draft() -> None:
    rows = a_sheet(a_checklist(an_action())._replace(adopted=True))

    assert [one["row"] for one in rows[:2]] == ["note:of", "note:how"]
    assert "note:end" not in {one["row"] for one in rows}


def test_a_row_says_on_what_it_rests_and_how_sure_that_is() -> None:
    law = a_ground(GroundKind.LAW, source="MK-1")
    action = an_action(
        days=60,
        source="MK-1",
        duty=Duty(Basis.GUIDANCE, "SOP"),
        opens=a_distance(days=90),
        shares=(a_share("officer", "probation", law, a_ground()),),
    )._replace(open_questions={"en": ("Who?",)})
    agency = an_agency("office", "officer")._replace(
        sureness="partly", open_questions={"en": ("Who?",)}
    )
    checklist = a_checklist(action, agencies=[agency])._replace(
        sources={"MK-1": SEEN, "SOP": HEARD}, open_questions={"en": ("Who?",)}
    )

    rows = [one for one in a_sheet(checklist) if one["kind"] != "note"]

    assert [
        tuple(one[key] for key in ("kind", "number", "basis", "source", "how_sure"))
        for one in rows
    ] == [
        ("question", "", "", "", ""),
        ("question", "", "", "", "partly"),
        ("due", "401", "proposal", "MK-1; SOP", "seen; partly"),
        ("opens", "401", "proposal", "", ""),
        ("flow", "401", "law; consent", "MK-1", "seen"),
        ("question", "401", "", "", ""),
    ]


def test_a_text_that_a_spreadsheet_would_act_on_is_guarded() -> None:
    asked = {"en": ("=1+1?",)}

    rows = a_sheet(a_checklist()._replace(open_questions=asked))

    assert [rows[-1]["question"], rows[-1]["draft"]] == ["'=1+1?", "'=1+1?"]
