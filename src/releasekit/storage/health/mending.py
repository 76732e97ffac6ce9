"""Modes put right, one file at a time, and only where nothing else is touched."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from releasekit.domain.health.permissions import Entry, Kind, group_of, mended_mode
from releasekit.wording import _

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class Mended(NamedTuple):
    """A file or folder whose mode was changed, or why it was not.

    `gid` is the group that it was given, if it had another.
    """

    path: str
    before: int
    after: int
    problem: str = ""
    gid: int | None = None


def mend_modes(
    casebook: Path, entries: tuple[Entry, ...], caller: int, named: int | None = None
) -> tuple[Mended, ...]:
    """Give the caller's own files and folders the modes they should have.

    In a casebook of a group, which its settings may have `named`, also its group.
    """
    group = group_of(entries[0], named)
    found = []
    for one in entries:
        if one.kind not in (Kind.FILE, Kind.FOLDER) or one.uid != caller:
            continue
        wanted = mended_mode(one, is_shared=group is not None)
        gid = None if group in (None, one.gid) else group
        if wanted != one.mode or gid is not None:
            problem = _mend(casebook, one, wanted, gid)
            found.append(Mended(one.path, one.mode, wanted, problem, gid))
    return tuple(found)


def _mend(casebook: Path, entry: Entry, wanted: int, gid: int | None) -> str:
    """Give the group before the mode, which must not open a file to another group."""
    try:
        descriptor = _opened(casebook, Path(entry.path).parts)
    except OSError as error:
        return str(error.strerror)
    try:
        about = os.fstat(descriptor)
        now = about.st_uid, about.st_gid, stat.S_IMODE(about.st_mode)
        if now != (entry.uid, entry.gid, entry.mode):
            return _("it was changed meanwhile")
        if gid is not None:
            os.fchown(descriptor, -1, gid)
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
