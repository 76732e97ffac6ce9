import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from casebooks import FIRST, SECOND, an_office
from screens import document, the_demo

KEYS = [
    "schema",
    "today",
    "within",
    "actions",
    "undated_cases",
    "closed_cases",
    "restricted_cases",
    "faults",
    "notices",
]
ROW_KEYS = [
    "case",
    "jurisdiction",
    "checklist",
    "action",
    "number",
    "occurrence",
    "title",
    "phase",
    "lead",
    "lead_candidates",
    "agency",
    "support",
    "parts_waiting",
    "kind",
    "due",
    "opens",
    "days_left",
    "state",
    "blocked_by",
    "needs_facts",
    "release",
    "days_to_release",
    "basis",
    "cites",
    "assigned",
    "flags",
]


def test_due_as_json_has_exactly_the_keys_of_the_design() -> None:
    found = document("due")

    assert sorted(found) == sorted(KEYS)
    assert {tuple(sorted(row)) for row in found["actions"]} == {tuple(sorted(ROW_KEYS))}


@pytest.mark.parametrize("within", ["30d", "all", "release", "2027-03-01"])
def test_due_as_json_is_what_its_schema_says(within: str) -> None:
    schema = json.loads((REPOSITORY / "schemas" / "due.schema.json").read_bytes())
    checker = Draft202012Validator.FORMAT_CHECKER

    found = document("due", "--within", within)

    problems = Draft202012Validator(schema, format_checker=checker).iter_errors(found)
    assert [one.message for one in problems] == []


def test_due_as_json_names_its_schema_its_day_and_its_span() -> None:
    found = document("due")

    head = [found[key] for key in ("schema", "today", "within", "closed_cases")]
    assert head == ["releasekit/due/1", "2026-11-23", "30d", 0]


def test_rows_stand_by_day_case_and_action_and_undated_ones_last() -> None:
    rows = document("due", "--within", "all")["actions"]

    places = [
        (row["due"] or "9999", row["case"], row["action"], row["occurrence"])
        for row in rows
    ]

    assert places == sorted(places)


def test_a_row_says_the_same_as_the_table() -> None:
    found = document("due", "MK-DEMO-2026-005")["actions"][0]

    shown = {key: found[key] for key in ("number", "due", "days_left", "state", "lead")}
    assert shown == {
        "number": 416,
        "due": "2026-10-19",
        "days_left": -35,
        "state": "overdue",
        "lead": "prison-management",
    }


@pytest.mark.parametrize("language", ["mk", "sq"])
def test_due_as_json_is_english_whatever_the_language(language: str) -> None:
    other = document("due", "--lang", language, LANG=f"{language}.UTF-8")

    assert other == document("due")


def test_due_as_json_is_the_same_bytes_each_time_and_only_ascii() -> None:
    first, second = (the_demo().run("due", "--json").out for _ in range(2))

    assert first == second
    assert first.isascii()


def test_a_case_that_cannot_be_read_is_named_in_the_document(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.path(FIRST).write_bytes(b"{")

    ran = office.run("due", "--json")

    found = json.loads(ran.out)
    assert ran.status == 65
    assert [(one["case"], one["code"]) for one in found["faults"]] == [
        (FIRST, "RK-E050")
    ]
    assert {row["case"] for row in found["actions"]} == {SECOND}


def test_cases_without_a_release_date_are_listed_by_their_full_id() -> None:
    assert document("due")["undated_cases"] == ["MK-DEMO-2026-002"]
