"""A checklist file laid over its parent: keys replaced one by one, each whole.

Laying several over each other gives the same in whatever order it is done.
"""

from collections.abc import Mapping

Document = Mapping[str, object]

TABLES = ("dates", "facts", "categories", "roles", "agencies", "actions", "phases")
TEXTS = (
    "title",
    "short",
    "name",
    "notice",
    "note",
    "evidence",
    "guidance",
    "why",
    "training",
    "open_questions",
)
RETIRED = "retired"
OWN_KEYS = ("extends", "abstract", "adopted", "short")
"""Keys that speak of one file only and are never taken from a parent."""


def merged(parent: Document, child: Document) -> Document:
    """Lay a child over its parent; neither is changed."""
    inherited = {key: value for key, value in parent.items() if key not in OWN_KEYS}
    result: dict[str, object] = {**inherited, **child}
    if RETIRED in parent and RETIRED in child:
        result[RETIRED] = _joined(parent[RETIRED], child[RETIRED])
    for table in TABLES:
        if table in parent or table in child:
            result[table] = _entries(table_of(parent, table), table_of(child, table))
    return _with_texts(result, inherited, child)


def _joined(parent: object, child: object) -> object:
    """Join two lists: what was given up above is never given again below."""
    if not (isinstance(parent, list) and isinstance(child, list)):
        return child
    return [*parent, *(one for one in child if one not in parent)]


def table_of(document: Document, key: str) -> Document:
    value = document.get(key, {})
    return value if isinstance(value, Mapping) else {}


def _entries(parent: Document, child: Document) -> Document:
    result: dict[str, object] = dict(parent)
    for name, entry in child.items():
        above = parent.get(name)
        if isinstance(above, Mapping) and isinstance(entry, Mapping):
            result[name] = _with_texts({**above, **entry}, above, entry)
        else:
            result[name] = entry
    return result


def _with_texts(
    result: dict[str, object], parent: Document, child: Document
) -> Document:
    for key in TEXTS:
        if key in parent and key in child:
            result[key] = _text(parent[key], child[key])
    return result


def _text(parent: object, child: object) -> object:
    """Merge by language; a child that gives English drops the languages it lacks."""
    if not (isinstance(parent, Mapping) and isinstance(child, Mapping)):
        return child
    return dict(child) if "en" in child else {**parent, **child}
