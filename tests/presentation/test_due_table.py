import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from casebooks import Document, an_office
from fakes import at_terminal
from screens import (
    DEMO_CASES,
    TABLE,
    WIDTHS,
    a_copy_of_the_demo,
    document,
    screen,
    the_demo,
)

ROW = re.compile(
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [ \d]\d [A-Z][a-z]{2}|\d{4}-\d\d-\d\d) "
    r".*?(?P<case>\d+)"
    r"(?: (?:out )?\d\d? [A-Z][a-z]{2} *| [A-Z][a-z]{2} \d{4} *| -  *)? (?P<no>\d{3}) "
)


@pytest.mark.parametrize("width", [80, 100, 120])
def test_due_on_a_screen(snapshot: SnapshotAssertion, width: int) -> None:
    assert screen(*TABLE, width=width) == snapshot


@pytest.mark.parametrize("within", ["30d", "all", "release"])
def test_due_within_a_span(snapshot: SnapshotAssertion, within: str) -> None:
    assert screen(*TABLE, "--within", within) == snapshot


def test_due_in_plain_ascii(snapshot: SnapshotAssertion) -> None:
    assert screen(*TABLE, "--plain") == snapshot


@pytest.mark.parametrize("width", WIDTHS)
def test_every_row_has_its_whole_day_its_case_and_its_number(width: int) -> None:
    lines = screen(*TABLE, "--within", "all", width=width).splitlines()
    rows = [one for one in lines if re.match(r"\S{3} [ \d]\d |\d{4}-", one)][1:]
    asked = [one for one in rows if "Was the person released?" in one]
    together = [one for one in rows if "to catch up" in one]
    plain = [one for one in rows if one not in (*asked, *together)]

    assert len(asked) == 1
    assert len(plain) + _steps_in(together) == len(_dated())
    assert [one for one in plain if not ROW.match(one)] == []


def _dated() -> list[Document]:
    """Give the rows that a table of everything must hold, from the JSON answer."""
    rows: list[Document] = document("due", "--within", "all")["actions"]
    return [row for row in rows if row["days_left"] is not None]


def _steps_in(together: list[str]) -> int:
    return sum(int(re.findall(r"(\d+) steps to catch up", one)[0]) for one in together)


def test_every_row_can_be_typed_next() -> None:
    lines = screen(*TABLE, "--within", "all").splitlines()
    rows = {(m["case"], m["no"]) for m in map(ROW.match, lines) if m}
    together = [one for one in lines if "to catch up" in one]
    labels = {case: case[-2:].lstrip("0") for case in DEMO_CASES}
    listed = {
        label: at_terminal(the_demo(), "show", label, "--all").out
        for label in labels.values()
    }

    assert len(rows) + _steps_in(together) == len(_dated())
    assert [one for one in rows if f" {one[1]} " not in listed[one[0]]] == []


def test_every_command_that_due_proposes_is_taken(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)
    shown = screen(*TABLE, width=100)
    commands = re.findall(r"\brk ([a-z].*?)(?=  |$)", shown, re.MULTILINE)
    filled = [
        one.replace("=DAY", "=2027-06-01").replace("yes|no", "yes") for one in commands
    ]

    ran = [at_terminal(office, *one.split(), typed="yes\n") for one in filled]

    assert len(filled) > 8
    assert [one.status for one in ran] == [0] * len(filled), ran


def test_an_id_without_a_short_form_is_shown_whole(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    name = "Fifth-wing-second-floor-registry-entry-A"
    office.run("open", name, "--checklist", "mk", "--admission", "2026-11-20")

    ran = at_terminal(office, *TABLE, "--within", "all")

    assert f" {name} 101 " in ran.out


def test_a_case_with_many_open_questions_is_not_wider_than_the_screen(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)

    ran = at_terminal(office, *TABLE, "--within", "all")

    assert [line for line in ran.out.splitlines() if len(line) > 80] == []


def test_two_cases_with_the_same_number_are_told_apart_by_their_year(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    office.run("open", "MK-2025-001", "--checklist", "mk", "--admission", "2026-11-20")

    ran = at_terminal(office, *TABLE)

    assert " 25-1 101 " in ran.out
    assert " 26-1 102 " in ran.out
    assert at_terminal(office, "show", "25-1").status == 0


def test_a_casebook_without_cases_says_that_nothing_is_owed(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    for path in (office.folder / "cases").glob("*.json"):
        path.unlink()

    ran = at_terminal(office, *TABLE)

    assert ran.out == (
        "Mon 23 Nov 2026 · 0 cases · actions until Sun 6 Dec\n"
        "\n"
        "Nothing is owed\n"
        "Steps owed by agencies; not an assessment of the person.\n"
    )
