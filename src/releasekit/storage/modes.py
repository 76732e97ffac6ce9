"""Files and folders made with their modes from the first moment on.

A mode put right afterwards would be too late for a lock or a log whose maker was killed
in between: colleagues would be locked out.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from releasekit.domain.health.modes import PRIVATE, SHARED, Modes, is_for_group
from releasekit.errors.files import NotAllowedError
from releasekit.errors.groups import ClosedToGroupError
from releasekit.storage.accounts import account_name

ALL = 0o777
GROUP_READS_AND_WRITES = 0o060


def modes_in(casebook: Path) -> Modes:
    """Say for whom things are made in a casebook: its folder alone decides.

    Where it cannot be looked at, nothing can be made either.
    """
    try:
        is_shared = is_for_group(casebook.stat().st_mode)
    except OSError:
        return PRIVATE
    return SHARED if is_shared else PRIVATE


def opened(path: Path, flags: int, modes: Modes) -> int:
    """Open a file; one that is made has its mode whatever the mask."""
    with _mask_for(modes.file):
        return os.open(path, flags, modes.file)


def make_one(folder: Path, modes: Modes) -> None:
    """Make a folder that is not there yet."""
    with _mask_for(modes.folder):
        folder.mkdir(mode=modes.folder)
    if modes.folder & stat.S_ISGID & ~folder.stat().st_mode:
        folder.chmod(modes.folder)  # not every folder above passes its group on


@contextmanager
def _mask_for(mode: int) -> Iterator[None]:
    """Mask what a mode does not give, for a moment: the program has one thread."""
    before = os.umask(ALL & ~mode)
    try:
        yield
    finally:
        os.umask(before)


def not_allowed(what: str, path: Path) -> NotAllowedError:
    """Tell what somebody closed to the group of a casebook from all else."""
    try:
        file, folder = path.lstat(), path.parent.stat()
    except OSError:
        return NotAllowedError(what=what, path=path)
    is_open = file.st_mode & GROUP_READS_AND_WRITES == GROUP_READS_AND_WRITES
    if not is_for_group(folder.st_mode) or (is_open and file.st_gid == folder.st_gid):
        return NotAllowedError(what=what, path=path)
    return ClosedToGroupError(what=what, path=path, owner=account_name(file.st_uid))
