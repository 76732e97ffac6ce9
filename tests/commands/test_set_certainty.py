"""How sure a release date is: said, kept, shown, and counted with."""

from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from fakes import at_terminal

LATER = ("--today", "2027-03-20")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _head(office: Office, *more: str) -> list[str]:
    shown = at_terminal(office, "show", FIRST, *more).out
    return shown.split("Facts")[0].splitlines()[1:]


def test_a_date_is_said_to_be_sure_without_moving_it(office: Office) -> None:
    ran = office.run("set", FIRST, "release=2027-03-15", "--certainty", "fixed")

    assert ran.out.startswith(f"{FIRST}  release: Mon 15 Mar 2027, fixed (recorded")
    assert _head(office) == [
        "Release  Mon 15 Mar 2027, in 112 days · fixed since Mon 23 Nov"
    ]


def test_what_is_said_already_is_not_written_again(office: Office) -> None:
    words = ("set", FIRST, "release=2027-03-15", "--certainty", "fixed")
    office.run(*words)
    before = office.bytes()

    assert office.run(*words).out == "Nothing changes: it stands so already.\n"
    assert office.bytes() == before


def test_a_date_that_moves_is_as_sure_as_is_said_of_the_new_day(
    office: Office,
) -> None:
    office.run("set", FIRST, "release=2027-03-15", "--certainty", "confirmed")
    office.run("set", FIRST, "release=2027-04-12")

    [line] = _head(office)

    assert "since" not in line


def test_the_source_of_a_date_is_kept_and_explained(office: Office) -> None:
    words = ("--certainty", "confirmed", "--source", "decision K-12/26")
    office.run(
        "set", FIRST, "release=2027-03-15", *words, "--as", "prison-case-officer"
    )

    said = office.document(FIRST)["history"][-1]["said"]
    explained = at_terminal(office, "explain", FIRST, "416", COLUMNS="140").out

    assert (said["certainty"], said["source"]) == ("confirmed", "decision K-12/26")
    assert (
        "confirmed since Mon 23 Nov, said by Prison re-socialisation officer, "
        "decision K-12/26" in " ".join(explained.split())
    )


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("supervised=yes", "--certainty", "fixed"), "RK-E001"),
        (("released=2026-11-20", "--source", "register"), "RK-E001"),
        (("release=unknown", "--certainty", "fixed"), "RK-E001"),
        (("release=2027-03-15", "--certainty", "sure"), "RK-E041"),
    ],
)
def test_certainty_without_a_planned_date_is_refused(
    office: Office, words: tuple[str, ...], code: str
) -> None:
    before = office.bytes()

    ran = office.run("set", FIRST, *words)

    assert (ran.status, ran.err[:7]) == (2, code)
    assert office.bytes() == before


def test_a_case_is_opened_with_a_release_that_is_so_sure(office: Office) -> None:
    words = ("--checklist", "mk", "--release", "2027-09-01")
    office.run("open", "X-9", *words, "--certainty", "eligibility")

    document = office.document("X-9")["history"][0]["said"]

    assert document["certainty"] == {"release": "eligibility"}


def test_no_certainty_is_taken_for_a_release_that_nobody_knows(
    office: Office,
) -> None:
    ran = office.run("open", "X-9", "--checklist", "mk", "--certainty", "fixed")

    assert (ran.status, ran.err[:7]) == (2, "RK-E023")


def test_a_list_says_how_sure_its_release_dates_are(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "case;checklist;release;certainty\nL-1;mk;2027-09-01;estimate\n",
        encoding="utf-8",
    )

    office.run("open", "--list", str(path), "--yes")

    document = office.document("L-1")["history"][0]["said"]
    assert document["certainty"] == {"release": "estimate"}


def test_in_serbia_only_a_release_that_is_not_confirmed_leaves_a_closed_day(
    office: Office,
) -> None:
    """By law a release on a closed day is moved to the open day before."""
    sunday = "2027-06-06"
    words = ("--checklist", "rs", "--release", sunday)
    office.run("open", "R-1", *words)
    office.run("open", "R-2", *words, "--certainty", "confirmed")

    shown = [at_terminal(office, "show", name).out for name in ("R-1", "R-2")]

    assert [one.splitlines()[1][9:24] for one in shown] == [
        "Fri 4 Jun 2027,",
        "Sun 6 Jun 2027,",
    ]


def test_a_release_that_is_over_is_asked_about_until_it_is_confirmed(
    office: Office,
) -> None:
    asked = [
        "         Was the person released on Mon 15 Mar?",
        "         rk set 1 released=2027-03-15",
    ]

    before = at_terminal(office, "show", FIRST, *LATER).out
    flagged = office.run("due", FIRST, "--json", *LATER).out
    office.run("set", FIRST, "released=2027-03-15", *LATER)
    after = at_terminal(office, "show", FIRST, *LATER).out
    plain = office.run("due", FIRST, "--json", *LATER).out

    assert before.splitlines()[2:4] == asked
    assert "release-not-confirmed" in flagged
    assert f'"Was the person of {FIRST} released on 2027-03-15?"' in flagged
    assert "Was the person" not in after
    assert "not-confirmed" not in plain


@pytest.mark.parametrize("grouping", ["time", "case", "phase", "agency"])
def test_the_question_stands_first_in_every_view(office: Office, grouping: str) -> None:
    ran = at_terminal(office, "due", "--group-by", grouping, *LATER)

    lines = [line for line in ran.out.splitlines() if line.strip()]
    [place] = [n for n, line in enumerate(lines) if "RELEASE DAY OVER" in line]
    assert place <= 3
    assert lines[place + 1 : place + 3] == [
        "Mon  1 Mar    2 Was the person released? → rk set 2 released=2027-03-01",
        "Mon 15 Mar    1 Was the person released? → rk set 1 released=2027-03-15",
    ]
