"""A JSON document as text: one row a line, so that it can be read and searched."""

import json
from collections.abc import Iterable, Iterator, Mapping


def json_text(document: Mapping[str, object]) -> str:
    """Write a document, each key on a line and each row of a list on its own."""
    return "".join(json_pieces(document))


def json_pieces(document: Mapping[str, object]) -> Iterator[str]:
    """Give the same piece by piece; rows of an iterator are never all there at once."""
    start = "{\n"
    for key, value in document.items():
        yield f"{start}{json.dumps(key)}: "
        yield from _value(value)
        start = ",\n"
    yield "\n}\n"


def _value(value: object) -> Iterator[str]:
    if isinstance(value, Iterator):
        return _rows(value)
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return _rows(value)
    return iter((json.dumps(value),))


def _rows(rows: Iterable[object]) -> Iterator[str]:
    start = "[\n"
    for one in rows:
        yield f"{start}{json.dumps(one)}"
        start = ",\n"
    yield "[]" if start == "[\n" else "\n]"
