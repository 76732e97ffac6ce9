"""`checklist questions`: a sheet on which a lawyer answers what a draft leaves open."""

from collections import Counter
from pathlib import Path

import pytest

from casebooks import Office, an_office
from checklist_files import DRAFT, draft_in
from lawyer_sheets import is_note, room_of, the_sheet


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_sheet_has_a_row_for_each_deadline_window_flow_and_question(
    office: Office,
) -> None:
    rows = the_sheet(office, "rs")

    kinds = Counter(one["kind"] for one in rows)
    assert set(kinds) == {"note", "question", "due", "opens", "flow"}
    assert kinds["due"] > kinds["opens"] > 1
    assert len({one["row"] for one in rows}) == len(rows)


def test_a_row_asks_in_words_and_leaves_room_for_the_answer(office: Office) -> None:
    [row] = [
        one
        for one in the_sheet(office, "mk")
        if one["row"] == "due:send-release-notice"
    ]

    assert row["number"] == "416"
    assert row["action"] == "Send the release notice to the agencies with a task"
    assert row["what_the_draft_says"].startswith("60 days before Release, proposal")
    assert row["basis"] == "proposal"
    assert row["question"].endswith("a number of days before Release?")
    assert row["draft"].startswith("60d before release; proposal; duty ")
    assert not any(room_of(row))


def test_a_sheet_says_that_it_is_of_a_draft_and_how_to_fill_it(office: Office) -> None:
    notes = [one["question"] for one in the_sheet(office, "mk") if is_note(one)]

    assert notes[0].startswith("North Macedonia (mk ")
    assert notes[1].startswith("Draft checklist; ")
    assert "Fill in the columns from answer to link" in notes[-1]


def test_the_status_footnote_stands_in_the_file_first_and_last(office: Office) -> None:
    rows = the_sheet(office, "xk")

    assert rows[0]["question"].startswith("Kosovo")
    assert rows[1]["question"] == rows[-1]["question"]
    assert rows[-1]["question"].startswith("* This designation is without prejudice")


def test_a_sheet_is_in_the_readers_language(office: Office) -> None:
    [row] = [
        one
        for one in the_sheet(office, "mk", "--lang", "mk")
        if one["row"] == "due:send-release-notice"
    ]

    assert row["action"].startswith("Испраќање")
    assert "Ослободување" in row["question"]


def test_several_languages_stand_beside_one_another(office: Office) -> None:
    [row] = [
        one
        for one in the_sheet(office, "mk", "--languages", "mk,en")
        if one["row"] == "due:send-release-notice"
    ]

    assert "before Release" in row["question_en"]
    assert "Ослободување" in row["question_mk"]
    assert "question" not in row


def test_a_text_in_another_language_than_asked_is_marked(office: Office) -> None:
    rows = the_sheet(office, "mk", "--languages", "sq")

    [row] = [one for one in rows if one["row"] == "question:checklist:1"]
    assert row["question"].endswith("[en]")
    assert not row["draft"].endswith("[en]")


def test_one_language_of_several_keeps_the_plain_columns(office: Office) -> None:
    assert list(the_sheet(office, "mk", "--languages", "mk")[0]) == list(
        the_sheet(office, "mk")[0]
    )


@pytest.mark.parametrize("typed", ["de", "mk,", "mk,fr", ""])
def test_a_language_that_the_checklist_does_not_have_is_refused(
    typed: str, office: Office
) -> None:
    ran = office.run("checklist", "questions", "mk", "--languages", typed)

    assert (ran.status, ran.out) == (2, "")
    assert "is not one of: mk, sq, en" in ran.err


def test_a_sheet_is_written_into_a_file_and_says_what_is_next(office: Office) -> None:
    path = office.home / "sheet.csv"

    ran = office.run("checklist", "questions", "mk", "-o", str(path))

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"Written: {path}",
        f"Once it is filled: rk checklist answers {path}",
    ]
    assert path.read_bytes().startswith(b"row,kind,number,")
    assert b"\r\n" in path.read_bytes()


def test_a_file_that_is_there_is_never_written_over(office: Office) -> None:
    path = office.home / "sheet.csv"
    path.write_text("mine")

    ran = office.run("checklist", "questions", "mk", "-o", str(path))

    assert (ran.status, ran.err[:8]) == (73, "RK-E062:")
    assert path.read_text() == "mine"


def test_a_checklist_that_is_not_there_is_refused(office: Office) -> None:
    ran = office.run("checklist", "questions", "nowhere")

    assert (ran.status, ran.err[:8]) == (2, "RK-E038:")


def test_the_offices_own_checklist_is_asked_about_too(office: Office) -> None:
    path = draft_in(office, DRAFT)

    by_id, by_path = the_sheet(office, "mk-draft"), the_sheet(office, str(path))

    assert by_id == by_path
    assert by_id[0]["checklist"] == "mk-draft"
