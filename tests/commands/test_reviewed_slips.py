"""Slips of typing and of looking that fresh eyes found, each with what is said now."""

from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal

FOOTNOTE = "A note on the status of the place."
NOTED = """format = 1
id = "noted"
version = "1.0.0"
status = "draft"
extends = "mk"
title.en = "Noted"
notice.en = "A note on the status of the place."
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.mark.parametrize(
    "values",
    [
        ("release=2024-01-01",),
        ("released=2020-12-18",),
        ("supervision-end=2027-01-01",),
    ],
)
def test_a_way_out_does_not_end_before_it_begins(
    office: Office, values: tuple[str, ...]
) -> None:
    office.run("set", FIRST, "admission=2026-11-20")
    before = office.bytes()

    ran = office.run("set", FIRST, *values)

    assert (ran.status, ran.err[:7]) == (2, "RK-E082")
    assert office.bytes() == before


def test_two_dates_may_move_past_each_other_in_one_command(office: Office) -> None:
    office.run("set", FIRST, "supervision-end=2028-01-03")

    ran = office.run("set", FIRST, "release=2028-03-01", "supervision-end=2029-03-01")

    assert ran.status == 0


def test_an_opening_in_the_wrong_order_is_refused(office: Office) -> None:
    words = (
        "--checklist",
        "mk",
        "--admission",
        "2026-11-20",
        "--release",
        "2024-01-01",
    )

    ran = office.run("open", "X-1", *words)

    assert (ran.status, ran.err[:7]) == (2, "RK-E082")


def test_a_name_with_two_values_is_refused(office: Office) -> None:
    ran = office.run("set", FIRST, "children=yes", "children=no")

    assert (ran.status, ran.err[:7]) == (2, "RK-E081")


def test_a_list_in_a_script_opens_nothing_without_a_yes(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("checklist\trelease\nmk\t2027-03-01\n", encoding="utf-8")
    before = office.bytes()

    ran = office.run("open", "--list", str(path))

    assert (ran.status, ran.err[:7]) == (2, "RK-E083")
    assert "1 case to open." in ran.out
    assert office.bytes() == before


def test_a_short_form_means_one_case_of_the_whole_casebook(office: Office) -> None:
    office.run("open", "RS-2026-001", "--checklist", "rs", "--admission", "2026-11-20")

    shown = at_terminal(office, "due", "--jurisdiction", "RS", "--within", "all").out

    assert " RS-2026-001 101 " in shown


def test_a_footnote_stands_wherever_the_name_of_its_checklist_stands(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    own = office.folder / "checklists" / "src"
    own.mkdir(parents=True, exist_ok=True)
    (own / "noted.toml").write_text(NOTED, encoding="utf-8")
    opened = office.run("open", "N-1", "--checklist", "noted")
    looks = [
        ("show", "N-1"),
        ("due", "--view", "table"),
        ("due", "--view", "table", "--group-by", "agency"),
        ("due", "--json"),
        ("explain", "N-1", "101"),
        ("checklist", "show", "noted"),
        ("checklist", "list"),
        ("checklist", "diff", "mk", "noted"),
        ("checklist", "try", "noted"),
        ("show", "N-1", "--for-person"),
    ]

    told = [office.run(*words).out for words in looks]

    assert FOOTNOTE in opened.out
    assert [
        words for words, out in zip(looks, told, strict=True) if FOOTNOTE not in out
    ] == []


def test_explain_shows_when_the_window_opens_and_how_sure_that_is(
    office: Office,
) -> None:
    office.run("open", "R-9", "--checklist", "rs", "--release", "2028-03-01")

    told = at_terminal(office, "explain", "R-9", "450").out

    assert "Opens     Mon 1 Mar 2027; statute; RS-LECS-185 (seen)" in told


def test_explain_names_the_text_by_which_a_closed_day_moves_a_release(
    office: Office,
) -> None:
    office.run("open", "R-9", "--checklist", "rs", "--release", "2027-06-06")

    told = " ".join(at_terminal(office, "explain", "R-9", "601").out.split())

    assert "planned for Sun 6 Jun 2027, a closed day: Sun; RS-LECS-178 (seen)" in told


def test_a_release_that_is_over_is_not_told_to_the_person_as_coming(
    office: Office,
) -> None:
    told = office.run("show", SECOND, "--for-person", "--today", "2027-03-20").out

    assert "Your release was planned for Mon 1 Mar 2027." in told
    assert "can still change" not in told


def test_a_hidden_event_that_was_taken_back_is_told_as_taken_back(
    office: Office,
) -> None:
    office.run("set", FIRST, "health-need=yes", "--as", "prison-health")
    office.run("undo", FIRST)

    told = office.run("show", FIRST, "--history", "--as", "employment-service").out

    hidden = "taken back: something that only the roles it concerns see"
    assert hidden in " ".join(told.split())
    assert "prison-health" not in told
