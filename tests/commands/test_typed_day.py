from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _on(office: Office) -> str:
    return str(office.document(FIRST)["history"][-1]["said"]["on"])


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-11-20", "2026-11-20"),
        ("20.11.2026", "2026-11-20"),
        ("20. 11. 2026.", "2026-11-20"),
    ],
)
def test_a_whole_day_is_taken_everywhere(office: Office, typed: str, day: str) -> None:
    ran = office.run("note", FIRST, "--note", "t", "--on", typed)

    assert ran.status == 0
    assert _on(office) == day


RELATIVE = [
    ("fri", "2026-11-20"),
    ("friday", "2026-11-20"),
    ("mon", "2026-11-23"),
    ("today", "2026-11-23"),
    ("yesterday", "2026-11-22"),
    ("20.11.", "2026-11-20"),
    ("23.11.", "2026-11-23"),
    ("-3d", "2026-11-20"),
    ("-1wd", "2026-11-20"),
]


@pytest.mark.parametrize(("typed", "day"), RELATIVE)
def test_a_short_day_is_taken_at_a_terminal_and_looks_back(
    office: Office, typed: str, day: str
) -> None:
    ran = at_terminal(office, "note", FIRST, "--note", "t", f"--on={typed}")

    assert ran.status == 0
    assert _on(office) == day


@pytest.mark.parametrize(("typed", "day"), RELATIVE)
def test_a_short_day_is_refused_in_scripts_with_the_full_form(
    office: Office, typed: str, day: str
) -> None:
    before = office.bytes()

    ran = office.run("note", FIRST, "--note", "t", f"--on={typed}")

    assert ran.status == 2
    assert ran.err == (
        f"RK-E022: {typed} is a short form for the keyboard. "
        f"In a script, write {day}.\n"
    )
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("typed", "day"),
    [("fri", "2026-11-27"), ("+10d", "2026-12-03"), ("+10wd", "2026-12-07")],
)
def test_a_day_of_a_case_looks_ahead(office: Office, typed: str, day: str) -> None:
    ran = at_terminal(office, "set", FIRST, f"release={typed}", "--yes")

    assert ran.status == 0
    assert office.document(FIRST)["history"][-1]["said"]["to"] == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("7/1/2026", "RK-E019"),
        ("20.", "RK-E021"),
        ("soon", "RK-E018"),
        ("2026-02-30", "RK-E018"),
        ("1850-01-01", "RK-E020"),
        ("2026-11-24", "RK-E030"),
        ("tomorrow", "RK-E030"),
    ],
)
def test_a_day_that_cannot_be_taken_says_why(
    office: Office, typed: str, code: str
) -> None:
    ran = at_terminal(office, "note", FIRST, "--note", "t", f"--on={typed}")

    assert (ran.status, ran.err[:7]) == (2, code)
