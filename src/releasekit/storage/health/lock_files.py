"""The lock files of a casebook: which are held, and whose name stands in them."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from releasekit.domain.health.lock_files import LockFile
from releasekit.errors.health import LockElsewhereError, LockHeldError
from releasekit.storage.lock_holders import Holder, holder_in
from releasekit.storage.locks import FOLDER, lock_path
from releasekit.wording import _

_FLAGS = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


def lock_files(casebook: Path, now: str) -> tuple[LockFile, ...]:
    """Look at every lock, for a moment and without keeping anybody from writing."""
    found = []
    for path in sorted((casebook / FOLDER).glob("*.lock")):
        with suppress(OSError), _opened(path, os.O_RDONLY) as descriptor:
            found.append(_look(path, descriptor, now))
    return tuple(found)


def _look(path: Path, descriptor: int, now: str) -> LockFile:
    held = not _taken(descriptor, fcntl.LOCK_SH)
    holder = holder_in(descriptor)
    return LockFile(
        path=f"{FOLDER}/{path.name}",
        held=held,
        holder=holder.told(now) if holder else "",
        here=holder is not None and holder.is_here,
        alive=holder is not None and holder.is_alive,
    )


def unlock(casebook: Path, case: str, now: str) -> str | None:
    """Wipe the name that a dead holder left in a lock; give that name.

    A lock ends with its holder: what nobody holds is free already. What is held, or
    was left by another machine, is refused. No file is removed.
    """
    path = lock_path(casebook, case)
    if not path.exists():
        return None
    with _opened(path, os.O_RDWR) as descriptor:
        is_free = _taken(descriptor, fcntl.LOCK_EX)
        holder = holder_in(descriptor)
        told = holder.told(now) if holder else _("another process")
        if not is_free:
            raise LockHeldError(case=case, holder=told)
        return _wiped(descriptor, case, holder, told)


def _wiped(descriptor: int, case: str, holder: Holder | None, told: str) -> str | None:
    if holder is not None and not holder.is_here:
        raise LockElsewhereError(case=case, holder=told)
    os.ftruncate(descriptor, 0)
    return None if holder is None else told


@contextmanager
def _opened(path: Path, access: int) -> Iterator[int]:
    descriptor = os.open(path, access | _FLAGS)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _taken(descriptor: int, how: int) -> bool:
    """Take a lock that is given back when the file is closed, if nobody has it."""
    try:
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
