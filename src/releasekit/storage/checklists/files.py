"""Checklists found by id or path, examined, and refused where anything is wrong."""

from collections.abc import Sequence
from pathlib import Path

from releasekit.domain.finding import Located
from releasekit.errors.files import BadChecklistError
from releasekit.errors.usage import UnknownChecklistError
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.kept import Resolved
from releasekit.storage.checklists.shelf import SUFFIX, Shelf
from releasekit.wording import _
from releasekit.wording.findings import finding_told


def resolve(path: Path, shelf: Shelf) -> Resolved:
    """Merge a checklist file with its parents; refuse it if anything is wrong."""
    examined = examine(path, shelf)
    if examined.resolved is not None:
        return examined.resolved
    raise BadChecklistError(path=path, problem=_problem(examined.findings))


def _problem(findings: Sequence[Located]) -> str:
    """Name the first finding with its place, and how many more there are."""
    first = findings[0]
    told = finding_told(first.finding)
    if first.line is not None:
        place = _("line {line}, column {column}: {what}")
        told = place.format(line=first.line, column=first.column, what=told)
    others = len(findings) - 1
    return _("{first} (and {n} more)").format(first=told, n=others) if others else told


def find_checklist(typed: str, shelf: Shelf) -> Resolved:
    """Find a checklist by id, or by a file's path, and resolve it."""
    return resolve(checklist_path(typed, shelf), shelf)


def checklist_path(typed: str, shelf: Shelf) -> Path:
    """Find the file that was typed, as a path or as an id."""
    if typed.endswith(SUFFIX) or "/" in typed:
        return Path(typed)
    found = shelf.entry_of(typed) if typed in shelf.names() else None
    if found is None:
        raise UnknownChecklistError(typed=typed or '""', known=", ".join(shelf.names()))
    return found
