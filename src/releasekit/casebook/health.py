"""A casebook examined as a place: its files, its locks, its disk."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from releasekit.domain.health.lock_files import lock_symptoms
from releasekit.domain.health.permissions import (
    Entry,
    closed_above,
    group_of,
    group_symptoms,
    permission_symptoms,
    unsafe_above,
)
from releasekit.domain.health.strays import (
    SUFFIX,
    alike_symptoms,
    stray,
    stray_symptoms,
)
from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.domain.naming import is_case_id
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import BusyError, NoLocksError
from releasekit.storage.accounts import gid_of
from releasekit.storage.health.disks import network_share, syncs_names
from releasekit.storage.health.entries import entries_of, folders_above
from releasekit.storage.health.lock_files import lock_files, unlock
from releasekit.storage.health.mending import Mended, mend_modes
from releasekit.storage.locks import FOLDER, probe
from releasekit.storage.places import CASES, CHECKLISTS
from releasekit.storage.reading import CASE_LIMIT, read_limited, stands
from releasekit.storage.unfit import UnfitError
from releasekit.wording.faults import fault_told

__all__ = ["Mended", "kept_digests", "mend", "place_symptoms", "unlock"]

HERE = "."


def place_symptoms(folder: Path, now: str, group: str | None) -> Iterator[Symptom]:
    """Look at everything but what the cases say; `group` is that of the settings."""
    entries = entries_of(folder)
    yield from _access(folder, entries, group)
    yield from _trial(folder)
    locks = lock_files(folder, now)
    yield from lock_symptoms(locks)
    lasting = entries if not any(one.held for one in locks) else _written(entries)
    strays = stray_symptoms(lasting, CASES, CHECKLISTS)
    yield from (one for one in strays if stands(folder / one.path))
    yield from alike_symptoms(_case_names(entries), CASES)
    yield from _disk(folder)


def _access(
    folder: Path, entries: Sequence[Entry], group: str | None
) -> Iterator[Symptom]:
    """Look at who may read and change what, in the casebook and above it."""
    named = gid_of(group) if group else None
    if group:
        yield from group_symptoms(entries[0], group, named)
    yield from permission_symptoms(entries, os.geteuid(), named)
    above, gid = folders_above(folder), group_of(entries[0], named)
    yield from unsafe_above(above)
    if gid is not None:
        yield from closed_above(above, gid)


def mend(folder: Path, group: str | None) -> tuple[Mended, ...]:
    """Put the modes and groups of the caller's own files right."""
    named = gid_of(group) if group else None
    return mend_modes(folder, entries_of(folder), os.geteuid(), named)


def kept_digests(folder: Path) -> dict[str, str]:
    """Give each resolved checklist under its name, with the digest of its bytes."""
    return {
        path.stem: _digest(path)
        for path in (folder / CHECKLISTS).glob(f"*{SUFFIX}")
        if len(path.stem) == sha256().digest_size * 2
    }


def _digest(path: Path) -> str:
    try:
        return sha256(read_limited(path, CASE_LIMIT)).hexdigest()
    except (ReleasekitError, UnfitError):  # what cannot be read is not what it was
        return ""


def _case_names(entries: Iterable[Entry]) -> Iterable[str]:
    for entry in entries:
        folder, _slash, name = entry.path.rpartition("/")
        stem = name.removesuffix(SUFFIX)
        if folder == CASES and name != stem and is_case_id(stem):
            yield stem


def _written(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Leave out temporary files: whoever holds a lock may be writing one just now."""
    return (one for one in entries if stray(one.path) is not Ailment.CRASH_FILE)


def _trial(folder: Path) -> Iterator[Symptom]:
    """Try whether two processes exclude each other."""
    try:
        probe(folder)
    except NoLocksError as fault:
        problem = str(fault.facts["problem"])
        yield Symptom(Ailment.NO_LOCKS, HERE, {"problem": problem})
    except BusyError:  # somebody else tries it, and was not let in at once
        pass
    except ReleasekitError as fault:
        yield Symptom(Ailment.NOT_WRITABLE, FOLDER, {"problem": fault_told(fault)})


def _disk(folder: Path) -> Iterator[Symptom]:
    share = network_share(folder)
    if share is not None:
        yield Symptom(Ailment.NETWORK_SHARE, HERE, {"share": share})
    with suppress(OSError):  # a folder that cannot be opened is told already
        if not syncs_names(folder):
            yield Symptom(Ailment.NO_SYNC, HERE)
