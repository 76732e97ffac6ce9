"""Where in its file a finding is told: where the author wrote what is wrong."""

from collections.abc import Mapping, Sequence

from releasekit.domain.finding import Finding, Located, Path
from releasekit.lazy import load
from releasekit.storage.checklists.completing import is_omitted
from releasekit.storage.checklists.merging import Document, table_of
from releasekit.storage.checklists.relying import BESIDE, ENTRY
from releasekit.storage.checklists.written import Written

PLACES_IN = "releasekit.storage.checklists.positions:places_in"
NEAREST_PLACE = "releasekit.storage.checklists.positions:nearest_place"
WAITS_FOR = "waits_for"


def is_own(finding: Finding, document: Document) -> bool:
    """Say whether a finding stands in the file itself and not in a parent."""
    inner: object = document
    for part in finding.where[:ENTRY]:
        inner = inner.get(part) if isinstance(inner, Mapping) else None
    return inner is not None and len(finding.where) > 1


def where_written(finding: Finding, own: Document, laid: Document) -> Finding:
    """Point at what the file itself says, where a parent says the other half."""
    where = _in_its_list(finding, laid)
    key = BESIDE.get(finding.problem, "")
    entry = _entry(own, where)
    if key in entry and where[ENTRY] not in entry:
        where = (*where[:ENTRY], key)
    return finding._replace(where=where)


def _in_its_list(finding: Finding, laid: Document) -> Path:
    """Find the place in a list that had names left out, with what they waited for."""
    where = finding.where
    waited = _entry(laid, where).get(WAITS_FOR)
    if where[ENTRY : ENTRY + 1] != (WAITS_FOR,) or not isinstance(waited, list):
        return where
    actions = table_of(laid, "actions")
    if not any(is_omitted(actions.get(name)) for name in waited):
        return where
    key = where[: ENTRY + 1]
    return (*key, waited.index(finding.name)) if finding.name in waited else key


def _entry(document: Document, where: Path) -> Document:
    table, name = (str(part) for part in (*where, "", "")[:ENTRY])
    return table_of(table_of(document, table), name)


def located(found: Sequence[Finding], source: Written) -> tuple[Located, ...]:
    """Give each finding its place in the file, in the order of the file."""
    places = load(PLACES_IN)(source.text) if found else None
    if places is None:
        return (*source.faults, *(Located(one) for one in found))
    placed = [*source.faults, *(_at(one, places) for one in found)]
    return tuple(sorted(placed, key=lambda one: (one.line or 0, one.column or 0)))


def _at(finding: Finding, places: Mapping[object, tuple[int, int]]) -> Located:
    """Point at a finding; at the parent's name where only the parent holds it."""
    found, (line, column) = load(NEAREST_PLACE)(finding.where, places)
    inherited = len(found) < min(ENTRY, len(finding.where)) and ("extends",) in places
    if inherited:
        line, column = places["extends",]
    return Located(finding, line, column, inherited=inherited)
