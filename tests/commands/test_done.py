from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_what_is_done_is_owed_no_more(office: Office) -> None:
    office.run("done", FIRST, "102")

    ran = office.run("due", FIRST, "--within", "all")

    assert "\texplain-rights-and-dates\t" not in ran.out


def test_what_is_done_keeps_its_day_its_words_and_its_deadline(office: Office) -> None:
    words = ("--on", "2026-11-20", "--evidence", "form 3/26", "--note", "met twice")

    ran = office.run("done", FIRST, "102", *words)

    said = office.document(FIRST)["history"][-1]["said"]
    assert ran.status == 0
    assert {key: said[key] for key in ("on", "how", "due", "evidence", "note")} == {
        "on": "2026-11-20",
        "how": "done",
        "due": "2026-12-04",
        "evidence": "form 3/26",
        "note": "met twice",
    }


def test_done_twice_is_refused_with_the_way_back(office: Office) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, "101")

    assert ran.status == 2
    assert ran.err == (
        "RK-E027: 101 appoint-case-lead of MK-2026-001 was done on "
        "Mon 23 Nov 2026. `releasekit undo MK-2026-001 --seq 2` takes that back.\n"
    )
    assert office.bytes() == before


def test_done_while_waiting_says_what_is_still_open(office: Office) -> None:
    ran = office.run("done", SECOND, "102")

    assert ran.status == 0
    assert ran.out.splitlines()[1] == (
        "It was waiting for what is still open: 101 Name the prison case lead."
    )


def test_done_when_nothing_was_waited_for_says_nothing_of_it(office: Office) -> None:
    ran = office.run("done", FIRST, "102")

    assert "waiting" not in ran.out


def test_what_does_not_apply_cannot_be_done(office: Office) -> None:
    office.run("set", FIRST, "children=no")

    ran = office.run("done", FIRST, "105")

    assert ran.status == 2
    assert ran.err.startswith("RK-E028: 105 ")
    assert "children = no" in ran.err


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("call 070 123 456", "a telephone number"),
        ("write to a@example.org", "an e-mail address"),
        ("number 0101990450001", "a personal number"),
    ],
)
def test_words_about_a_person_are_refused(office: Office, text: str, kind: str) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, "102", "--evidence", text)

    assert ran.status == 2
    assert ran.err.startswith(f"RK-E032: The evidence holds what looks like {kind}.")
    assert office.bytes() == before


def test_evidence_over_its_limit_is_refused(office: Office) -> None:
    ran = office.run("done", FIRST, "102", "--evidence", "x" * 501)

    assert ran.status == 2
    assert "501" in ran.err


def test_done_and_its_question_speak_to_a_terminal_in_two_streams(
    office: Office,
) -> None:
    ran = at_terminal(office, "done", FIRST, "explain-rights", typed="y\n")

    assert ran.out.startswith(FIRST)
    assert ran.err.startswith(f"{FIRST} 102 ")


def test_several_actions_of_several_cases_are_done_at_once(office: Office) -> None:
    ran = office.run("done", f"{FIRST},{SECOND}", "102,103", "104")

    assert ran.status == 0
    assert ran.out.count(": done Mon 23 Nov 2026") == 6
    assert len(office.document(SECOND)["history"]) == 4


@pytest.mark.parametrize(
    "words",
    [
        (f"{FIRST},{SECOND}", "101"),
        (SECOND, "102", "309"),
        (SECOND, "102", "999"),
        (SECOND, "102", "203.2"),
        (f"{SECOND},MK-2026-999", "102"),
    ],
)
def test_of_several_none_is_done_if_one_cannot_be(
    office: Office, words: tuple[str, ...]
) -> None:
    before = office.bytes()

    ran = office.run("done", *words)

    assert ran.status == 2
    assert office.bytes() == before


@pytest.mark.parametrize("typed", ["explain-r", "explain-r.1", "confirm-rel.1"])
def test_the_beginning_of_an_action_is_refused_in_scripts(
    office: Office, typed: str
) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, typed)

    assert (ran.status, ran.err[:8]) == (2, "RK-E022:")
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("on", "code"), [("2026-11-24", "RK-E030"), ("2026-11-19", "RK-E045")]
)
def test_a_day_to_come_or_before_the_admission_is_refused(
    office: Office, on: str, code: str
) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, "102", "--on", on)

    assert (ran.status, ran.err[:7]) == (2, code)
    assert office.bytes() == before


def test_the_role_one_acts_in_must_be_one_of_the_checklist(office: Office) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, "102", "--as", "gardener")

    assert (ran.status, ran.err[:8]) == (2, "RK-E014:")
    assert office.bytes() == before


def test_the_role_one_acts_in_is_kept(office: Office) -> None:
    office.run("done", FIRST, "102", "--as", "probation", "--reported", "phone")

    assert office.document(FIRST)["history"][-1]["said"]["role"] == "probation"


def test_the_beginning_of_a_role_is_kept_as_the_role(office: Office) -> None:
    ran = at_terminal(office, "done", FIRST, "102", "--as", "prob")

    said = office.document(FIRST)["history"][-1]["said"]
    assert ran.status != 0 or said["role"] == "probation"


@pytest.mark.parametrize("typed", ["explain-rights-and-dates", "102.1"])
def test_an_action_named_twice_is_done_once(office: Office, typed: str) -> None:
    before = len(office.document(FIRST)["history"])

    office.run("done", FIRST, "102", typed)

    assert len(office.document(FIRST)["history"]) <= before + 1
