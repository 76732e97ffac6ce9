from io import StringIO
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_note_is_kept_with_the_actions_it_is_about(office: Office) -> None:
    ran = office.run("note", FIRST, "102", "103", "--note", "called")

    said = office.document(FIRST)["history"][-1]["said"]
    assert ran.status == 0
    assert (said["text"], said["actions"]) == (
        "called",
        ["explain-rights-and-dates", "give-privacy-notice"],
    )


def test_a_note_can_be_read_from_standard_input(office: Office) -> None:
    ran = office.run("note", FIRST, "--note", "-", stdin=StringIO("from a pipe\n"))

    assert ran.status == 0
    assert office.notes(FIRST)[-1] == "from a pipe"


def test_a_note_is_asked_for_at_a_terminal(office: Office) -> None:
    ran = at_terminal(office, "note", "1", typed="typed here\n")

    assert ran.status == 0
    assert ran.err == "Note (no names, no contents): "
    assert office.notes(FIRST)[-1] == "typed here"


@pytest.mark.parametrize("typed", ["\n", "", "   \n"])
def test_a_note_without_words_is_none(office: Office, typed: str) -> None:
    before = office.bytes()

    ran = at_terminal(office, "note", "1", typed=typed)

    assert ran.status == 2
    assert ran.err.endswith('RK-E023: The note is missing. Give --note "TEXT".\n')
    assert office.bytes() == before


def test_a_script_is_not_asked_for_a_note(office: Office) -> None:
    ran = office.run("note", FIRST)

    assert (ran.status, ran.err[:8]) == (2, "RK-E023:")


def test_a_note_over_its_limit_is_refused(office: Office) -> None:
    ran = office.run("note", FIRST, "--note", "x" * 4001)

    assert ran.status == 2
    assert ran.err == (
        "RK-E031: The note has 4001 characters; the limit is 4000. Shorten it.\n"
    )
