"""`done --part`: each of several roles signs an action."""

from itertools import permutations
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, Ran, an_office
from fakes import at_terminal

OFFICER, PROBATION = "prison-case-officer", "probation"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _sign(office: Office, part: str, *more: str, case: str = FIRST) -> Ran:
    return office.run("done", case, "309", "--part", part, *more)


def _is_owed(office: Office) -> bool:
    return "\tshare-needs-map\t" in office.run("due", FIRST, "--within", "all").out


def test_without_a_part_it_lists_who_is_missing(office: Office) -> None:
    before = office.bytes()

    ran = office.run("done", FIRST, "309")

    assert ran.status == 2
    assert ran.err == (
        f"RK-E046: Each of several roles signs 309 share-needs-map of {FIRST}; still "
        f"missing: {OFFICER}, {PROBATION}. Say which: `releasekit done {FIRST} 309 "
        f"--part {OFFICER}`.\n"
    )
    assert office.bytes() == before


def test_the_first_to_sign_is_told_who_has_yet_to_and_the_way_back(
    office: Office,
) -> None:
    ran = _sign(office, OFFICER, "--evidence", "form 7", "--note", "in the office")

    said = office.document(FIRST)["history"][-1]["said"]
    assert ran.status == 0
    assert ran.out == (
        f"{FIRST}  309 Send the needs map: signed by Prison re-socialisation officer, "
        "Mon 23 Nov 2026\n"
        "Still to sign: Probation officer.\n"
        f"Take it back: rk undo {FIRST} --seq 8\n"
    )
    assert {key: said[key] for key in said if key not in ("at", "on", "by")} == {
        "did": "signed",
        "action": "share-needs-map",
        "part": OFFICER,
        "due": "2026-12-21",
        "evidence": "form 7",
        "note": "in the office",
    }
    assert _is_owed(office)


@pytest.mark.parametrize("order", [*permutations((OFFICER, PROBATION))])
def test_with_the_last_part_it_is_done_in_either_order(
    office: Office, order: tuple[str, str]
) -> None:
    _sign(office, order[0])

    ran = _sign(office, order[1])

    assert ": done Mon 23 Nov 2026 (in time)" in ran.out
    assert not _is_owed(office)


def test_it_is_done_on_the_day_of_its_last_part(office: Office) -> None:
    _sign(office, PROBATION, "--on", "2026-11-20")

    ran = _sign(office, OFFICER, "--on", "2026-11-22")

    assert ": done Sun 22 Nov 2026" in ran.out


def test_a_part_is_meant_by_its_alias_or_by_the_role_behind_it(office: Office) -> None:
    by_alias = _sign(office, "community-lead")

    assert by_alias.status == 0
    assert _sign(office, PROBATION).err.startswith("RK-E048: ")


@pytest.mark.parametrize("role", [PROBATION, "social-work", "community-lead"])
def test_while_an_answer_is_missing_either_role_may_sign(
    office: Office, role: str
) -> None:
    assert _sign(office, role, case=SECOND).status == 0

    said = office.document(SECOND)["history"][-1]["said"]
    assert said["part"] == "community-lead"


def test_a_part_is_signed_only_once(office: Office) -> None:
    _sign(office, OFFICER)
    before = office.bytes()

    ran = _sign(office, OFFICER)

    assert ran.status == 2
    assert ran.err == (
        f"RK-E048: That part of 309 share-needs-map of {FIRST} was signed already. "
        f"Still missing: {PROBATION}.\n"
    )
    assert office.bytes() == before


def test_what_all_have_signed_is_not_signed_again(office: Office) -> None:
    _sign(office, OFFICER)
    _sign(office, PROBATION)

    for ran in (_sign(office, OFFICER), office.run("done", FIRST, "309")):
        assert (ran.status, ran.err[:9]) == (2, "RK-E027: ")


@pytest.mark.parametrize("typed", ["police", "social-work", "", "x", "PROBATION"])
def test_a_role_that_does_not_sign_is_told_which_do(office: Office, typed: str) -> None:
    before = office.bytes()
    told = typed or '""'

    ran = _sign(office, typed)

    assert ran.status == 2
    assert ran.err.startswith(f"RK-E047: {told} does not sign 309 ")
    assert f"These do: {OFFICER}, {PROBATION}." in ran.err
    assert office.bytes() == before


def test_an_action_without_parts_is_done_without_one(office: Office) -> None:
    ran = office.run("done", FIRST, "102", "--part", OFFICER)

    assert ran.status == 2
    assert ran.err.endswith("It has no parts; leave --part out.\n")


def test_the_beginning_of_a_part_is_for_the_keyboard_only(office: Office) -> None:
    script = _sign(office, "prob")
    terminal = at_terminal(office, "done", FIRST, "309", "--part", "prob")

    assert script.err == (
        "RK-E022: prob is a short form for the keyboard. In a script, write "
        f"{PROBATION}.\n"
    )
    assert terminal.status == 0
    assert "signed by Community case worker" in terminal.out


def test_a_beginning_that_fits_both_parts_is_refused(office: Office) -> None:
    ran = at_terminal(office, "done", FIRST, "309", "--part", "pr")

    assert (ran.status, ran.err[:9]) == (2, "RK-E047: ")


def test_a_part_of_several_actions_and_cases_is_signed_at_once(office: Office) -> None:
    cases = f"{FIRST},{SECOND}"

    ran = office.run("done", cases, "309,505", "--part", OFFICER)

    assert ran.status == 0
    assert ran.out.count("signed by Prison re-socialisation officer") == 4


def test_of_several_actions_none_is_signed_if_one_cannot_be(office: Office) -> None:
    before = office.bytes()

    ran = office.run("done", f"{SECOND},{FIRST}", "309", "102", "--part", OFFICER)

    assert ran.status == 2
    assert office.bytes() == before


def test_a_signature_may_be_given_while_the_action_waits(office: Office) -> None:
    _sign(office, OFFICER)

    ran = _sign(office, PROBATION)

    assert "It was waiting for what is still open: 306 " in ran.out


def test_the_way_back_after_the_last_part_takes_back_what_was_just_written(
    office: Office,
) -> None:
    _sign(office, OFFICER)

    ran = _sign(office, PROBATION, "--on", "2026-11-20")

    assert ran.out.endswith(f"Take it back: rk undo {FIRST} --seq 9\n")
