"""The parents a checklist file builds on, merged, and what is wrong with them."""

from pathlib import Path
from typing import NamedTuple

from releasekit.domain.finding import Finding, Problem
from releasekit.domain.naming import nearest
from releasekit.storage.checklists.form import form_findings
from releasekit.storage.checklists.kinship import kinship_findings
from releasekit.storage.checklists.mending import Mended, without_faults
from releasekit.storage.checklists.merging import Document, merged
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.checklists.written import written

MOST = 16
WHERE = ("extends",)
OF_THE_CHAIN = (Problem.PARENT_CIRCLE, Problem.PARENTS_TOO_MANY)


class Lineage(NamedTuple):
    """The merged parents of a file, none where it has none, and what is wrong there.

    Where they are lost, nothing further can be said of the file.
    """

    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    sound: bool = True
    is_lost: bool = False
    is_shipped: bool = False


LOST = Lineage(sound=False, is_lost=True)


def lineage_of(path: Path, own: Mended, shelf: Shelf) -> Lineage:
    """Merge the parents of a file, from the most distant down."""
    return _lineage(own, shelf, (path,))


def _lineage(own: Mended, shelf: Shelf, chain: tuple[Path, ...]) -> Lineage:
    if WHERE in own.touched or "extends" not in own:
        return LOST if WHERE in own.touched else Lineage()
    name = own["extends"]
    parent = shelf.parent(chain[-1], name)
    if parent is None:
        near = nearest(name, shelf.names_near(chain[-1])) or ""
        return _broken(Finding(Problem.NO_PARENT, WHERE, name=name, near=near))
    fault = _fault_of_chain(parent, chain)
    return _broken(fault) if fault else _from_parent(parent, name, shelf, chain)


def _fault_of_chain(parent: Path, chain: tuple[Path, ...]) -> Finding | None:
    resolved = [one.resolve() for one in chain]
    if parent.resolve() in resolved:
        circle = [*chain[resolved.index(parent.resolve()) :], parent]
        told = " → ".join(one.stem for one in circle)
        return Finding(Problem.PARENT_CIRCLE, WHERE, name=told)
    if len(chain) > MOST:
        return Finding(Problem.PARENTS_TOO_MANY, WHERE, name=str(MOST))
    return None


def _broken(finding: Finding) -> Lineage:
    return LOST._replace(findings=(finding,))


def _from_parent(
    parent: Path, name: str, shelf: Shelf, chain: tuple[Path, ...]
) -> Lineage:
    source = written(parent)
    unsound = Finding(Problem.PARENT_UNSOUND, WHERE, name=name)
    if source.document is None:
        return _broken(unsound)
    is_shipped = shelf.is_shipped(parent)
    form = () if is_shipped else form_findings(source.document)
    own = without_faults(source.document, form)
    above = _lineage(own, shelf, (*chain, parent))
    if above.is_lost:
        kinds = [one.problem for one in above.findings]
        return above if set(kinds) & set(OF_THE_CHAIN) else _broken(unsound)
    document = own if above.document is None else merged(above.document, own)
    kin = () if is_shipped else kinship_findings(above.document, own)
    unfit = form or source.faults or shelf.takes_shipped_id(parent, name)
    if unfit or not above.sound or any(True for _one in kin):
        return Lineage(document=document, findings=(unsound,), sound=False)
    return Lineage(document=document, is_shipped=is_shipped)
