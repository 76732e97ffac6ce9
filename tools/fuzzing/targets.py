"""What is fuzzed: each parser with its seeds, and how its documents are changed."""

import json
from collections.abc import Callable, Mapping, Sequence
from random import Random  # noqa: TID251  seeded: the fuzzer gives the number
from typing import NamedTuple

import tomli

from fuzzing import (
    calendars,
    case_files,
    checklists,
    filled_sheets,
    lists,
    settings_files,
)
from fuzzing.documents import Tree, Words, changed
from fuzzing.place import Place
from fuzzing.toml_writing import toml_text
from releasekit.calendars.calendar_document import UnfitCalendarError
from releasekit.errors.fault import ReleasekitError
from releasekit.presentation.faults import fault_sentence
from releasekit.storage.unfit import UnfitError
from releasekit.wording.visible import visible


class Target(NamedTuple):
    """A parser: what it is begun with, and how a document becomes a tree and back."""

    seeds: Callable[[Place], Sequence[bytes]]
    read: Callable[[Place, bytes], None]
    tree_of: Callable[[bytes], Tree]
    bytes_from: Callable[[Tree], bytes]


def tried(target: Target, place: Place, data: bytes) -> str:
    """Say how a document was refused, or nothing; any other end of it is a finding."""
    try:
        target.read(place, data)
    except ReleasekitError as fault:
        told = fault_sentence(fault)
    except (UnfitError, UnfitCalendarError) as unfit:
        told = visible(unfit.problem)
    else:
        return ""
    told.encode()
    return told


def changed_document(
    target: Target, words: Words, data: bytes, seed: int
) -> bytes | None:
    """Change a document as the tree it is; nothing where it is none."""
    try:
        tree = changed(target.tree_of(data), words, Random(seed))  # noqa: S311  no secret
        return target.bytes_from(tree)
    except (ArithmeticError, AttributeError, LookupError, RecursionError):
        return None
    except (TypeError, ValueError):
        return None


def json_bytes(tree: Tree) -> bytes:
    return json.dumps(tree).encode()


def toml_tree(data: bytes) -> Tree:
    return tomli.loads(data.decode())


def toml_bytes(tree: Tree) -> bytes:
    return toml_text(tree).encode()


def _rows(data: bytes) -> Tree:
    return [line.split(",") for line in data.decode().split("\n")]


def _row_bytes(rows: Tree) -> bytes:
    return "\n".join(",".join(map(str, row)) for row in rows).encode()


TARGETS: Mapping[str, Target] = {
    "case": Target(
        case_files.seeds, case_files.read, case_files.tree_of, case_files.bytes_from
    ),
    "kept-checklist": Target(
        checklists.kept_seeds, checklists.read_kept, json.loads, json_bytes
    ),
    "checklist": Target(
        checklists.file_seeds, checklists.read_file, toml_tree, toml_bytes
    ),
    "parent": Target(
        checklists.parent_seeds, checklists.read_parent, toml_tree, toml_bytes
    ),
    "sources": Target(
        checklists.source_seeds, checklists.read_sources, toml_tree, toml_bytes
    ),
    "calendar": Target(calendars.seeds, calendars.read, toml_tree, toml_bytes),
    "office-settings": Target(
        settings_files.office_seeds, settings_files.read_office, toml_tree, toml_bytes
    ),
    "my-settings": Target(
        settings_files.my_seeds, settings_files.read_mine, toml_tree, toml_bytes
    ),
    "list": Target(lists.seeds, lists.read, _rows, _row_bytes),
    "sheet": Target(
        filled_sheets.text_seeds, filled_sheets.read_text, _rows, _row_bytes
    ),
    "workbook": Target(
        filled_sheets.workbook_seeds,
        filled_sheets.read_workbook,
        filled_sheets.tree_of,
        filled_sheets.bytes_from,
    ),
}
