"""What is wrong with the single actions of a checklist: names, texts, sureness."""

from collections.abc import Iterable, Iterator
from itertools import chain

from releasekit.domain.action import Action, Basis, Kind, Offset
from releasekit.domain.checklist import Checklist
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.domain.naming import nearest
from releasekit.domain.soundness_conditions import condition_findings
from releasekit.domain.soundness_roles import unheld, unknown_role

SHORT_COLUMNS = 28
SEEN = "seen"
Named = Iterator[tuple[Path, str]]


def action_findings(checklist: Checklist) -> Iterable[Finding]:
    yield from _first_of_each(
        found
        for action in checklist.actions.values()
        for found in _holders(action, ("actions", action.id), checklist)
    )
    for action in checklist.actions.values():
        where = ("actions", action.id)
        for find in (_roles, _anchors, _actions, _sources, _texts):
            yield from find(action, where, checklist)
        yield from condition_findings(action.when, (*where, "when"), checklist)
        if action.again is not None and action.kind is not Kind.OFFER:
            yield Finding(Problem.AGAIN_WITHOUT_OFFER, (*where, "again"))


def _first_of_each(found: Iterable[Finding]) -> Iterable[Finding]:
    """Keep of findings about one name the first: to mend it mends all."""
    first: dict[str, Finding] = {}
    for one in found:
        first.setdefault(one.name, one)
    return first.values()


def _listed(where: Path, key: str, names: tuple[str, ...]) -> Named:
    for place, name in enumerate(names):
        yield (*where, key, place), name


def _roles(action: Action, where: Path, checklist: Checklist) -> Iterable[Finding]:
    named = chain(
        [((*where, "lead"), action.lead)],
        _listed(where, "support", action.support),
        _listed(where, "parts", action.parts),
    )
    for at, name in named:
        if name not in checklist.roles:
            yield unknown_role(name, at, checklist)


def _anchors(action: Action, where: Path, checklist: Checklist) -> Iterable[Finding]:
    for at, name in _dates_of(action, where):
        if name not in checklist.dates:
            near = nearest(name, checklist.dates) or ""
            yield Finding(Problem.UNKNOWN_DATE, at, name=name, near=near)


def _dates_of(action: Action, where: Path) -> Named:
    offsets = {
        "due": action.due.offset,
        "opens": action.opens.offset if action.opens else None,
        "not_later_than": action.ceiling,
    }
    for key, offset in offsets.items():
        if offset is not None and not offset.of_action:
            yield (*where, key, offset.side.value), offset.anchor
    if action.repeats is not None and action.repeats.until is not None:
        yield (*where, "repeats", "until"), action.repeats.until


def _actions(action: Action, where: Path, checklist: Checklist) -> Iterable[Finding]:
    named = chain(
        _listed(where, "waits_for", action.waits_for),
        _followed(action.due.offset, where),
    )
    for at, name in named:
        if name not in checklist.actions:
            near = nearest(name, checklist.actions) or ""
            yield Finding(Problem.UNKNOWN_ACTION, at, name=name, near=near)


def _followed(offset: Offset, where: Path) -> Named:
    if offset.of_action:
        yield (*where, "due", "after_action"), offset.anchor


def _sources(action: Action, where: Path, checklist: Checklist) -> Iterable[Finding]:
    for at, name in chain(_listed(where, "cites", action.cites), _bases(action, where)):
        if name not in checklist.sources:
            near = nearest(name, checklist.sources) or ""
            yield Finding(Problem.UNKNOWN_SOURCE, at, name=name, near=near)
    for key in ("due", "opens", "duty"):
        given = getattr(action, key)
        if given is not None and given.basis is Basis.STATUTE:
            at = (*where, key, "source" if given.source else "basis")
            yield from not_seen(given.source or "", at, checklist)


def _bases(action: Action, where: Path) -> Named:
    for key in ("due", "opens", "duty"):
        given = getattr(action, key)
        if given is not None and given.source:
            yield (*where, key, "source"), given.source


def not_seen(name: str, where: Path, checklist: Checklist) -> Iterable[Finding]:
    """Find what is called statute though nobody read it.

    A source that is not registered is a finding already.
    """
    source = checklist.sources.get(name)
    if not name or (source is not None and source.sureness != SEEN):
        yield Finding(Problem.STATUTE_NOT_SEEN, where, name=name)


def _holders(action: Action, where: Path, checklist: Checklist) -> Iterable[Finding]:
    named = chain(
        [((*where, "lead"), action.lead)], _listed(where, "parts", action.parts)
    )
    for at, name in named:
        for role in unheld(name, checklist):
            yield Finding(Problem.NO_HOLDER, at, name=role)


def _texts(action: Action, where: Path, _checklist: Checklist) -> Iterable[Finding]:
    for key in ("title", "short"):
        if "en" not in getattr(action, key):
            yield Finding(Problem.NO_ENGLISH, (*where, key), name=key)
    for tag, short in action.short.items():
        if len(short) > SHORT_COLUMNS:
            at, limit = (*where, "short", tag), str(SHORT_COLUMNS)
            yield Finding(Problem.SHORT_TOO_LONG, at, name=tag, other=limit)
