"""A document with findings made fit to be looked at further.

What breaks the form is taken out and what is lacking filled in, so that everything
else that is wrong can be found in the same run. What was touched is remembered: no
further finding rests on it.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from releasekit.domain.finding import Finding, Path, Problem
from releasekit.storage.checklists.merging import TABLES, Document, table_of

HIGHEST_NUMBER = 999
ENTRY = 2
HEAD: Mapping[str, object] = {
    "format": 1,
    "id": "unnamed",
    "version": "0.0.0",
    "status": "draft",
    "title": {"en": "?"},
    "languages": ["en"],
}
NEEDED: Mapping[str, Mapping[str, object]] = {
    "dates": {"title": {"en": "?"}},
    "facts": {"title": {"en": "?"}},
    "categories": {"title": {"en": "?"}},
    "roles": {"title": {"en": "?"}},
    "agencies": {"name": {"en": "?"}, "roles": []},
    "actions": {
        "number": HIGHEST_NUMBER,
        "title": {"en": "?"},
        "short": {"en": "?"},
        "phase": "admission",
        "lead": "?",
        "due": {"days": 0, "before": "release", "basis": "proposal"},
    },
}
"""What a new entry of each table must give, with what stands in for it here."""


class Mended(dict[str, Any]):
    """A document without its faults, and the paths that were touched."""

    def __init__(self, document: Document) -> None:
        super().__init__(deepcopy(dict(document)))
        self.touched: set[Path] = set()


def without_faults(document: Document, found: Iterable[Finding]) -> Mended:
    """Take out of a file whatever breaks its form."""
    mended = Mended(document)
    for one in found:
        _take_out(mended, one)
    return mended


def _take_out(mended: Mended, finding: Finding) -> None:
    path = finding.where
    if finding.problem is Problem.OMIT_NOT_ALONE:
        path = (*path, "omit")
    if finding.problem is Problem.MISSING_KEY and len(path) in (0, ENTRY):
        path = (*path, finding.name)
    path = _to_its_key(path)
    if not path:
        return
    mended.touched.add(path)
    _cut(mended, path)


def _to_its_key(path: Path) -> Path:
    """Cut a path to the key it stands in: half a deadline or text is of no use.

    Nothing is taken out of a list, whose places would change.
    """
    return path[: ENTRY + 1] if path[:1] and path[0] in TABLES else path[:1]


def _cut(document: dict[str, Any], path: Path) -> None:
    inner: Any = document
    for part in path[:-1]:
        inner = inner.get(part) if isinstance(inner, dict) else None
    if not isinstance(inner, dict) or path[-1] not in inner:
        return
    if path[0] in TABLES and len(path) <= ENTRY:
        if not isinstance(inner[path[-1]], dict):
            inner[path[-1]] = {}
    else:
        del inner[path[-1]]


def filled(document: Document, touched: Iterable[Path]) -> Mended:
    """Fill in what a whole checklist needs and nobody gave."""
    mended = Mended(document)
    mended.touched = set(touched)
    for key, value in HEAD.items():
        _fill(mended, (key,), value)
    for table in TABLES:
        mended.setdefault(table, {})
        for name in table_of(mended, table):
            for key, value in NEEDED[table].items():
                _fill(mended, (table, name, key), value)
    _number_apart(mended)
    return mended


def _fill(mended: Mended, path: Path, value: object) -> None:
    inner: Any = mended
    for part in path[:-1]:
        inner = inner[part]
    if path[-1] not in inner:
        inner[path[-1]] = deepcopy(value)
        mended.touched.add(path)


def _number_apart(mended: Mended) -> None:
    """Give no two stand-in numbers alike, nor like one that was given."""
    actions = mended["actions"]
    taken = {one["number"] for one in actions.values()}
    free = (n for n in range(HIGHEST_NUMBER, 0, -1) if n not in taken)
    for name, action in actions.items():
        if ("actions", name, "number") in mended.touched:
            action["number"] = next(free, HIGHEST_NUMBER)
