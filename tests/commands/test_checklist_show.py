"""`checklist show`: a checklist, an action of it, what is open in it."""

from pathlib import Path

import pytest

from casebooks import Office, an_office, fits
from checklist_files import DRAFT, draft_in


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_checklist_is_shown_with_who_holds_what_and_by_when(office: Office) -> None:
    ran = office.run("checklist", "show", "ba-bih")

    assert ran.status == 0
    assert ran.out.startswith(
        "Federation of Bosnia and Herzegovina (ba-bih 0.2.0, DRAFT"
    )
    assert "builds on ba; BA-BIH; calendar ba-bih; 62 actions" in ran.out
    assert "standing in for a probation officer: stands for" in ran.out
    assert "No probation service was found" in ran.out
    assert "health-need: Needs care to continue after release (sensitive)" in ran.out
    assert "416 Send release notice" in ran.out
    assert "60 days before Release, proposal" in " ".join(ran.out.split())


def test_a_statute_is_said_to_be_read_in_a_text_of_its_date(office: Office) -> None:
    ran = office.run("checklist", "show", "rs", "--action", "450")
    words = " ".join(ran.out.split())

    assert "Due 3 months before Release: statute; RS-LECS-185 (seen):" in words
    assert "Art. 185 (2014 text; amendment 35/2019 not compared)" in words
    assert "Opens 12 months before Release: statute" in words


def test_an_action_is_shown_with_its_flows_grounds_and_sureness(office: Office) -> None:
    ran = office.run("checklist", "show", "mk", "--action", "share-needs-map")
    words = " ".join(ran.out.split())

    assert "Signed by Prison re-socialisation officer, Community case worker" in words
    assert "Ground: law if supervised yes, else consent" in words
    assert "NMK-SOP (partly seen)" in words
    assert "mk: Испраќање" in words


def test_an_action_that_comes_again_says_how_long_after(office: Office) -> None:
    often = office.run("checklist", "show", "mk", "--action", "203").out
    again = office.run("checklist", "show", "mk", "--action", "404").out

    assert "6 months after it was last settled, until Release" in often
    assert "may be offered again 1 month after it was declined" in again


def test_an_action_counted_from_another_is_shown_by_its_number(office: Office) -> None:
    draft_in(
        office,
        DRAFT.replace('days = 90, before = "release"', 'days = 5, after_action = "x"')
        .replace('"x"', '"hold-release-meeting"')
        .replace("}\n", "}\nnot_later_than = { days = 0, before = 'release' }\n", 1),
    )

    out = office.run("checklist", "show", "mk-draft", "--action", "416").out

    assert "5 days after 412 was settled: proposal" in out
    assert "Not later    on the day: Release" in out


@pytest.mark.parametrize(
    ("typed", "code"),
    [("999", "RK-E012"), ("hold", "RK-E013"), ("offer-mentr", "RK-E012")],
)
def test_an_action_that_is_none_is_refused(
    office: Office, typed: str, code: str
) -> None:
    ran = office.run("checklist", "show", "mk", "--action", typed)

    assert (ran.status, ran.err[:7]) == (2, code)


def test_who_asks_for_no_action_is_told_where_they_are_listed(office: Office) -> None:
    ran = office.run("checklist", "show", "mk", "--action", "999")

    assert ran.err.endswith("`releasekit checklist show mk` lists its actions.\n")


@pytest.mark.parametrize("other", ["--json", "--open-questions"])
def test_one_action_goes_with_no_other_form(office: Office, other: str) -> None:
    ran = office.run("checklist", "show", "mk", "--action", "309", other)

    assert (ran.status, ran.err[:8]) == (2, "RK-E001:")


def test_the_open_questions_are_those_written_and_those_the_marks_leave(
    office: Office,
) -> None:
    ran = office.run("checklist", "show", "rs", "--open-questions")
    words = " ".join(ran.out.split())

    assert ran.status == 0
    assert "Did the amendment 35/2019 change any of Articles 178 to 186" in words
    assert (
        "Which article lets Prison treatment officer tell Civil registry? (401)"
        in words
    )
    assert "Who checks the texts in sr-Cyrl?" in words
    assert "lets the person tell" not in words


def test_a_role_that_nobody_holds_is_an_open_question(office: Office) -> None:
    unheld = "[roles.interpreter]\nheld = false\nnote.en = 'None yet.'\n"
    draft_in(office, DRAFT + unheld)

    questions = office.run("checklist", "show", "mk-draft", "--open-questions").out
    page = office.run("checklist", "show", "mk-draft").out

    assert "Does really nobody hold the role Interpreter?" in questions
    assert "Interpreter: nobody\n      None yet." in page


def test_a_checklist_as_json_is_what_its_schema_says(office: Office) -> None:
    fits(office.run("checklist", "show", "rs", "--json"), "checklist-page")


def test_a_checklist_is_shown_in_the_readers_language(office: Office) -> None:
    ran = office.run("checklist", "show", "mk", "--lang", "mk")

    assert "Северна Македонија" in ran.out
    assert "Известување" in ran.out
    assert "no native speaker has checked" in ran.out


def test_what_is_open_is_to_be_asked_of_a_lawyer_of_that_place(office: Office) -> None:
    lines = office.run("checklist", "show", "xk", "--open-questions").out.splitlines()

    assert lines[-2:] == [
        "Ask a lawyer of Kosovo*. A sheet to fill in:",
        "  rk checklist questions xk -o xk-questions.xlsx",
    ]
