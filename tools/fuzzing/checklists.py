"""Checklists: as their authors write them, and resolved as they are kept for cases."""

import json
from collections.abc import Sequence
from pathlib import Path

import tomli

from fuzzing.documents import Tree
from fuzzing.place import Place
from fuzzing.same import check_same
from fuzzing.toml_writing import toml_text
from releasekit.domain.soundness import findings
from releasekit.presentation.findings import checked_line, finding_lines
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.parsing import checklist_of
from releasekit.storage.json_text import parsed
from releasekit.storage.reading import decoded
from releasekit.storage.shipped import shipped
from releasekit.wording.findings import finding_told
from releasekit.wording.visible import visible

NAME, PARENT, CHILD = "fuzzed", "small", "child"
SOURCES = "sources.toml"
LARGEST = 18 * 1024
FEW, FEW_SOURCES = 4, 12
RARE = ("again", "duty", "opens", "parts", "repeats", "shares", "when")


def file_seeds(place: Place) -> Sequence[bytes]:
    """Give the smaller shipped files, the beginnings of all, and a child of one."""
    trees = _shipped()
    small = [_small(one) for one in trees]
    baseline = _baseline(small)
    place.put(f"{PARENT}.toml", _file({**baseline, "id": PARENT}))
    child = _child(baseline, PARENT)
    told = [_file({**one, "id": NAME}) for one in (child, *small, *trees)]
    told += [_as_it_stands(path) for path in _paths()]
    return sorted((one for one in told if len(one) <= LARGEST), key=len)


def read_file(place: Place, data: bytes) -> None:
    _examine(place, place.put(f"{NAME}.toml", data))


def parent_seeds(place: Place) -> Sequence[bytes]:
    """Give the same files, to be laid beside one that builds on them."""
    child = _child(_baseline([_small(one) for one in _shipped()]), NAME)
    place.put(f"{CHILD}.toml", _file({**child, "id": CHILD}))
    return file_seeds(place)


def read_parent(place: Place, data: bytes) -> None:
    place.put(f"{NAME}.toml", data)
    _examine(place, place.desk / f"{CHILD}.toml")


def source_seeds(place: Place) -> Sequence[bytes]:
    """Give the beginning of the shipped sources, by other names and by the same."""
    text = (shipped("checklists") / SOURCES).read_text(encoding="utf-8")
    few = dict([*tomli.loads(text)["sources"].items()][:FEW_SOURCES])
    own = {f"OWN-{name}": one for name, one in few.items()}
    small = _small(_baseline(_shipped()))
    place.put(f"{NAME}.toml", _file({**small, "id": NAME}))
    return [_file({"sources": one}) for one in (own, few)]


def read_sources(place: Place, data: bytes) -> None:
    place.put(SOURCES, data)
    _examine(place, place.desk / f"{NAME}.toml")


def _examine(place: Place, path: Path) -> None:
    """Find what is wrong with a file, say it, and read back what it resolves to."""
    examined = examine(path, place.shelf)
    told = "".join(finding_lines(NAME, examined.findings))
    visible(told).encode()
    if examined.resolved is not None:
        checked_line(NAME, examined.resolved.checklist)
        kept = checklist_of(parsed(decoded(examined.resolved.data)))
        check_same(kept, examined.resolved.checklist)


def _paths() -> Sequence[Path]:
    every = sorted(shipped("checklists").glob("*.toml"))
    return [one for one in every if one.name != SOURCES]


def _shipped() -> Sequence[Tree]:
    return [tomli.loads(one.read_text(encoding="utf-8")) for one in _paths()]


def _as_it_stands(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8")
    return text.replace(f'id = "{path.stem}"', f'id = "{NAME}"', 1).encode()


def _baseline(trees: Sequence[Tree]) -> Tree:
    return next(one for one in trees if one.get("abstract") and "extends" not in one)


def _file(tree: Tree) -> bytes:
    return toml_text(tree).encode()


def kept_seeds(place: Place) -> Sequence[bytes]:
    return [json.dumps(_small(json.loads(one))).encode() for one in place.kept()]


def read_kept(_place: Place, data: bytes) -> None:
    """Read a resolved checklist, and look for what is wrong with the whole."""
    for one in findings(checklist_of(parsed(decoded(data)))):
        visible(finding_told(one)).encode()


def _child(parent: Tree, name: str) -> Tree:
    """Build on a checklist: one action other than there, one left out."""
    other, out = list(parent["actions"])[:2]
    due = {"days": 9, "before": "release", "basis": "proposal"}
    return {
        **{key: parent[key] for key in ("format", "version", "status", "title")},
        "extends": name,
        "jurisdiction": "MK",
        "calendar": "mk",
        "languages": ["en"],
        "agencies": {"all": {"roles": [*parent["roles"]], "name": {"en": "All"}}},
        "actions": {other: {"due": due}, out: {"omit": {"en": "None here."}}},
    }


def _small(tree: Tree) -> Tree:
    """Keep a few actions of a checklist, some with each rare key, and English alone."""
    english = _in_english(tree)
    actions = english["actions"]
    rare = (name for key in RARE for name in _with_key(key, actions)[:1])
    first = list(actions)[:FEW]
    waited = (one for name in first for one in actions[name].get("waits_for", ()))
    those = [*first, *rare, *waited]
    names = [one for one in dict.fromkeys(those) if one in actions]
    kept = {name: _without_others(actions[name], names) for name in names}
    small = {**english, "actions": kept, "languages": ["en"]}
    small.pop("unreviewed", None)
    if "sources" in small:
        small["sources"] = dict([*small["sources"].items()][:FEW_SOURCES])
    return small


def _with_key(key: str, actions: Tree) -> list[str]:
    return [name for name, one in actions.items() if key in one]


def _without_others(action: Tree, names: Sequence[str]) -> Tree:
    waits_for = [one for one in action.get("waits_for", ()) if one in names]
    return {**action, "waits_for": waits_for} if "waits_for" in action else action


def _in_english(tree: Tree) -> Tree:
    if isinstance(tree, list):
        return [_in_english(one) for one in tree]
    if not isinstance(tree, dict):
        return tree
    if "en" in tree:
        return {"en": tree["en"]}
    return {key: _in_english(one) for key, one in tree.items()}
