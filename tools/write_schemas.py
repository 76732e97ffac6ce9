"""Write the two schemas of the checklist format from one list of its keys.

`schemas/checklist.schema.json` describes one TOML file, in which an action may hold
any subset of its keys; `schemas/resolved.schema.json` the checklist merged with its
parents. Run without options to write both, with `--check` to hear which one differs.
"""

import argparse
import json
import sys
from pathlib import Path

from checklist_keys import EXTRA_RULES, KEYS, VALUES, Form, Schema

FOLDER = Path(__file__).resolve().parent.parent / "schemas"

HEADS = {
    Form.FILE: ("Checklist file", "One checklist as a TOML 1.0 file."),
    Form.MERGED: (
        "Resolved checklist",
        "A checklist merged with its parents, as JSON. A key nobody gave is absent.",
    ),
}


def schema_of(form: Form) -> Schema:
    title, says = HEADS[form]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:releasekit:schema:{form.value}:1",
        "title": title,
        "description": says,
        **table("checklist", form),
        "$defs": definitions(form),
    }


def definitions(form: Form) -> Schema:
    keys = (key for key in KEYS if key.table != "checklist" and form in key.allowed)
    tables = dict.fromkeys(key.table for key in keys)
    own = {name: table(name, form) for name in tables}
    sources: Schema = {"source": source_entry()} if form is Form.MERGED else {}
    return {**own, **sources, **VALUES}


def table(name: str, form: Form) -> Schema:
    keys = [key for key in KEYS if key.table == name and form in key.allowed]
    required = [key.name for key in keys if form in key.required]
    return {
        "type": "object",
        "additionalProperties": False,
        **({"required": required} if required else {}),
        "properties": {
            key.name: {"description": key.says, **key.schema} for key in keys
        },
        **EXTRA_RULES.get(name, {}),
    }


def source_entry() -> Schema:
    """Take it from the schema of sources.toml, where it is described once."""
    sources = json.loads((FOLDER / "sources.schema.json").read_text(encoding="utf-8"))
    entry: Schema = sources["$defs"]["source"]
    return entry


def as_bytes(schema: Schema) -> bytes:
    return (json.dumps(schema, indent=2) + "\n").encode("ascii")


def stale(path: Path, wanted: bytes) -> bool:
    return not path.exists() or path.read_bytes() != wanted


def main() -> int:
    options = argparse.ArgumentParser(description="Write the checklist schemas.")
    options.add_argument("--check", action="store_true", help="write nothing; compare")
    check = options.parse_args().check
    wanted = {
        FOLDER / f"{form.value}.schema.json": as_bytes(schema_of(form)) for form in Form
    }
    differing = [path for path, content in wanted.items() if stale(path, content)]
    for path in differing:
        if check:
            print(f"{path.name} differs; run tools/write_schemas.py")  # noqa: T201  a script's answer
        else:
            path.write_bytes(wanted[path])
    return 1 if check and differing else 0


if __name__ == "__main__":
    sys.exit(main())
