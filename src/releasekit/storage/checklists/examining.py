"""Everything that is wrong with one checklist file, found in one go.

A file is read, held against the schema, laid over its parents and looked at as a
whole. What breaks its form is taken out first, so that one slip does not hide another.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.finding import Finding, Located, Problem
from releasekit.domain.naming import is_id, nearest
from releasekit.domain.soundness import findings
from releasekit.lazy import load
from releasekit.storage.checklists.completing import (
    in_its_languages,
    with_sources,
    without_omitted,
)
from releasekit.storage.checklists.form import form_findings
from releasekit.storage.checklists.kept import Examined, Resolved
from releasekit.storage.checklists.kinship import beside_the_parents, kinship_findings
from releasekit.storage.checklists.mending import Mended, filled, without_faults
from releasekit.storage.checklists.merging import Document, merged
from releasekit.storage.checklists.parsing import checklist_of
from releasekit.storage.checklists.relying import rests_on_touched
from releasekit.storage.checklists.shelf import SUFFIX, Shelf
from releasekit.storage.checklists.written import Written, written
from releasekit.storage.json_text import canonical
from releasekit.storage.unfit import UnfitError

PLACES_IN = "releasekit.storage.checklists.positions:places_in"
NEAREST_PLACE = "releasekit.storage.checklists.positions:nearest_place"


class Lineage(NamedTuple):
    """The merged parents of a file, none where it has none, and what is wrong there.

    Where they are lost, nothing further can be said of the file.
    """

    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    sound: bool = True
    is_lost: bool = False


def examine(path: Path, shelf: Shelf) -> Examined:
    """Find everything that is wrong with a checklist file."""
    source = written(path)
    if source.document is None:
        return Examined(path, source.faults)
    lineage = _lineage(path, source.document, shelf, (path,))
    form = form_findings(source.document)
    mended = without_faults(source.document, form)
    found = [
        *beside_the_parents(form, lineage.document),
        *lineage.findings,
        *_naming(path, source, shelf),
    ]
    if lineage.is_lost:
        return Examined(path, (*source.faults, *_located(found, source)))
    found += _own(kinship_findings(lineage.document, mended), mended)
    whole, checklist, further = _as_a_whole(mended, lineage, shelf, path)
    found += further
    if found or source.faults or checklist is None:
        return Examined(path, (*source.faults, *_located(found, source)))
    return Examined(path, (), _resolved(whole, checklist))


def _own(found: Iterable[Finding], mended: Mended) -> Iterable[Finding]:
    return (one for one in found if not rests_on_touched(one, mended.touched))


def _resolved(whole: Document, checklist: Checklist) -> Resolved:
    data = canonical(whole)
    return Resolved(checklist=checklist, data=data, sha256=sha256(data).hexdigest())


def _lineage(
    path: Path, document: Document, shelf: Shelf, seen: tuple[Path, ...]
) -> Lineage:
    """Merge the parents of a file, from the most distant down."""
    if "extends" not in document:
        return Lineage()
    name = document["extends"]
    if isinstance(name, str) and is_id(name):
        return _ancestry(path, name, shelf, seen)
    return Lineage(sound=False, is_lost=True)


def _ancestry(path: Path, name: str, shelf: Shelf, seen: tuple[Path, ...]) -> Lineage:
    parent = shelf.parent(path, name)
    where = ("extends",)
    if parent is None:
        near = nearest(name, shelf.names()) or ""
        return _broken(Finding(Problem.NO_PARENT, where, name=name, near=near))
    if parent.resolve() in {one.resolve() for one in seen}:
        return _broken(Finding(Problem.PARENT_CIRCLE, where, name=name))
    return _from_parent(parent, name, shelf, seen)


def _broken(finding: Finding) -> Lineage:
    return Lineage(findings=(finding,), sound=False, is_lost=True)


def _from_parent(
    parent: Path, name: str, shelf: Shelf, seen: tuple[Path, ...]
) -> Lineage:
    source = written(parent)
    unsound = Finding(Problem.PARENT_UNSOUND, ("extends",), name=name)
    if source.document is None:
        return _broken(unsound)
    above = _lineage(parent, source.document, shelf, (*seen, parent))
    if above.is_lost:
        kinds = [one.problem for one in above.findings]
        return above if Problem.PARENT_CIRCLE in kinds else _broken(unsound)
    form = () if shelf.is_shipped(parent) else form_findings(source.document)
    own = without_faults(source.document, form)
    document = own if above.document is None else merged(above.document, own)
    kin = () if shelf.is_shipped(parent) else kinship_findings(above.document, own)
    unfit = form or source.faults or shelf.takes_shipped_id(parent, name)
    if unfit or not above.sound or any(True for _one in kin):
        return Lineage(document=document, findings=(unsound,), sound=False)
    return Lineage(document=document)


def _naming(path: Path, source: Written, shelf: Shelf) -> Iterable[Finding]:
    document = source.document or {}
    name = document.get("id")
    if not isinstance(name, str):
        return
    if name != path.stem:
        yield Finding(Problem.OTHER_FILE_NAME, ("id",), name=path.stem, other=name)
    if shelf.takes_shipped_id(path, name):
        yield Finding(Problem.SHIPPED_ID, ("id",), name=name)
    calendar = document.get("calendar")
    if isinstance(calendar, str) and not shelf.has_calendar(calendar):
        near = nearest(calendar, shelf.calendars()) or ""
        where = ("calendar",)
        yield Finding(Problem.UNKNOWN_CALENDAR, where, name=calendar, near=near)


def _as_a_whole(
    mended: Mended, lineage: Lineage, shelf: Shelf, path: Path
) -> tuple[Document, Checklist | None, list[Finding]]:
    """Lay a file over its parents and look at what comes of it."""
    above = lineage.document
    laid = mended if above is None else merged(above, mended)
    whole = with_sources(in_its_languages(without_omitted(laid)), shelf.sources(path))
    full = filled(whole, mended.touched)
    try:
        checklist = checklist_of(full)
    except UnfitError as unfit:
        return whole, None, [Finding(Problem.NOT_READ, (), name=unfit.problem)]
    found = [
        one
        for one in findings(checklist)
        if not rests_on_touched(one, full.touched)
        and (lineage.sound or _is_own(one, mended))
    ]
    return whole, checklist, found


def _is_own(finding: Finding, document: Document) -> bool:
    """Say whether a finding stands in the file itself and not in a broken parent."""
    inner: object = document
    for part in finding.where[:2]:
        inner = inner.get(part) if isinstance(inner, Mapping) else None
    return inner is not None and len(finding.where) > 1


def _located(found: Sequence[Finding], source: Written) -> tuple[Located, ...]:
    """Give each finding its place in the file, in the order of the file."""
    places = load(PLACES_IN)(source.text) if found else None
    if places is None:
        return tuple(Located(one) for one in found)
    located = [_at(one, places) for one in found]
    return tuple(sorted(located, key=lambda one: (one.line or 0, one.column or 0)))


def _at(finding: Finding, places: Mapping[object, tuple[int, int]]) -> Located:
    """Point at a finding; at the parent's name where only the parent holds it."""
    found, (line, column) = load(NEAREST_PLACE)(finding.where, places)
    inherited = len(found) < min(2, len(finding.where)) and ("extends",) in places
    if inherited:
        line, column = places["extends",]
    return Located(finding, line, column, inherited=inherited)


__all__ = ["SUFFIX", "Examined", "examine"]
