"""Everything that is wrong with one checklist file, found in one go.

A file is read, held against the schema, laid over its parents and looked at as a
whole. What breaks its form is taken out first, so that one slip does not hide another.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.finding import Finding, Problem
from releasekit.domain.naming import is_id, nearest
from releasekit.domain.soundness import findings
from releasekit.storage.checklists.completing import (
    in_its_languages,
    with_sources,
    without_omitted,
)
from releasekit.storage.checklists.form import form_findings
from releasekit.storage.checklists.kept import Examined, Resolved
from releasekit.storage.checklists.kinship import beside_the_parents, kinship_findings
from releasekit.storage.checklists.lineage import WHERE, Lineage, lineage_of
from releasekit.storage.checklists.mending import Mended, filled, without_faults
from releasekit.storage.checklists.merging import Document, merged
from releasekit.storage.checklists.parsing import checklist_of
from releasekit.storage.checklists.pointing import is_own, located, where_written
from releasekit.storage.checklists.relying import ENTRY, rests_on_touched
from releasekit.storage.checklists.shelf import SUFFIX, Shelf
from releasekit.storage.checklists.sources import Known, sources_for
from releasekit.storage.checklists.written import written
from releasekit.storage.json_text import canonical
from releasekit.storage.unfit import UnfitError


class Whole(NamedTuple):
    """A file laid over its parents, typed where it can be, with what is wrong."""

    document: Document
    checklist: Checklist | None
    findings: tuple[Finding, ...]


def examine(path: Path, shelf: Shelf) -> Examined:
    """Find everything that is wrong with a checklist file."""
    source = written(path)
    if source.document is None:
        return Examined(path, source.faults)
    form = form_findings(source.document)
    mended = without_faults(source.document, form)
    lineage = lineage_of(path, mended, shelf)
    found = [
        *beside_the_parents(form, lineage.document),
        *lineage.findings,
        *_naming(path, source.document, shelf),
    ]
    if lineage.is_lost:
        return Examined(path, located(found, source))
    sources = sources_for(path, shelf)
    mended.touched.update(sources.lost)
    whole = _whole(mended, lineage.document, sources.known)
    found += [
        *sources.findings,
        *_own(kinship_findings(lineage.document, mended), mended),
        *_of_the_file(whole.findings, mended, lineage, sources.known),
    ]
    if found or source.faults or whole.checklist is None:
        return Examined(path, located(found, source))
    return Examined(path, (), _resolved(whole.document, whole.checklist))


def _own(found: Iterable[Finding], mended: Mended) -> Iterable[Finding]:
    return (one for one in found if not rests_on_touched(one, mended.touched))


def _resolved(whole: Document, checklist: Checklist) -> Resolved:
    data = canonical(whole)
    return Resolved(checklist=checklist, data=data, sha256=sha256(data).hexdigest())


def _naming(path: Path, document: Document, shelf: Shelf) -> Iterable[Finding]:
    name = document.get("id")
    if not isinstance(name, str):
        return
    if name != path.stem:
        yield Finding(Problem.OTHER_FILE_NAME, ("id",), name=path.stem, other=name)
    if shelf.takes_shipped_id(path, name):
        yield Finding(Problem.SHIPPED_ID, ("id",), name=name)
    calendar = str(document.get("calendar", ""))
    if is_id(calendar) and not shelf.has_calendar(calendar):
        near = nearest(calendar, shelf.calendars()) or ""
        where = ("calendar",)
        yield Finding(Problem.UNKNOWN_CALENDAR, where, name=calendar, near=near)


def _whole(mended: Mended, above: Document | None, known: Known) -> Whole:
    """Lay a file over its parents and look at what comes of it."""
    laid = mended if above is None else merged(above, mended)
    document = with_sources(in_its_languages(without_omitted(laid)), known)
    full = filled(document, mended.touched)
    try:
        checklist = checklist_of(full)
    except UnfitError as unfit:
        return Whole(document, None, (Finding(Problem.NOT_READ, (), unfit.problem),))
    found = (where_written(one, mended, laid) for one in findings(checklist))
    return Whole(document, checklist, tuple(_own(found, full)))


def _of_the_file(
    found: Sequence[Finding], mended: Mended, lineage: Lineage, known: Known
) -> Iterable[Finding]:
    """Keep what is wrong in the file itself; for the rest, name its parent."""
    own = [one for one in found if is_own(one, mended)]
    if not lineage.sound:
        return own
    if lineage.document is None or lineage.is_shipped or len(own) == len(found):
        return found
    above = _whole(Mended(lineage.document), None, known).findings
    kinds = {_kind(one) for one in above}
    kept = [one for one in found if one in own or _kind(one) not in kinds]
    if len(kept) == len(found):
        return found
    return [Finding(Problem.PARENT_UNSOUND, WHERE, name=mended["extends"]), *kept]


def _kind(finding: Finding) -> tuple[object, ...]:
    return finding.problem, finding.where[:ENTRY], finding.name


__all__ = ["SUFFIX", "Examined", "examine"]
