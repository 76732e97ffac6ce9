"""`restrict`: a case is kept, and stands on no list until that is lifted."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office, fits

WHY = ("--reason", "the facts are disputed")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def restricted(office: Office) -> Office:
    ran = office.run("restrict", FIRST, *WHY)
    assert ran.status == 0
    return office


def test_a_restricted_case_stands_on_no_list_and_is_counted(restricted: Office) -> None:
    due, listed = restricted.run("due", "--json"), restricted.run("list")

    fits(due, "due")
    document = json.loads(due.out)
    assert {row["case"] for row in document["actions"]} == {SECOND}
    assert document["restricted_cases"] == 1
    assert FIRST not in due.out + listed.out
    table = restricted.run("due", "--view", "table").out
    assert FIRST not in table
    assert "1 case is restricted" in table


def test_a_restricted_case_that_is_named_is_not_listed_either(
    restricted: Office,
) -> None:
    ran = restricted.run("due", FIRST, "--json")

    assert json.loads(ran.out)["actions"] == []
    assert json.loads(ran.out)["restricted_cases"] == 1


@pytest.mark.parametrize("words", [("show",), ("show", "--json"), ("explain", "416")])
def test_it_is_looked_at_only_by_whoever_says_why(
    restricted: Office, words: tuple[str, ...]
) -> None:
    command, *more = words
    without = restricted.run(command, FIRST, *more)
    told = restricted.run(command, FIRST, *more, "--reason", "a complaint")

    assert (without.status, without.out) == (77, "")
    assert "RK-E121" in without.err
    assert "--reason" in without.err
    assert told.status == 0
    assert told.out


def test_a_standing_reason_of_the_office_is_not_enough(restricted: Office) -> None:
    settings = restricted.folder / "releasekit.toml"
    settings.write_text(settings.read_text() + 'standing_reason = "daily work"\n')

    assert restricted.run("show", FIRST).status == 77


def test_figures_and_trials_of_drafts_leave_it_out(restricted: Office) -> None:
    figures, tried = restricted.run("figures"), restricted.run("checklist", "try", "mk")

    assert (figures.status, tried.status) == (0, 0)
    last = restricted.run("audit", "--json")
    swept = [one for one in json.loads(last.out)["lines"] if "cases" in one]
    assert [one["cases"] for one in swept[-2:]] == [1, 1]


def test_moving_every_case_to_a_newer_checklist_leaves_it_out(
    restricted: Office,
) -> None:
    before = restricted.path(FIRST).read_bytes()

    ran = restricted.run("upgrade", "--all", "--yes")

    assert ran.status == 0
    assert restricted.path(FIRST).read_bytes() == before


def test_a_caseload_is_handed_over_without_it_and_says_so(
    restricted: Office,
) -> None:
    restricted.run("assign", FIRST, SECOND, "--role", "probation", "--to", "p4")
    before = restricted.path(FIRST).read_bytes()

    ran = restricted.run("assign", "--from", "p4", "--to", "p5", "--yes")

    assert (ran.status, FIRST in ran.out) == (0, False)
    assert "1 case is restricted" in ran.out
    assert "1 case assigned" in ran.out
    assert restricted.path(FIRST).read_bytes() == before


def test_what_is_restricted_can_still_be_put_right_and_verified(
    restricted: Office,
) -> None:
    ran = restricted.run("set", FIRST, "children=no", "--reason", "put right")

    assert ran.status == 0
    assert restricted.run("verify").status == 0


def test_lifting_brings_it_back_and_both_stand_in_the_log(restricted: Office) -> None:
    ran = restricted.run("restrict", FIRST, "--lift", "--reason", "settled")

    assert ran.status == 0
    assert FIRST in restricted.run("due").out
    assert restricted.run("show", FIRST).status == 0
    lines = json.loads(restricted.run("audit", FIRST, "--json").out)["lines"]
    changes = [one.get("reason") for one in lines if one["did"] == "changed"]
    assert changes[-2:] == ["the facts are disputed", "settled"]


def test_erasing_its_reason_says_that_the_log_keeps_it(restricted: Office) -> None:
    seq = str(len(restricted.document(FIRST)["history"]))

    ran = restricted.run("erase", FIRST, "--seq", seq, "--reason", "asked", "--yes")

    assert ran.status == 0
    assert "The log keeps the reason" in ran.out
    note = restricted.run("erase", FIRST, "--seq", "1", "--reason", "asked", "--yes")
    assert "The log keeps" not in note.out


def test_undoing_a_restriction_lifts_it(restricted: Office) -> None:
    ran = restricted.run("undo", FIRST)

    assert "no longer restricted" in ran.out
    assert FIRST in restricted.run("list").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((FIRST, *WHY), "RK-E122"),
        ((SECOND, "--lift", *WHY), "RK-E123"),
        ((SECOND,), "--reason"),
        (("MK-2026-099", *WHY), "MK-2026-099"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    restricted: Office, words: tuple[str, ...], code: str
) -> None:
    before = restricted.bytes()

    ran = restricted.run("restrict", *words)

    assert (ran.status, ran.out) == (2, "")
    assert code in ran.err
    assert restricted.bytes() == before
