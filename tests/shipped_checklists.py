"""The checklists that are shipped, for tests that hold them to what they promise."""

import json
import tomllib
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from builders import REPOSITORY
from releasekit.domain.checklist import Checklist
from releasekit.storage.checklists.files import resolve
from releasekit.storage.checklists.shelf import Shelf

FOLDER = REPOSITORY / "checklists"
BASELINE = "western-balkans"
PREPAREDNESS = "preparedness"
"""On no baseline: it asks nine things of a jurisdiction, and nothing for a person."""

LANGUAGES = ("en", "mk", "sq", "bs", "hr", "sr-Latn", "sr-Cyrl", "cnr")
NAMES = sorted({path.stem for path in FOLDER.glob("*.toml")} - {"sources"})
CASE_LISTS = [name for name in NAMES if name != PREPAREDNESS]
"""The baseline and what comes down from it: each follows a person's way out."""

JURISDICTIONS = [name for name in CASE_LISTS if name != BASELINE]


@cache
def written(name: str) -> dict[str, Any]:
    """Give a file as it was written."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def merged(name: str) -> Checklist:
    """Give a checklist merged with those it builds on."""
    return resolve(FOLDER / f"{name}.toml", Shelf()).checklist


CONCRETE = [name for name in NAMES if not written(name).get("abstract")]


@cache
def problems(schema: str, data: bytes) -> tuple[str, ...]:
    """Give what a schema has against a document."""
    path = REPOSITORY / "schemas" / f"{schema}.schema.json"
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(
        json.loads(path.read_bytes()), format_checker=checker
    )
    found = validator.iter_errors(json.loads(data))
    return tuple(f"{one.json_path}: {one.message}" for one in found)
