"""A document with findings made fit to be looked at further.

What breaks the form is taken out and what is lacking filled in, so that everything
else that is wrong can be found in the same run. What was touched is remembered: no
further finding rests on it.
"""

from collections.abc import Iterable, Mapping
from copy import copy, deepcopy
from typing import Any

from releasekit.domain.finding import Finding, Part, Path, Problem
from releasekit.storage.checklists.merging import TABLES, Document, table_of

HIGHEST_NUMBER = 999
ENTRY = 2
NAMES = (
    "support",
    "parts",
    "waits_for",
    "cites",
    "themes",
    "replaces",
    "choices",
    "roles",
)
"""Lists of names: one that breaks the form is replaced, so that places stay."""
WORDED = "phases"
"""The table whose ids are words of the format: an entry under another is no entry."""
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
    "phases": {"title": {"en": "?"}},
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
    """A document without its faults, and the paths that were touched.

    What is changed is copied first, so that the document it came from stays as it is.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.touched: set[Path] = set()

    def at(self, path: Path) -> Any:  # noqa: ANN401  whatever stands there
        """Give what stands at a path, a copy of its own; nothing if there is none."""
        inner: Any = self
        for part in path:
            if not isinstance(inner, dict) or part not in inner:
                return None
            inner[part] = copy(inner[part])
            inner = inner[part]
        return inner


def without_faults(document: Document, found: Iterable[Finding]) -> Mended:
    """Take out of a file whatever breaks its form."""
    mended = Mended(document)
    for one in found:
        for path in _taken_out(document, one):
            mended.touched.add(path)
            _cut(mended, path)
        mended.touched.update(_meant(document, one))
    return mended


def _taken_out(document: Document, finding: Finding) -> Iterable[Path]:
    path = finding.where
    if finding.problem is Problem.OMIT_NOT_ALONE:
        path = (*path, "omit")
    if finding.problem is Problem.MISSING_KEY and len(path) in (0, ENTRY):
        path = (*path, finding.name)
    if finding.problem is Problem.TWICE and _is_names(path):
        return _doubles(document, path)
    return filter(None, [_to_its_key(path)])


def _to_its_key(path: Path) -> Path:
    """Cut a path to the key it stands in: half a deadline or text is of no use.

    A list of names is of use without one of them.
    """
    if path[:1] and path[0] not in TABLES:
        return path[:1]
    key, name = path[: ENTRY + 1], path[: ENTRY + 2]
    return name if name != key and _is_names(key) else key


def _is_names(path: Path) -> bool:
    return len(path) == ENTRY + 1 and path[0] in TABLES and path[ENTRY] in NAMES


def _doubles(document: Document, where: Path) -> Iterable[Path]:
    seen: set[str] = set()
    for place, one in enumerate(_at(document, where)):
        if repr(one) in seen:
            yield (*where, place)
        seen.add(repr(one))


def _meant(document: Document, finding: Finding) -> Iterable[Path]:
    """Give under its right name what stands under a mistyped one: entries, or a key."""
    if finding.problem is not Problem.UNKNOWN_KEY or not finding.near:
        return ()
    *outside, name = finding.where
    if not outside and finding.near in TABLES:
        there = table_of(document, finding.near)
        entries = table_of(document, str(name))
        return [(finding.near, one) for one in entries if one not in there]
    if finding.near in _at(document, outside):
        return ()
    return [(*outside, finding.near)]


def _at(document: Document, path: Iterable[Part]) -> Any:  # noqa: ANN401  whatever stands there
    inner: Any = document
    for part in path:
        inner = inner[part]
    return inner


def _cut(mended: Mended, path: Path) -> None:
    inner, last = mended.at(path[:-1]), path[-1]
    if isinstance(inner, list) and isinstance(last, int):
        inner[last] = f"?{last}"
    if not isinstance(inner, dict) or last not in inner:
        return
    if path[0] in TABLES and path[0] != WORDED and len(path) <= ENTRY:
        if not isinstance(inner[last], dict):
            inner[last] = {}
    else:
        del inner[last]


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
    return mended


def _fill(mended: Mended, path: Path, value: object) -> None:
    inner: Any = mended
    for part in path[:-1]:
        inner = inner[part]
    if path[-1] not in inner:
        mended.at(path[:-1])[path[-1]] = deepcopy(value)
        mended.touched.add(path)
