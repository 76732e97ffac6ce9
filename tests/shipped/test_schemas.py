import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from releasekit.storage.saying import WORDS

SCHEMAS = sorted((REPOSITORY / "schemas").glob("*.json"))


def test_every_schema_of_the_design_is_there() -> None:
    assert [path.name.partition(".")[0] for path in SCHEMAS] == [
        "answers",
        "audit",
        "calendar",
        "case",
        "checklist-diff",
        "checklist-page",
        "checklist-try",
        "checklist",
        "checklists",
        "closed-days",
        "doctor",
        "due",
        "explain",
        "export",
        "figures",
        "matrix",
        "protocol",
        "remind-status",
        "remind",
        "resolved",
        "retention",
        "settings",
        "shift",
        "show",
        "sources",
        "training",
        "verify",
    ]


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_a_schema_of_2020_12(path: Path) -> None:
    schema = json.loads(path.read_bytes())

    Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"].startswith("urn:releasekit:schema:")
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_every_key_of_a_schema_is_described(path: Path) -> None:
    schema = json.loads(path.read_bytes())

    assert schema["description"]
    assert [where for where, one in _keys(schema, "") if "description" not in one] == []


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_every_reference_in_a_schema_leads_somewhere(path: Path) -> None:
    schema = json.loads(path.read_bytes())
    names = {one.removeprefix("#/$defs/") for one in _references(schema)}

    assert names - set(schema.get("$defs", {})) == set()


def test_both_schemas_of_the_checklist_come_from_one_list() -> None:
    done = subprocess.run(
        [sys.executable, "-B", str(REPOSITORY / "tools/write_schemas.py"), "--check"],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )

    assert (done.returncode, done.stderr) == (0, "")


def _keys(node: Any, where: str) -> Iterable[tuple[str, dict[str, Any]]]:  # noqa: ANN401  any JSON
    """Find every property, save inside conditions."""
    for name, one in node.items() if isinstance(node, dict) else ():
        at = f"{where}/{name}"
        if name == "properties" and isinstance(one, dict):
            yield from ((f"{at}/{key}", inner) for key, inner in one.items())
        if name not in {
            "if",
            "then",
            "else",
            "not",
            "allOf",
            "anyOf",
            "oneOf",
            "dependentSchemas",
        }:
            yield from _keys(one, at)


def _references(node: Any) -> Iterable[str]:  # noqa: ANN401  any JSON
    if isinstance(node, dict):
        yield from ([node["$ref"]] if isinstance(node.get("$ref"), str) else [])
        node = list(node.values())
    for one in node if isinstance(node, list) else ():
        yield from _references(one)


@pytest.mark.parametrize("name", ["case", "show"])
def test_every_kind_of_event_stands_in_the_schemas_that_tell_events(name: str) -> None:
    path = REPOSITORY / "schemas" / f"{name}.schema.json"
    schema = json.loads(path.read_bytes())

    told = schema["$defs"]["said"]["properties"]["did"]["enum"]

    assert told == list(WORDS.values())
