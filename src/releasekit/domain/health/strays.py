"""Files that no command of the program leaves in a casebook, told by their names."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from releasekit.domain.health.permissions import Entry, Kind
from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.domain.naming import folded, is_case_id

NAMES = {
    Ailment.CRASH_FILE: r"\..+\.[^.]+\.tmp",
    Ailment.CONFLICT_COPY: (
        r".*(conflicted copy|\.sync-conflict-|_conflict-| - copy\b).*"
        r"|.* ?\([0-9]+\)(\.[^.]*)?"
    ),
    Ailment.SIDE_FILE: (
        r"~\$.*|thumbs\.db|desktop\.ini|\.ds_store|\._.*|.*~|\.?#.*"
        r"|releasekit-debug-.*\.txt|.*\.(sw[a-p]|bak|orig|tmp|part|crdownload)"
    ),
}
"""What the names of strays look like, told without regard to capitals."""
SUFFIX = ".json"
DIGEST = r"[0-9a-f]{64}"


def stray_symptoms(
    entries: Iterable[Entry], cases: str, checklists: str
) -> Iterable[Symptom]:
    """Name the strays, and the files in two folders that are none of theirs."""
    for entry in entries:
        ailment = stray(entry.path) or _misplaced(entry, cases, checklists)
        if ailment is not None:
            yield Symptom(ailment, entry.path)


def stray(path: str) -> Ailment | None:
    """Say what kind of stray a file is by its name, if it is one."""
    name = path.rpartition("/")[2].lower()
    kinds = (one for one, form in NAMES.items() if re.fullmatch(form, name))
    return next(kinds, None)


def alike_symptoms(cases: Iterable[str], folder: str) -> Iterable[Symptom]:
    """Name cases whose ids a reader, or a disk, could mistake for one another."""
    for _same, group in groupby(sorted(cases, key=folded), folded):
        first, *others = sorted(group)
        for other in others:
            path = f"{folder}/{other}{SUFFIX}"
            yield Symptom(Ailment.ALIKE, path, {"other": first})


def kept_symptoms(
    kept: Mapping[str, str], followed: frozenset[str] | None, folder: str
) -> Iterator[Symptom]:
    """Look at resolved checklists, each under its name with the digest of its bytes.

    Without `followed`, it is not known which of them a case needs.
    """
    for name, digest in sorted(kept.items()):
        path = f"{folder}/{name}{SUFFIX}"
        if digest != name:
            yield Symptom(Ailment.CHANGED_CHECKLIST, path)
        elif followed is not None and name not in followed:
            yield Symptom(Ailment.UNUSED_CHECKLIST, path)


def _misplaced(entry: Entry, cases: str, checklists: str) -> Ailment | None:
    folder, _slash, name = entry.path.rpartition("/")
    stem, is_json = name.removesuffix(SUFFIX), name.endswith(SUFFIX)
    if folder == cases:
        is_case = is_json and is_case_id(stem) and entry.kind is not Kind.FOLDER
        return None if is_case else Ailment.NO_CASE
    if folder == checklists and entry.kind is not Kind.FOLDER:
        is_kept = is_json and re.fullmatch(DIGEST, stem)
        return None if is_kept else Ailment.NO_CHECKLIST
    return None
