"""`remind`: each agency hears what it owes, and no more than that."""

import json
from pathlib import Path
from unicodedata import name

import pytest

from casebooks import FIRST, SECOND
from reminded import (
    Reminded,
    a_reminded_office,
    body,
    keys_of,
    reminded_since_monday,
)

TUESDAY, NEXT_MONDAY = "2026-11-24", "2026-11-30"


@pytest.fixture
def reminded(tmp_path: Path) -> Reminded:
    return reminded_since_monday(tmp_path)


def test_the_first_run_tells_only_what_is_of_tonight_and_counts_the_rest(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path)

    planned = found.planned("2026-12-15")

    assert planned["backlog"] > 0
    assert all(
        notice["rule"] for one in planned["letters"] for notice in one["notices"]
    )


def test_a_letter_arrives_once_however_often_the_job_runs(reminded: Reminded) -> None:
    wanted = reminded.planned(NEXT_MONDAY)

    first = reminded.remind(NEXT_MONDAY)
    arrived = reminded.arrived()
    again = reminded.remind(NEXT_MONDAY)

    assert (first.status, first.out, first.err) == (0, "", "")
    assert (again.status, again.out, again.err) == (0, "", "")
    assert len(arrived) == len(wanted["letters"]) > 0
    assert len(reminded.arrived()) == len(arrived)
    assert reminded.planned(NEXT_MONDAY)["letters"] == []


def test_a_letter_holds_ids_titles_and_days_and_no_more(reminded: Reminded) -> None:
    reminded.office.run("note", SECOND, "102", "--note", "canary-words")
    reminded.remind(NEXT_MONDAY)

    letter = next(
        one for one in reminded.arrived() if one["To"] == "prison@office.example"
    )
    text = body(letter, "plain")
    page = body(letter, "html")

    assert SECOND not in letter["Subject"]
    assert letter["Subject"].startswith("releasekit: ")
    assert SECOND in text
    assert "rk due --role prison-management" in text
    assert "not an assessment of the person" in text
    assert "<script" not in page
    assert SECOND in page
    for part in (letter["Subject"], text, page):
        assert "canary" not in part


def test_a_recipient_reads_titles_in_its_language(reminded: Reminded) -> None:
    reminded.remind("2026-12-14")

    letter = next(
        one for one in reminded.arrived() if one["To"] == "officer@office.example"
    )

    assert letter["Content-Language"] == "mk"
    text = body(letter, "plain")
    assert any(name(sign).startswith("CYRILLIC") for sign in text if sign.isalpha())
    assert "drafts that no native speaker has checked" in text


def test_what_was_settled_is_not_told_and_a_moved_date_is_told_anew(
    reminded: Reminded,
) -> None:
    before = {key for key in keys_of(reminded.planned(NEXT_MONDAY)) if key[2]}
    [first, *_rest] = sorted(key for key in before if key[1] == FIRST)
    reminded.remind(NEXT_MONDAY)
    reminded.office.run("set", FIRST, "release=2027-06-14", "--reason", "t", "--yes")

    after = keys_of(reminded.planned("2026-12-01"))

    assert first not in after
    moved = {key[4] for key in after if key[0] == "moved"}
    assert "pcve-coordination@MK" in moved


def test_all_who_owe_something_hear_of_a_move_and_nobody_who_comes_in_later(
    reminded: Reminded,
) -> None:
    reminded.office.run(
        *("set", FIRST, "release=2027-06-14", "--reason", "t", "--yes"),
        *("--today", TUESDAY),
    )
    open_ones = reminded.office.run("due", FIRST, "--within", "all", "--json")
    leads = {one["lead"] for one in json.loads(open_ones.out)["actions"]} - {None}

    told = {key[4] for key in keys_of(reminded.planned(TUESDAY)) if key[0] == "moved"}
    later = {key[0] for key in keys_of(reminded.planned("2027-01-15"))}

    assert {str(one).partition("@")[0] for one in told} == leads | {"pcve-coordination"}
    assert "moved" not in later


def test_the_desk_hears_two_months_ahead_that_nobody_is_named(
    reminded: Reminded,
) -> None:
    before, after = reminded.planned("2027-01-13"), reminded.planned("2027-01-14")

    named = [
        {key for key in keys_of(one) if key[0] == "unnamed"} for one in (before, after)
    ]

    assert {key[1] for key in named[0]} == {SECOND}
    assert {key[1] for key in named[1]} == {FIRST, SECOND}


def test_a_restricted_or_closed_case_is_not_told(reminded: Reminded) -> None:
    reminded.office.run("restrict", FIRST, "--reason", "t")
    reminded.office.run("close", SECOND, "--because", "mistake", "--yes")

    assert reminded.planned(NEXT_MONDAY)["letters"] == []


def test_a_sensitive_step_stands_in_a_mail_without_its_title(
    reminded: Reminded,
) -> None:
    reminded.office.run("set", FIRST, "health-need=yes", "--yes")
    day = "2027-02-15"

    planned = reminded.planned(day)
    reminded.remind(day)

    texts = [body(one, "plain") for one in reminded.arrived()]
    assert any("a step that only its roles see" in text for text in texts)
    kept = [key for key in keys_of(planned) if key[2] == "plan-care-continuity"]
    assert kept
    assert "pcve-coordination@MK" not in {key[4] for key in kept}
    assert not any("care" in text.casefold() for text in texts)
