"""Checklists in files: found, laid over their parents, checked, and kept by digest."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from releasekit.domain.soundness import findings
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import BadChecklistError
from releasekit.errors.usage import UnknownChecklistError
from releasekit.storage.checklist_merging import merged
from releasekit.storage.checklist_parsing import checklist_of
from releasekit.storage.json_text import canonical
from releasekit.storage.kept_checklists import Resolved
from releasekit.storage.schema import schema_findings
from releasekit.storage.shipped import shipped
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _
from releasekit.wording.findings import finding_sentence

SUFFIX = ".toml"
SOURCES = "sources"
Document = Mapping[str, object]


def resolve(path: Path, folders: Sequence[Path]) -> Resolved:
    """Merge a checklist file with its parent and check the whole.

    A parent is looked for beside the file, then in `folders` in their order.
    """
    try:
        document = _with_sources(_merged(path, folders))
        checklist = checklist_of(document)
        _refuse([finding_sentence(one) for one in findings(checklist)])
    except UnfitError as unfit:
        raise BadChecklistError(path=path, problem=unfit.problem) from None
    data = canonical(document)
    return Resolved(checklist=checklist, data=data, sha256=sha256(data).hexdigest())


def find_checklist(typed: str, folders: Sequence[Path]) -> Resolved:
    """Find a checklist by id in some folders, the first first, or by a file's path."""
    if typed.endswith(SUFFIX) or "/" in typed:
        return resolve(Path(typed), folders)
    for folder in folders:
        if typed in _names_in(folder):
            return resolve(folder / f"{typed}{SUFFIX}", folders)
    known = ", ".join(checklist_names(folders))
    raise UnknownChecklistError(typed=typed, known=known)


def checklist_names(folders: Sequence[Path]) -> tuple[str, ...]:
    """List by id the checklists in some folders that a case may follow."""
    found = {
        name
        for folder in folders
        for name in _names_in(folder)
        if not _is_abstract(folder / f"{name}{SUFFIX}")
    }
    return tuple(sorted(found))


def _is_abstract(path: Path) -> bool:
    """Say whether only others build on a file; one that is damaged is still named."""
    try:
        return read_toml(path).get("abstract") is True
    except (UnfitError, ReleasekitError):
        return False


def _names_in(folder: Path) -> tuple[str, ...]:
    found = (path.stem for path in folder.glob(f"*{SUFFIX}"))
    return tuple(name for name in found if name != SOURCES)


def _merged(path: Path, folders: Sequence[Path]) -> Document:
    own = _read(path)
    parent_id = own.get("extends")
    if parent_id is None:
        return own
    places = [path.parent, *folders]
    candidates = [place / f"{parent_id}{SUFFIX}" for place in places]
    parent_path = next((one for one in candidates if one.is_file()), None)
    if parent_path is None:
        raise UnfitError(_("its parent {name} was not found").format(name=parent_id))
    parent = _read(parent_path)
    if "extends" in parent:
        problem = _("its parent {name} has a parent itself")
        raise UnfitError(problem.format(name=parent_id))
    return merged(parent, own)


def _read(path: Path) -> Document:
    document = read_toml(path)
    _refuse(schema_findings(document, "checklist"))
    return document


def _refuse(problems: Sequence[str]) -> None:
    """Name the first of some problems, and how many more there are."""
    if len(problems) == 1:
        raise UnfitError(problems[0])
    if problems:
        more = _("{first} (and {n} more)")
        raise UnfitError(more.format(first=problems[0], n=len(problems) - 1))


def _with_sources(document: Document) -> Document:
    """Carry along what the checklist cites, so that its sureness travels with it."""
    registered = read_toml(shipped("checklists") / f"{SOURCES}{SUFFIX}").get(SOURCES)
    known = registered if isinstance(registered, dict) else {}
    cited = {name for name in _cited(document) if name in known}
    return {**document, "sources": {name: known[name] for name in sorted(cited)}}


def _cited(document: Document) -> set[str]:
    actions = document.get("actions", {})
    found: set[str] = set()
    for action in actions.values() if isinstance(actions, dict) else ():
        found.update(action.get("cites", ()))
        found.add(action.get("due", {}).get("source", ""))
    return found
