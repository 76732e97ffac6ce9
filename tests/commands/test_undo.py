from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_undo_takes_back_ones_own_last_event(office: Office) -> None:
    office.run("done", FIRST, "102")

    ran = office.run("undo", FIRST)

    assert ran.status == 0
    assert ran.out.startswith(f"{FIRST}  event 8 taken back: 102 ")
    assert "\texplain-rights-and-dates\t" in office.run("due", FIRST).out


def test_undo_is_an_event_and_erases_nothing(office: Office) -> None:
    office.run("done", FIRST, "102")
    before = office.document(FIRST)["history"]

    office.run("undo", FIRST)

    assert office.document(FIRST)["history"][:-1] == before


def test_an_undo_can_be_undone(office: Office) -> None:
    office.run("done", FIRST, "102")
    taken_back = office.run("undo", FIRST)
    words = taken_back.out.splitlines()[1].partition("rk ")[2].split()

    ran = office.run(*words)

    assert ran.status == 0
    assert "\texplain-rights-and-dates\t" not in office.run("due", FIRST).out


def test_undo_alone_never_takes_back_a_taking_back(office: Office) -> None:
    office.run("done", FIRST, "102")
    office.run("done", FIRST, "103")
    first = office.run("undo", FIRST)

    second = office.run("undo", FIRST)

    assert "event 9 taken back" in first.out
    assert "event 8 taken back" in second.out


def test_what_another_post_wrote_is_taken_back_only_by_its_number(
    office: Office,
) -> None:
    office.run("done", FIRST, "102", "--by", "o18")

    refused = office.run("undo", FIRST)
    taken = office.run("undo", FIRST, "--seq", "8")

    assert refused.status == 2
    assert refused.err.startswith("RK-E035: The last event of MK-2026-001 is number 8")
    assert "by o18" in refused.err
    assert taken.status == 0


def test_the_opening_of_a_case_cannot_be_taken_back(office: Office) -> None:
    ran = office.run("undo", SECOND, "--seq", "1")

    assert (ran.status, ran.err[:8]) == (2, "RK-E036:")


@pytest.mark.parametrize("seq", ["99", "0", "-1", "4"])
def test_an_event_that_does_not_count_cannot_be_taken_back(
    office: Office, seq: str
) -> None:
    before = office.bytes()

    ran = office.run("undo", FIRST, f"--seq={seq}")

    assert ran.status == 2
    assert office.bytes() == before


def test_a_case_without_events_has_nothing_to_take_back(office: Office) -> None:
    ran = at_terminal(office, "undo", "2")

    assert (ran.status, ran.err[:8]) == (2, "RK-E034:")
    assert "  " not in ran.err


@pytest.mark.parametrize("seq", ["8", "9"])
def test_taking_back_either_signature_opens_the_action_again(
    office: Office, seq: str
) -> None:
    roles = {"8": "prison-case-officer", "9": "probation"}
    for role in roles.values():
        office.run("done", FIRST, "309", "--part", role)

    ran = office.run("undo", FIRST, "--seq", seq)

    assert f"event {seq} taken back: 309 Send the needs map: signed by " in ran.out
    assert "\tshare-needs-map\t" in office.run("due", FIRST, "--within", "all").out
    again = office.run("done", FIRST, "309", "--part", roles[seq])
    assert ": done Mon 23 Nov 2026" in again.out


def test_undo_alone_takes_back_ones_own_last_signature(office: Office) -> None:
    office.run("done", FIRST, "309", "--part", "probation")

    office.run("undo", FIRST)

    missing = office.run("done", FIRST, "309").err
    assert "missing: prison-case-officer, probation" in missing


def test_taking_back_the_last_time_of_an_action_opens_that_time_again(
    office: Office,
) -> None:
    office.run("done", FIRST, "302")
    office.run("done", FIRST, "302.2")

    office.run("undo", FIRST)

    assert office.run("done", FIRST, "302.3").err.startswith("RK-E049: Occurrence 3 ")
    assert office.run("done", FIRST, "302.2").status == 0


def test_an_offer_that_was_not_declined_after_all_is_owed_again(office: Office) -> None:
    office.run("decline", FIRST, "404")

    office.run("undo", FIRST)

    assert "\toffer-mentor\t" in office.run("due", FIRST, "--within", "all").out
