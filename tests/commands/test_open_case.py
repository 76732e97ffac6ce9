from pathlib import Path

import pytest

from casebooks import Office, an_empty_office, an_office
from fakes import at_terminal

OPEN = ("open", "--checklist", "mk")
LONG_AGO = ("--admission", "2025-11-23", "--release", "2027-03-01")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_case_without_an_id_is_given_the_next_of_its_year(tmp_path: Path) -> None:
    office = an_empty_office(tmp_path)
    office.run("init", str(office.folder), "--office", "IDR")

    first = office.run(*OPEN, "--admission", "2026-11-20")
    second = office.run(*OPEN, "--admission", "2026-11-20")

    assert first.out.startswith("MK-IDR-2026-001  opened on Mon 23 Nov 2026; ")
    assert second.out.startswith("MK-IDR-2026-002  opened on ")


def test_an_opened_case_says_what_to_do_next(office: Office) -> None:
    ran = office.run(*OPEN)

    lines = ran.out.splitlines()
    assert lines[1] == "43 actions apply. 19 more wait for answers."
    assert lines[2] == "No release date yet: rk set 3 release=DAY"
    assert "Answer with: rk set 3 minor=yes|no" in ran.out
    assert lines[-1] == "See it: rk show 3"


def test_a_case_in_mid_sentence_must_say_from_which_phase(office: Office) -> None:
    before = office.bytes()

    ran = office.run(*OPEN, *LONG_AGO)

    assert ran.status == 2
    assert ran.err.startswith("RK-E033: Admission lies 365 days back. Give --from")
    assert office.bytes() == before


def test_a_case_in_mid_sentence_counts_earlier_phases_apart(office: Office) -> None:
    ran = office.run(*OPEN, *LONG_AGO, "--from", "pre-release")

    assert ran.status == 0
    assert "of earlier phases lie before this casebook." in ran.out


def test_the_phase_is_asked_for_at_a_terminal(office: Office) -> None:
    ran = at_terminal(office, *OPEN, *LONG_AGO, typed="pre-release\n")

    assert ran.status == 0
    assert ran.err.startswith("Admission lies 365 days back. Follow from which phase (")
    assert office.document("MK-2026-003")["history"][0]["said"]["from"] == "pre-release"


@pytest.mark.parametrize("typed", ["", "\n", "later\n"])
def test_no_phase_is_no_answer(office: Office, typed: str) -> None:
    before = office.bytes()

    ran = at_terminal(office, *OPEN, *LONG_AGO, typed=typed)

    assert ran.status == 2
    assert office.bytes() == before


def test_a_case_can_be_followed_from_admission_on_purpose(office: Office) -> None:
    ran = office.run(*OPEN, *LONG_AGO, "--from", "admission")

    assert ran.status == 0
    assert "before this casebook" not in ran.out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("open", "MK-2026-001", "--checklist", "mk"), "RK-E026"),
        (("open", "mk_2026_001", "--checklist", "mk"), "RK-E026"),
        (("open", "a b", "--checklist", "mk"), "RK-E025"),
        (("open", "MK-123456789", "--checklist", "mk"), "RK-E025"),
        (("open", "NUL", "--checklist", "mk"), "RK-E025"),
        (("open",), "RK-E023"),
        (("open", "--checklist", "western-balkans"), "RK-E037"),
        (("open", "--checklist", "xx"), "RK-E038"),
        ((*OPEN, "--fact", "risk=yes"), "RK-E009"),
        ((*OPEN, "--date", "release=soon"), "RK-E018"),
        ((*OPEN, "--from", "later"), "RK-E041"),
    ],
)
def test_a_case_that_cannot_be_opened_says_why(
    office: Office, words: tuple[str, ...], code: str
) -> None:
    before = office.bytes()

    ran = office.run(*words)

    assert (ran.status, ran.err[:7]) == (2, code)
    assert office.bytes() == before


def test_the_checklists_that_can_be_opened_do_not_name_one_that_cannot(
    office: Office,
) -> None:
    ran = office.run("open", "--checklist", "western-balkans")

    known = "al, ba-bih, ba-brc, ba-srp, me, mk, preparedness, rs, xk"
    assert ran.err.endswith(f"Open the case with: {known}.\n")
