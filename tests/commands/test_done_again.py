"""`done` of actions that come again: `302`, `302.2`."""

from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_what_comes_again_says_when_and_keeps_its_number(office: Office) -> None:
    ran = office.run("done", FIRST, "302")

    [first, second] = [
        line for line in ran.out.splitlines() if "302" in line or "again" in line
    ]
    assert ": done Mon 23 Nov 2026" in first
    assert second == "It comes again, number 2, due on Tue 23 Feb 2027."
    assert office.document(FIRST)["history"][-1]["said"]["occurrence"] == 1


@pytest.mark.parametrize("typed", ["302.2", "confirm-release-date-and-route.2"])
def test_the_next_time_is_done_by_its_number(office: Office, typed: str) -> None:
    office.run("done", FIRST, "302")

    ran = office.run("done", FIRST, typed)

    said = office.document(FIRST)["history"][-1]["said"]
    assert ran.status == 0
    assert (said["occurrence"], said["due"]) == (2, "2027-02-23")


def test_the_next_time_needs_no_number_on_a_later_day(office: Office) -> None:
    office.run("done", FIRST, "302")

    today = office.run("done", FIRST, "302")
    later = office.run("done", FIRST, "302", "--today", "2026-11-24")

    assert today.err.startswith("RK-E027: 302 ")
    assert today.err.endswith(" To record the next time already, write 302.2.\n")
    assert later.status == 0
    assert office.document(FIRST)["history"][-1]["said"]["occurrence"] == 2


@pytest.mark.parametrize("typed", ["302.2", "302.0", "302.999999999999999", "102.2"])
def test_a_time_that_is_not_open_is_told_which_is(office: Office, typed: str) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, typed)

    number = typed.partition(".")[0]
    assert ran.status == 2
    assert ran.err.startswith("RK-E049: Occurrence ")
    assert ran.err.endswith(f"number 1 is. Write {number}.1, or {number} alone.\n")
    assert office.bytes() == before


@pytest.mark.parametrize("typed", ["302.", ".2", "302.x", "302.-1", "302.1.1", "3o2.1"])
def test_what_is_no_number_of_a_time_names_no_action(
    office: Office, typed: str
) -> None:
    ran = office.run("done", FIRST, typed)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err[:8] in {"RK-E012:", "RK-E021:", "RK-E023:"}


def test_a_declined_offer_comes_back_on_its_day_and_is_made_before_by_its_number(
    office: Office,
) -> None:
    declined = office.run("decline", FIRST, "404")
    early = office.run("done", FIRST, "404", "--today", "2026-12-22")
    ahead = office.run("done", FIRST, "404.2", "--today", "2026-12-22")

    assert "It may be offered again from Wed 23 Dec 2026." in declined.out
    assert early.err.startswith("RK-E027: 404 offer-mentor ")
    assert ahead.status == 0


@pytest.mark.parametrize("command", ["done", "decline"])
def test_a_declined_offer_is_open_from_its_day(office: Office, command: str) -> None:
    office.run("decline", FIRST, "404")

    ran = office.run(command, FIRST, "404", "--today", "2026-12-23")

    said = office.document(FIRST)["history"][-1]["said"]
    assert ran.status == 0
    assert said["occurrence"] == 2


def test_the_next_time_is_not_on_a_day_before_the_last(office: Office) -> None:
    office.run("done", FIRST, "302")

    ran = office.run("done", FIRST, "302.2", "--on", "2026-11-20")

    assert ran.status == 2
    assert ran.err == (
        f"RK-E055: 302.2 of {FIRST} cannot be before 302.1, done on Mon 23 Nov 2026. "
        "Check --on.\n"
    )
