"""A merged document made whole: left-out actions gone, other languages, sources."""

from collections.abc import Iterable, Mapping, Sequence

from releasekit.storage.checklists.merging import TABLES, TEXTS, Document, table_of

OMIT = "omit"
LEFT_OUT = "left_out"
CALLED = ("number", "title", "short")
ENGLISH = "en"
UNREVIEWED = "unreviewed"


def is_omitted(entry: object) -> bool:
    """Say whether an action's table leaves it out; `omit = false` brings it back."""
    return isinstance(entry, Mapping) and isinstance(entry.get(OMIT), Mapping)


def without_omitted(document: Document) -> Document:
    """Take out the actions left out; what they waited for is waited for in turn.

    That they are left out, and why, stays on record.
    """
    actions = table_of(document, "actions")
    omitted = {name: entry for name, entry in actions.items() if is_omitted(entry)}
    gone = {name: _names(entry, "waits_for") for name, entry in omitted.items()}
    kept = {
        name: _handed_on(name, entry, gone)
        for name, entry in actions.items()
        if name not in gone
    }
    known = {name: one for name, one in omitted.items() if _is_of_a_parent(one)}
    left_out = {name: _remembered(entry) for name, entry in known.items()}
    return {**document, "actions": kept, **({LEFT_OUT: left_out} if left_out else {})}


def _is_of_a_parent(entry: object) -> bool:
    """Say whether what is left out is known from above; what is not is a finding."""
    return isinstance(entry, Mapping) and all(key in entry for key in CALLED)


def _remembered(entry: object) -> Document:
    """Keep of an action that is left out how it is called, and the reason."""
    given = entry if isinstance(entry, Mapping) else {}
    return {**{key: given[key] for key in CALLED}, "why": given[OMIT]}


def _handed_on(name: str, entry: object, gone: Mapping[str, Sequence[str]]) -> object:
    if not isinstance(entry, Mapping):
        return entry
    result = {key: value for key, value in entry.items() if key != OMIT}
    if any(one in gone for one in _names(entry, "waits_for")):
        waited = _followed(_names(entry, "waits_for"), gone, set())
        result["waits_for"] = [one for one in dict.fromkeys(waited) if one != name]
    return result


def _followed(
    names: Iterable[str], gone: Mapping[str, Sequence[str]], seen: set[str]
) -> Iterable[str]:
    """Replace each name left out by those it waited for itself, however deep."""
    for name in names:
        if name not in gone:
            yield name
        elif name not in seen:
            yield from _followed(gone[name], gone, seen | {name})


def _names(entry: object, key: str) -> tuple[str, ...]:
    found = entry.get(key, []) if isinstance(entry, Mapping) else []
    return (
        tuple(one for one in found if isinstance(one, str))
        if isinstance(found, list)
        else ()
    )


def in_its_languages(document: Document) -> Document:
    """Keep of every text the languages the checklist declares, and English."""
    declared = document.get("languages")
    if not isinstance(declared, list):
        return document
    tags = {ENGLISH, *(one for one in declared if isinstance(one, str))}
    result = dict(_spoken(document, tags))
    if UNREVIEWED in document:
        names = _names(document, UNREVIEWED)
        result[UNREVIEWED] = [one for one in names if one in tags]
    for table in (*TABLES, LEFT_OUT):
        if table in document:
            entries = table_of(document, table)
            result[table] = {
                name: _spoken(entry, tags) if isinstance(entry, Mapping) else entry
                for name, entry in entries.items()
            }
    return result


def _spoken(entry: Document, tags: set[str]) -> Document:
    return {
        key: _in(value, tags) if key in TEXTS else value for key, value in entry.items()
    }


def _in(text: object, tags: set[str]) -> object:
    if not isinstance(text, Mapping):
        return text
    spoken = {tag: one for tag, one in text.items() if tag in tags}
    return spoken or dict(text)


def with_sources(document: Document, known: Mapping[str, object]) -> Document:
    """Carry along what the checklist cites, so that its sureness travels with it."""
    cited = sorted({name for name in _cited(document) if name in known})
    return {**document, "sources": {name: known[name] for name in cited}}


def _cited(document: Document) -> Iterable[str]:
    yield from (_source(one) for one in table_of(document, "dates").values())
    for action in table_of(document, "actions").values():
        if not isinstance(action, Mapping):
            continue
        yield from _names(action, "cites")
        for key in ("due", "opens", "duty"):
            yield _source(action.get(key))
        shares = action.get("shares")
        for share in shares if isinstance(shares, list) else ():
            grounds = share.get("ground") if isinstance(share, Mapping) else ()
            for ground in grounds if isinstance(grounds, list) else ():
                yield _source(ground)


def _source(entry: object) -> str:
    found = entry.get("source", "") if isinstance(entry, Mapping) else ""
    return found if isinstance(found, str) else ""
