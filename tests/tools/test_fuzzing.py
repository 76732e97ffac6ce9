"""`make fuzz`: its targets still run, and what is found is kept."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from random import Random  # noqa: TID251  seeded, so that each run is the same
from types import ModuleType
from typing import NamedTuple

import pytest

from builders import REPOSITORY
from casebooks import an_office
from releasekit.casebook import Casebook
from releasekit.storage.checklists.shelf import Shelf

NAMES = (
    "case",
    "kept-checklist",
    "checklist",
    "parent",
    "sources",
    "calendar",
    "office-settings",
    "my-settings",
    "list",
    "sheet",
    "workbook",
)
FINDING = ("checklist", "parent", "sources")
"""Those that refuse nothing: what is wrong is found, and the finding is said."""
FEW_SEEDS, CHANGES = 3, 5


class Bench(NamedTuple):
    """The fuzzer's modules, and a place for them to work in."""

    targets: ModuleType
    documents: ModuleType
    place: tuple[object, ...]


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(desk))
    casebook = Casebook(an_office(tmp_path).folder)
    place = import_module("fuzzing.place").Place(casebook, Shelf(), desk)
    targets = import_module("fuzzing.targets")
    return Bench(targets, import_module("fuzzing.documents"), place)


@pytest.fixture
def one_target(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    return import_module("fuzzing.one_target")


def test_each_parser_has_a_target(bench: Bench) -> None:
    assert tuple(bench.targets.TARGETS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_a_target_begins_with_is_taken(bench: Bench, name: str) -> None:
    target = bench.targets.TARGETS[name]

    told = [bench.targets.tried(target, bench.place, one) for one in _few(bench, name)]

    assert told == [""] * len(told) != []


@pytest.mark.parametrize("name", NAMES)
def test_a_document_that_was_changed_is_taken_or_refused(
    bench: Bench, name: str
) -> None:
    target = bench.targets.TARGETS[name]

    told = [
        bench.targets.tried(target, bench.place, one) for one in _changed(bench, name)
    ]

    assert len(told) >= CHANGES
    assert any(told) or name in FINDING


def test_the_same_seed_changes_a_document_in_the_same_way(bench: Bench) -> None:
    assert [*_changed(bench, "case")] == [*_changed(bench, "case")]


def test_a_changed_case_file_still_hangs_together(bench: Bench) -> None:
    told = {
        bench.targets.tried(bench.targets.TARGETS["case"], bench.place, one)
        for one in _changed(bench, "case")
    }

    assert [one for one in told if "chain" in one] == []


def test_what_is_written_as_toml_is_read_back(bench: Bench) -> None:
    table = {"f": 1.5, "in": [{}, {"x": ""}], "one": {"": {"a": 1, "b": []}}}
    tree = {"t": {"u": table, "": {}}, "l": [table], "a b": [1, 'x"\\\n\0é'], "e": {}}

    back = bench.targets.toml_tree(bench.targets.toml_bytes(tree))

    assert back == tree


def test_the_first_document_of_each_kind_of_error_is_kept(
    one_target: ModuleType, tmp_path: Path
) -> None:
    def tried(data: bytes) -> str:
        if data.startswith(b"a"):
            raise KeyError(data)
        return "" if data else str(1 // len(data))

    find = one_target.Finder("case", tried, tmp_path)
    for data in (b"a", b"ab", b"b", b""):
        find(data)

    kept = {one.read_bytes() for one in tmp_path.iterdir() if one.suffix != ".txt"}
    assert kept == {b"a", b""}
    assert len([*tmp_path.glob("case-*.txt")]) == len(kept)


def test_the_summary_says_where_each_finding_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    fuzz = import_module("fuzz")
    found = (tmp_path / "list-1", tmp_path / "list-2")
    done = [fuzz.Done("case", 300, 60.0, ()), fuzz.Done("list", 20, 90.0, found)]

    assert list(fuzz.summary(done)) == [
        "320 documents in 2.5 minutes, 2 findings",
        *(f"kept: {one}" for one in found),
    ]


def test_the_words_of_a_target_are_written_byte_by_byte(one_target: ModuleType) -> None:
    assert [*one_target.dictionary(["é", "", "x" * 99])] == ['"\\xC3\\xA9"\n']


def _few(bench: Bench, name: str) -> list[bytes]:
    return list(bench.targets.TARGETS[name].seeds(bench.place)[:FEW_SEEDS])


def _changed(bench: Bench, name: str) -> Iterator[bytes]:
    """Change each of the first documents of a target a few times."""
    target, few = bench.targets.TARGETS[name], _few(bench, name)
    words = bench.documents.words_in(target.tree_of(one) for one in few)
    chance = Random(name)  # noqa: S311  no secret
    for one in few:
        for _time in range(CHANGES):
            seed = chance.randrange(2**32)
            made = bench.targets.changed_document(target, words, one, seed)
            yield one if made is None else made
