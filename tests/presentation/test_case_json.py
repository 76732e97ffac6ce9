import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from casebooks import FIRST, an_office
from screens import DEMO_CASES, document, the_demo

SCHEMA = REPOSITORY / "schemas" / "show.schema.json"


def _problems(found: object) -> list[str]:
    schema = json.loads(SCHEMA.read_bytes())
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(schema, format_checker=checker)
    return [one.message for one in validator.iter_errors(found)]


@pytest.mark.parametrize("case", DEMO_CASES)
def test_show_as_json_is_what_its_schema_says(case: str) -> None:
    assert _problems(document("show", case)) == []


def test_the_schema_takes_a_history_of_every_kind_of_event(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.run("done", FIRST, "309", "--part", "probation")

    ran = office.run("show", FIRST, "--json")

    found = json.loads(ran.out)
    assert _problems(found) == []
    assert {one["said"]["did"] for one in found["history"]} == {
        "opened",
        "settled",
        "signed",
        "noted",
        "dated",
        "answered",
        "undone",
    }


@pytest.mark.parametrize(
    ("key", "value"),
    [("schema", "releasekit/show/2"), ("today", "soon"), ("surname", "x")],
)
def test_the_schema_refuses_what_is_no_answer(key: str, value: str) -> None:
    found = document("show", DEMO_CASES[0])

    assert _problems({**found, key: value}) != []


def test_show_as_json_holds_every_recorded_value(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    stored = office.document(FIRST)

    ran = office.run("show", FIRST, "--json")

    said = [one["said"] for one in json.loads(ran.out)["history"]]
    assert said == [one["said"] for one in stored["history"]]


@pytest.mark.parametrize("language", ["mk", "sq"])
def test_show_as_json_is_english_whatever_the_language(language: str) -> None:
    other = document("show", DEMO_CASES[3], "--lang", language)

    assert other == document("show", DEMO_CASES[3])


def test_show_as_json_is_the_same_bytes_each_time_and_only_ascii() -> None:
    words = ("show", DEMO_CASES[3], "--json")
    first, second = (the_demo().run(*words).out for _ in range(2))

    assert first == second
    assert first.isascii()


def test_what_comes_again_gives_its_open_time_and_the_last_settlement(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    office.run("done", FIRST, "302")
    office.run("decline", FIRST, "404")

    document = json.loads(office.run("show", FIRST, "--json").out)

    found = {one["number"]: one for one in document["actions"]}
    keys = ("status", "occurrence", "due", "settled_on", "state")
    assert _problems(document) == []
    assert [found[302][key] for key in keys] == [
        *("open", 2, "2027-02-23", "2026-11-23"),
        "upcoming",
    ]
    assert [found[404][key] for key in keys] == [
        *("declined", 1, "2026-12-21", "2026-11-23"),
        None,
    ]


def test_parts_are_given_as_long_as_they_wait(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.run("done", FIRST, "309", "--part", "probation")

    document = json.loads(office.run("show", FIRST, "--json").out)

    [found] = [one for one in document["actions"] if one["number"] == 309]
    assert found["parts_waiting"] == ["prison-case-officer"]
    assert "parts-waiting" in found["flags"]
