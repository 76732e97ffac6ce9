import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from casebooks import FIRST, SECOND, Office, an_office, fits


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


def test_the_answer_as_json_is_of_its_published_form(office: Office) -> None:
    ran = office.run("verify", "--json")

    fits(ran, "verify")
    assert json.loads(ran.out) == {
        "schema": "releasekit/verify/1",
        "in_order": 2,
        "not_in_order": 0,
        "cases": [
            {"case": FIRST, "in_order": True, "faults": []},
            {"case": SECOND, "in_order": True, "faults": []},
        ],
        "log": [],
    }


def test_json_names_what_is_wrong_and_ends_with_the_same_status(
    office: Office,
) -> None:
    office.path(FIRST).write_bytes(b"{")
    schema = (REPOSITORY / "schemas" / "verify.schema.json").read_bytes()

    ran = office.run("verify", "--json")

    document = json.loads(ran.out)
    assert ran.status == 1
    assert list(Draft202012Validator(json.loads(schema)).iter_errors(document)) == []
    assert (document["in_order"], document["not_in_order"]) == (1, 1)
    assert document["cases"][0]["case"] == FIRST
    assert document["cases"][0]["faults"][0].startswith(f"Case {FIRST} is damaged")


def test_a_case_that_the_log_knows_and_that_is_gone_is_not_in_order(
    office: Office,
) -> None:
    office.run("note", FIRST, "--note", "t")
    office.path(FIRST).unlink()

    ran = office.run("verify")

    gone = f"{FIRST}: the log knows this case, and it is not there any more\n"
    assert ran.status == 1
    assert ran.out == f"{gone}1 case is in order.\n1 case is not.\n"
    assert office.run("verify", SECOND).status == 0


def test_a_log_that_was_changed_is_told_above_the_cases(office: Office) -> None:
    office.run("note", FIRST, "--note", "t")
    [log] = (office.folder / "audit").glob("*.jsonl")
    log.write_bytes(log.read_bytes().replace(b'"o17"', b'"o18"', 1))

    ran = office.run("verify")

    assert ran.status == 1
    assert ran.out.startswith(f"audit/{log.name} line 1 ")
