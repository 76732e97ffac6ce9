"""Modes put right, one file at a time, and only where nothing else is touched."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.health.permissions import (
    Entry,
    Kind,
    is_for_group,
    mended_mode,
)
from releasekit.wording import _

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class Mended(NamedTuple):
    """A file or folder whose mode was changed, or why it was not."""

    path: str
    before: int
    after: int
    problem: str = ""


def mend_modes(
    casebook: Path, entries: tuple[Entry, ...], caller: int
) -> tuple[Mended, ...]:
    """Give the caller's own files and folders the modes they should have."""
    is_shared = is_for_group(entries[0])
    found = []
    for one in entries:
        if one.kind not in (Kind.FILE, Kind.FOLDER) or one.uid != caller:
            continue
        wanted = mended_mode(one, is_shared=is_shared)
        if wanted != one.mode:
            problem = _mend(casebook, one, wanted)
            found.append(Mended(one.path, one.mode, wanted, problem))
    return tuple(found)


def _mend(casebook: Path, entry: Entry, wanted: int) -> str:
    try:
        descriptor = _opened(casebook, Path(entry.path).parts)
    except OSError as error:
        return str(error.strerror)
    try:
        about = os.fstat(descriptor)
        if (about.st_uid, stat.S_IMODE(about.st_mode)) != (entry.uid, entry.mode):
            return _("it was changed meanwhile")
        os.fchmod(descriptor, wanted)
    except OSError as error:
        return str(error.strerror)
    finally:
        os.close(descriptor)
    return ""


def _opened(casebook: Path, parts: tuple[str, ...]) -> int:
    """Open a file below a casebook folder by folder, so that no link leads away."""
    descriptor = os.open(casebook, _FLAGS & ~os.O_NOFOLLOW)
    for name in parts:
        try:
            below = os.open(name, _FLAGS, dir_fd=descriptor)
        finally:
            os.close(descriptor)
        descriptor = below
    return descriptor
