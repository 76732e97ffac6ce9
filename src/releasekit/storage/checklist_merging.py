"""A checklist file laid over its parent: keys replaced one by one, each whole."""

from collections.abc import Mapping

from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

Document = Mapping[str, object]

TABLES = ("dates", "facts", "roles", "agencies", "actions")
TEXTS = ("title", "short", "name", "notice", "evidence")
OWN_KEYS = ("extends", "abstract", "adopted", "unreviewed")
"""Keys that speak of one file only and are never taken from a parent."""
FIXED = "number"


def merged(parent: Document, child: Document) -> Document:
    """Lay a child over its parent; neither is changed."""
    inherited = {key: value for key, value in parent.items() if key not in OWN_KEYS}
    result: dict[str, object] = {**inherited, **child}
    for table in TABLES:
        if table in parent or table in child:
            result[table] = _entries(
                _table(parent, table), _table(child, table), table=table
            )
    for key in TEXTS:
        if key in parent and key in child:
            result[key] = _text(parent[key], child[key])
    return result


def _entries(parent: Document, child: Document, *, table: str) -> Document:
    result: dict[str, object] = dict(parent)
    for name, entry in child.items():
        above = parent.get(name)
        if isinstance(above, Mapping) and isinstance(entry, Mapping):
            if FIXED in above and FIXED in entry:
                problem = _("{table}.{name} gives a number, which its parent fixed")
                raise UnfitError(problem.format(table=table, name=name))
            result[name] = _entry(above, entry)
        else:
            result[name] = entry
    return result


def _entry(parent: Document, child: Document) -> Document:
    result: dict[str, object] = {**parent, **child}
    for key in TEXTS:
        if key in parent and key in child:
            result[key] = _text(parent[key], child[key])
    return result


def _text(parent: object, child: object) -> object:
    """Merge by language; a child that gives English drops the languages it lacks."""
    if not (isinstance(parent, Mapping) and isinstance(child, Mapping)):
        return child
    return dict(child) if "en" in child else {**parent, **child}


def _table(document: Document, key: str) -> Document:
    value = document.get(key, {})
    return value if isinstance(value, Mapping) else {}
