import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_cases_as_the_program_left_them_are_in_order(office: Office) -> None:
    ran = office.run("verify")

    assert (ran.status, ran.out) == (0, "2 cases are in order.\n")


def test_a_case_changed_by_hand_is_found_and_named(office: Office) -> None:
    document = office.document(FIRST)
    document["history"][1]["said"]["evidence"] = "form 4/26"
    office.path(FIRST).write_text(json.dumps(document, sort_keys=True, indent=2) + "\n")

    ran = office.run("verify")

    assert ran.status == 1
    assert ran.out.startswith(f"{FIRST}: ")
    assert ran.out.endswith("1 case is in order.\n1 case is not.\n")


def test_only_the_cases_asked_for_are_looked_at(office: Office) -> None:
    office.path(FIRST).write_bytes(b"{")

    ran = office.run("verify", SECOND)

    assert (ran.status, ran.out) == (0, "1 case is in order.\n")


def test_verify_writes_nothing(office: Office) -> None:
    office.path(FIRST).write_bytes(b"{")
    before = office.bytes()

    office.run("verify")

    assert office.bytes() == before
