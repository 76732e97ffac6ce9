"""Runs of `remind`: noted, logged, one at a time, and made up for."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, MONDAY, SECOND, fits
from releasekit.storage.locks import locked
from reminded import (
    RECIPIENTS,
    Reminded,
    a_reminded_office,
    body,
    reminded_since_monday,
    set_channel,
)

TUESDAY, NEXT_MONDAY = "2026-11-24", "2026-11-30"


@pytest.fixture
def reminded(tmp_path: Path) -> Reminded:
    return reminded_since_monday(tmp_path)


def test_each_run_is_noted_also_one_that_found_nothing(reminded: Reminded) -> None:
    reminded.remind(MONDAY)
    reminded.remind(NEXT_MONDAY)

    runs = reminded.runs()

    assert [one["today"] for one in runs] == [MONDAY, MONDAY, NEXT_MONDAY]
    assert [one["sent"] == one["found"] for one in runs] == [True] * 3
    assert runs[1]["found"] == 0
    assert runs[2]["found"] > 0
    assert {one["channel"] for one in runs} == {"folder"}
    assert all(one["account"] and one["host"] for one in runs)


def test_what_is_sent_is_noted_before_and_after_without_an_address(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)

    lines = reminded.outbox()

    assert [one["step"] for one in lines] == ["sending", "sent"] * (len(lines) // 2)
    assert "@office.example" not in json.dumps(lines)


def test_a_letter_of_which_nobody_knows_is_sent_again_under_the_same_id(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)
    outbox = reminded.office.folder / "outbox.jsonl"
    lines = outbox.read_bytes().splitlines(keepends=True)
    outbox.write_bytes(b"".join(lines[:-1]))  # killed after the server's answer
    first = {one["Message-ID"] for one in reminded.arrived()}

    ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 0
    assert {one["Message-ID"] for one in reminded.arrived()} == first
    assert [one["step"] for one in reminded.outbox()[-2:]] == ["sending", "sent"]
    assert reminded.outbox()[-1]["message"] == reminded.outbox()[-3]["message"]


def test_the_log_says_that_something_was_given_away_and_to_whom(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)

    lines = json.loads(reminded.office.run("audit", "--json").out)["lines"]

    given = [one for one in lines if one["did"] == "disclosed"]
    given = given[-len(reminded.arrived()) :]
    assert "prison-management@MK" in {one["to"] for one in given}
    assert {one["command"] for one in given} == {"remind"}


def test_what_cannot_be_logged_is_not_sent(reminded: Reminded) -> None:
    [year] = (reminded.office.folder / "audit").iterdir()
    year.rename(year.with_suffix(".old"))
    year.mkdir()

    ran = reminded.remind(NEXT_MONDAY)

    assert (ran.status, reminded.arrived()) == (74, [])
    assert "RK-E130" in ran.err


def test_only_one_role_or_jurisdiction_may_be_told(reminded: Reminded) -> None:
    of_role = reminded.planned(NEXT_MONDAY, "--role", "prison-management")
    elsewhere = reminded.planned(NEXT_MONDAY, "--jurisdiction", "rs")

    assert {one["to"][0] for one in of_role["letters"]} == {"prison-management@MK"}
    assert elsewhere["letters"] == []


def test_one_bad_case_does_not_keep_the_others_from_being_told(
    reminded: Reminded,
) -> None:
    reminded.office.path(SECOND).write_bytes(b"{}")

    ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 65
    assert SECOND in ran.err
    assert reminded.arrived()
    assert reminded.runs()[-1]["unreadable"] == 1


def test_an_address_that_is_missing_is_told_and_the_others_are_written_to(
    tmp_path: Path,
) -> None:
    part = RECIPIENTS.partition("[[recipients]]")
    settings = (
        part[0] + '[[recipients]]\nrole = "social-work"\nmail = "s@office.example"\n'
    )
    found = a_reminded_office(tmp_path, settings)
    found.remind(MONDAY)

    ran = found.remind(NEXT_MONDAY)

    assert ran.status == 78
    assert "RK-E162" in ran.err
    assert "prison-management@MK" in ran.err
    assert found.runs()[-1]["missed"]["prison-management@MK"] > 0
    later = found.office.run("due", "--json", "--today", NEXT_MONDAY)
    assert "without an address" in later.out


def test_who_is_away_from_a_terminal_and_has_no_channel_is_refused_and_noted(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path)

    ran = found.office.run("remind")

    assert (ran.status, ran.out) == (78, "")
    assert "RK-E163" in ran.err
    assert [one["exit"] for one in found.runs()] == [78]
    assert "had no way out" in found.office.run("due").err


def test_a_printed_reminder_is_told_once_for_cron_to_mail(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path)
    set_channel(found.office, "print")
    found.office.run("remind")

    first = found.office.run("remind", "--today", NEXT_MONDAY)
    again = found.office.run("remind", "--today", NEXT_MONDAY)

    assert (first.status, first.err) == (0, "")
    assert first.out.startswith("releasekit: ")
    assert FIRST in first.out
    assert (again.status, again.out, again.err) == (0, "", "")


def test_showing_what_would_be_told_tells_nobody(reminded: Reminded) -> None:
    before = reminded.office.bytes()

    ran = reminded.office.run("remind", "--dry-run", "--today", NEXT_MONDAY)

    assert ran.status == 0
    assert FIRST in ran.out
    assert "nothing was sent" in ran.out
    assert reminded.office.bytes() == before


def test_the_answer_as_json_is_what_its_schema_says(reminded: Reminded) -> None:
    fits(
        reminded.office.run("remind", "--dry-run", "--json", "--today", NEXT_MONDAY),
        "remind",
    )
    fits(reminded.remind(NEXT_MONDAY, "--json"), "remind")


def test_who_comes_second_is_refused_at_once(reminded: Reminded) -> None:
    with locked(reminded.office.folder, "_remind", "x"):
        ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 75
    assert reminded.arrived() == []


def test_a_damaged_ledger_is_named_and_nothing_is_sent_twice(
    reminded: Reminded,
) -> None:
    reminded.remind(NEXT_MONDAY)
    count = len(reminded.arrived())
    outbox = reminded.office.folder / "outbox.jsonl"
    outbox.write_bytes(b"no line of it\n" + outbox.read_bytes())

    ran = reminded.remind("2026-12-07")

    assert (ran.status, len(reminded.arrived())) == (65, count)
    assert "RK-E160" in ran.err


def test_a_line_that_a_crash_tore_was_never_said(reminded: Reminded) -> None:
    for ledger in ("outbox.jsonl", "runs.jsonl"):
        path = reminded.office.folder / ledger
        with path.open("ab") as file:
            file.write(b'{"step": "sen')

    ran = reminded.remind(NEXT_MONDAY)

    assert ran.status == 0
    assert reminded.arrived()
    assert len(reminded.runs()) == 2


def test_once_a_week_each_hears_the_whole_and_the_administrator_that_it_runs(
    tmp_path: Path,
) -> None:
    settings = RECIPIENTS.replace(
        'weekly = "never"', 'weekly = "mon"\nadministrator = "admin@office.example"'
    )
    found = a_reminded_office(tmp_path, settings)
    for day in (MONDAY, TUESDAY, "2026-11-27"):
        found.remind(day)
    sent = len(found.arrived())

    found.remind(NEXT_MONDAY)

    letters = found.arrived()[:]
    admin = next(one for one in letters if one["To"] == "admin@office.example")
    assert "3 runs" in body(admin, "plain")
    weeks = [one for one in letters if "this week" in one["Subject"]]
    assert len(letters) > sent
    assert weeks
    assert "THIS WEEK" in body(weeks[0], "plain")


def test_two_ways_out_at_once_are_refused_and_noted(reminded: Reminded) -> None:
    ran = reminded.remind(NEXT_MONDAY, "--mail")

    assert (ran.status, reminded.arrived()) == (2, [])
    assert "Only one of --mail and --folder" in ran.err
