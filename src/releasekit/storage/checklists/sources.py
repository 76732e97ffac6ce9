"""The sources a checklist file may cite, and what is wrong with those beside it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.finding import Finding, Problem
from releasekit.domain.finding import Path as Place
from releasekit.storage.checklists.form import form_findings
from releasekit.storage.checklists.merging import table_of
from releasekit.storage.checklists.shelf import SOURCES, Shelf
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError
from releasekit.wording.findings import finding_told

Known = Mapping[str, object]
ENTRY = 2
ALL_LOST: frozenset[Place] = frozenset({(SOURCES,)})


class Sources(NamedTuple):
    """Sources by id; those that were lost are known by name, or all are lost."""

    known: Known
    findings: tuple[Finding, ...] = ()
    lost: frozenset[Place] = frozenset()


def sources_for(path: Path, shelf: Shelf) -> Sources:
    """Read the sources beside a file over which lie those that come along.

    One that comes along keeps its meaning.
    """
    beside = shelf.own_sources(path)
    if beside is None:
        return Sources(shelf.shipped_sources)
    try:
        document = read_toml(beside)
    except UnfitError as unfit:
        return Sources(shelf.shipped_sources, _findings([unfit.problem]), ALL_LOST)
    found = form_findings(document, SOURCES)
    lost = frozenset(_lost_by(one.where) for one in found)
    own = {
        name: entry
        for name, entry in table_of(document, SOURCES).items()
        if (SOURCES, name) not in lost
    }
    told = [finding_told(one) for one in found]
    return Sources({**own, **shelf.shipped_sources}, _findings(told), lost)


def _lost_by(where: Place) -> Place:
    return where[:ENTRY] if where[:1] == (SOURCES,) else (SOURCES,)


def _findings(told: Iterable[str]) -> tuple[Finding, ...]:
    return tuple(Finding(Problem.SOURCES_UNSOUND, (), other=one) for one in told)
