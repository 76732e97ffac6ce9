"""A JSON document as text: one row a line, so that it can be read and searched."""

import json
from collections.abc import Iterable, Mapping


def json_text(document: Mapping[str, object]) -> str:
    """Write a document, each key on a line and each row of a list on its own."""
    parts = (f"{json.dumps(key)}: {_value(one)}" for key, one in document.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _value(value: object) -> str:
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return _rows(value)
    return json.dumps(value)


def _rows(rows: Iterable[object]) -> str:
    return "[\n" + ",\n".join(json.dumps(one) for one in rows) + "\n]"
