"""A tree of tables, lists and values, written as TOML."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime, time

from fuzzing.documents import Tree

BARE = re.compile(r"[A-Za-z0-9_-]+")
CONTROL = frozenset('"\\')


def toml_text(tree: Mapping[str, Tree]) -> str:
    """Write a document as TOML: pairs, tables and lists of tables below their heads."""
    pairs = {key: one for key, one in tree.items() if not _has_heads(one)}
    rest = {key: one for key, one in tree.items() if key not in pairs}
    return _pairs(pairs) + "".join(_below_heads(key, rest[key]) for key in rest)


def _has_heads(value: Tree) -> bool:
    """Say whether a value is a table or a list that holds tables and nothing else."""
    inside = value.values() if isinstance(value, dict) else value
    is_list_or_table = isinstance(value, dict | list) and bool(value)
    return is_list_or_table and all(isinstance(one, dict) for one in inside)


def _below_heads(key: str, value: Tree) -> str:
    name = _key(key)
    if isinstance(value, list):
        return "".join(f"[[{name}]]\n{_pairs(one)}" for one in value)
    entries = value.items()
    return "".join(f"[{name}.{_key(at)}]\n{_pairs(one)}" for at, one in entries)


def _pairs(table: Mapping[str, Tree]) -> str:
    """Write a key a line; a table that holds one thing alone with a dotted key."""
    return "".join(f"{_pair(key, one)}\n" for key, one in table.items())


def _pair(key: str, value: Tree) -> str:
    if isinstance(value, dict) and len(value) == 1:
        [(inner, one)] = value.items()
        return f"{_key(key)}.{_key(inner)} = {_toml(one)}"
    return f"{_key(key)} = {_toml(value)}"


def _toml(value: Tree) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(_pair(key, one) for key, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))}]"
    return _text(value or "") if isinstance(value, str | None) else _plain(value)


def _plain(value: Tree) -> str:
    """Write a day or an instant, a number, true or false."""
    is_of_time = isinstance(value, date | datetime | time)
    return value.isoformat() if is_of_time else json.dumps(value)


def _key(name: str) -> str:
    return name if BARE.fullmatch(name) else _text(name)


def _text(value: str) -> str:
    return f'"{"".join(map(_character, value))}"'


def _character(one: str) -> str:
    return f"\\U{ord(one):08X}" if one in CONTROL or not one.isprintable() else one
