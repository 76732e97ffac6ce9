"""One writer at a time: a lock that works, or a refusal."""

import errno
import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from releasekit.errors.files import BusyError, NoLocksError
from releasekit.storage.lock_holders import holder_in, my_name
from releasekit.storage.modes import modes_in, opened
from releasekit.storage.safe_write import make_folder, unwritten
from releasekit.wording import _

WAIT_SECONDS = 10.0
PAUSE_SECONDS = 0.02
FOLDER = ".locks"
_HELD = {errno.EAGAIN, errno.EACCES}


@contextmanager
def locked(
    folder: Path, name: str, what: str, wait: float = WAIT_SECONDS, *, now: str = ""
) -> Iterator[None]:
    """Hold the lock of one name inside a casebook while the block runs.

    The lock is a file of its own: a data file is replaced by each write, and a
    lock on it would be a lock on a file that is gone. With `now`, the clock as it
    was read, a refusal says for how long somebody else has held it.
    """
    make_folder(folder / FOLDER, modes=modes_in(folder))
    path = lock_path(folder, name)
    descriptor = _held(path, what, time.monotonic() + wait, now)
    try:
        with suppress(OSError):  # who holds it is a courtesy, the lock is not
            os.ftruncate(descriptor, 0)
            os.write(descriptor, my_name())
        yield
    finally:
        with suppress(OSError):  # nobody holds it now, so it names nobody
            os.ftruncate(descriptor, 0)
        os.close(descriptor)


def lock_path(folder: Path, name: str) -> Path:
    return folder / FOLDER / f"{name.lower()}.lock"


def _held(path: Path, what: str, until: float, now: str = "") -> int:
    while True:
        descriptor = _opened(path)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(path, descriptor):
                return descriptor
        except OSError as error:
            if error.errno not in _HELD:
                os.close(descriptor)
                raise NoLocksError(path=path.parent, problem=error.strerror) from None
            if time.monotonic() > until:
                holder = _who_holds(descriptor, now)
                os.close(descriptor)
                raise BusyError(what=what, holder=holder) from None
        os.close(descriptor)
        time.sleep(PAUSE_SECONDS * (1 + os.getpid() % 7 / 7))


def _opened(path: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        return opened(path, flags, modes_in(path.parent.parent))
    except OSError as error:
        raise unwritten(path, error) from None


def _is_still(path: Path, descriptor: int) -> bool:
    """Say whether the file that was locked is the one that stands there now."""
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    mine = os.fstat(descriptor)
    return (there.st_dev, there.st_ino) == (mine.st_dev, mine.st_ino)


def _who_holds(descriptor: int, now: str) -> str:
    holder = holder_in(descriptor)
    return holder.told(now) if holder else _("another process")


def probe(folder: Path, fork: Callable[[], int] = os.fork) -> None:
    """Make sure that two processes exclude each other in a folder, or refuse it."""
    make_folder(folder / FOLDER, modes=modes_in(folder))
    path = folder / FOLDER / "probe.lock"
    descriptor = _held(path, FOLDER, time.monotonic() + WAIT_SECONDS)
    try:
        child = fork()
        if child == 0:
            os._exit(_tries(path))
        _pid, status = os.waitpid(child, 0)
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)
    if os.waitstatus_to_exitcode(status) != EXCLUDED:
        problem = _("two processes held one at once")
        raise NoLocksError(path=folder, problem=problem)


EXCLUDED, NOT_EXCLUDED = 0, 1


def _tries(path: Path) -> int:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return EXCLUDED if error.errno in _HELD else NOT_EXCLUDED
    return NOT_EXCLUDED
