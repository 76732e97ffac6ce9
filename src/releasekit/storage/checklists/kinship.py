"""What is wrong between a checklist file and the parents it builds on."""

from collections.abc import Iterable, Mapping

from releasekit.domain.action import Phase
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.domain.naming import nearest
from releasekit.storage.checklists.completing import ENGLISH, OMIT, is_omitted
from releasekit.storage.checklists.mending import NEEDED
from releasekit.storage.checklists.merging import TABLES, TEXTS, Document, table_of

ABOVE = ("due", "opens", "not_later_than", "duty", "repeats", "again")
"""Tables a child writes whole; what the parent has is shown beside a part of one."""
OWN_NUMBERS = range(50, 100)
HUNDRED = 100
ANY_DIGIT = "1-7"
DEPTH = 3


def kinship_findings(parent: Document | None, child: Document) -> Iterable[Finding]:
    """Compare a file with its merged parents; without a parent all in it is new."""
    above = parent or {}
    yield from _omissions(table_of(above, "actions"), table_of(child, "actions"))
    for table in TABLES:
        yield from _incomplete(table, table_of(above, table), table_of(child, table))
    yield from _numbers(above, child, builds_on=parent is not None)
    yield from _languages(above, child)


def _omissions(parent: Document, child: Document) -> Iterable[Finding]:
    omitted = [name for name, entry in parent.items() if is_omitted(entry)]
    for name, entry in child.items():
        if not isinstance(entry, Mapping):
            continue
        where = ("actions", name)
        was_omitted = name in omitted
        if is_omitted(entry) and name not in parent:
            near = nearest(name, parent) or ""
            yield Finding(Problem.OMITS_NOTHING, (*where, OMIT), name=name, near=near)
        if entry.get(OMIT) is False and not was_omitted:
            near = nearest(name, omitted) or ""
            yield Finding(Problem.LIFTS_NOTHING, (*where, OMIT), name=name, near=near)
        if was_omitted and OMIT not in entry:
            yield Finding(Problem.CHANGES_OMITTED, where, name=name)


def _incomplete(table: str, parent: Document, child: Document) -> Iterable[Finding]:
    for name, entry in child.items():
        if name in parent or not isinstance(entry, Mapping) or OMIT in entry:
            continue
        lacking = [key for key in NEEDED[table] if key not in entry]
        if lacking:
            yield Finding(
                Problem.INCOMPLETE,
                (table, name),
                name=name,
                other=", ".join(lacking),
                near=nearest(name, parent) or "",
            )


def _numbers(above: Document, child: Document, *, builds_on: bool) -> Iterable[Finding]:
    known = table_of(above, "actions")
    taken = {number: name for name, _entry, number in _numbered(known)}
    for name, entry, number in _numbered(table_of(child, "actions")):
        where = ("actions", name, "number")
        if name in known:
            yield Finding(Problem.NUMBER_FIXED, where, name=name)
            continue
        holder = taken.setdefault(number, name)
        if holder != name:
            yield Finding(Problem.SAME_NUMBER, where, name=holder)
        yield from _not_own(number, entry, where, builds_on=builds_on)


def _numbered(actions: Document) -> Iterable[tuple[str, Document, int]]:
    """Give the actions with a number, left out or not, in the order of the file."""
    for name, entry in actions.items():
        number = entry.get("number") if isinstance(entry, Mapping) else None
        if isinstance(entry, Mapping) and isinstance(number, int):
            yield name, entry, number


def _not_own(
    number: int, entry: Document, where: Path, *, builds_on: bool
) -> Iterable[Finding]:
    digit = _first_digit(entry.get("phase"))
    fits = digit in (None, number // HUNDRED)
    if not fits or (builds_on and number % HUNDRED not in OWN_NUMBERS):
        first = str(digit or ANY_DIGIT)
        yield Finding(Problem.NUMBER_NOT_OWN, where, str(number), first)


def _first_digit(phase: object) -> int | None:
    found = (one.number for one in Phase if one.value == phase)
    return next(found, None)


def _languages(above: Document, child: Document) -> Iterable[Finding]:
    declared = child.get("languages", above.get("languages"))
    tags = declared if isinstance(declared, list) else []
    unreviewed = child.get("unreviewed")
    for place, tag in enumerate(unreviewed if isinstance(unreviewed, list) else ()):
        if tag not in tags:
            at: Path = ("unreviewed", place)
            yield Finding(Problem.UNREVIEWED_UNKNOWN, at, name=str(tag))
    known = {ENGLISH, *(str(tag) for tag in tags)}
    for where, text in _texts(child):
        for tag in text:
            if tag not in known:
                at = (*where, tag)
                yield Finding(Problem.UNDECLARED_LANGUAGE, at, name=tag)


def _texts(document: Document) -> Iterable[tuple[tuple[str, ...], Document]]:
    entries = [((), document)] + [
        ((table, name), entry)
        for table in TABLES
        for name, entry in table_of(document, table).items()
    ]
    for where, entry in entries:
        if not isinstance(entry, Mapping):
            continue
        for key in (*TEXTS, OMIT):
            text = entry.get(key)
            if isinstance(text, Mapping):
                yield (*where, key), text


def beside_the_parents(
    found: Iterable[Finding], parent: Document | None
) -> Iterable[Finding]:
    """Show with an unfinished deadline, once, what the parent has in its place."""
    told: set[Path] = set()
    for one in found:
        above = _above(one.where, parent or {}) if one.where not in told else ""
        told.add(one.where)
        yield one._replace(above=above)


def _above(where: Path, parent: Document) -> str:
    if len(where) < DEPTH or where[2] not in ABOVE:
        return ""
    entry = table_of(parent, str(where[0])).get(str(where[1]))
    return _inline(entry.get(str(where[2]))) if isinstance(entry, Mapping) else ""


def _inline(table: object) -> str:
    """Write a small table as TOML writes it in one line."""
    if not isinstance(table, Mapping):
        return ""
    pairs = (
        f"{key} = {one}" if isinstance(one, int) else f'{key} = "{one}"'
        for key, one in table.items()
    )
    return f"{{ {', '.join(pairs)} }}"
