"""Files are written whole or not at all."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from releasekit.domain.health.modes import PRIVATE, Modes
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import (
    CannotCreateError,
    ChangedMeanwhileError,
    NotSyncedError,
    WriteFailedError,
)
from releasekit.storage.modes import make_one, not_allowed, opened
from releasekit.wording import _

_IN_THE_WAY = {errno.EEXIST, errno.ENOTDIR, errno.ENOENT, errno.ELOOP}
_UNSUPPORTED = {errno.EINVAL, errno.ENOTSUP}
Fill = Callable[[BinaryIO], object]
"""What writes a file that was opened for it."""


def replace_file(
    path: Path, data: bytes, read_before: bytes, token: str, *, modes: Modes = PRIVATE
) -> None:
    """Put new bytes in the place of those that were read.

    A crash leaves the old file or the new one. Bytes that are no longer those
    that were read mean a writer that ignores the lock: nothing is written.
    """
    with written_beside(path, _filler(data), token, modes) as temporary:
        if path.read_bytes() != read_before:
            raise ChangedMeanwhileError(what=path.stem, by="")
        os.replace(temporary, path)  # noqa: PTH105  named as the system call it is
    sync_folder(path)


def create_file(path: Path, data: bytes, token: str, *, modes: Modes = PRIVATE) -> bool:
    """Make a new file, and say whether it was made: False if it is there already."""
    return create_filled(path, _filler(data), token, modes=modes)


def create_filled(
    path: Path, fill: Fill, token: str, *, modes: Modes = PRIVATE
) -> bool:
    """Make a new file of what is written into it only now, in the same way."""
    with written_beside(path, fill, token, modes) as temporary:
        try:
            os.link(temporary, path)  # never overwrites, unlike a rename
        except FileExistsError:
            return False
    sync_folder(path)
    return True


def write_file(path: Path, data: bytes, token: str) -> None:
    """Write a file for its owner alone, new or not, and the folders above it."""
    try:
        path.parent.mkdir(mode=PRIVATE.folder, parents=True, exist_ok=True)
        before = path.read_bytes() if path.exists() else None
    except OSError as error:
        raise unwritten(path, error) from None
    if before is not None:
        replace_file(path, data, before, token)
    elif not create_file(path, data, token):
        raise ChangedMeanwhileError(what=path, by="")


def make_folder(path: Path, *, modes: Modes = PRIVATE) -> None:
    """Make a folder, or take the one that is there: no link to one elsewhere."""
    try:
        with suppress(FileExistsError):
            make_one(path, modes)
        _refuse_other(path)
    except OSError as error:
        if error.errno not in _IN_THE_WAY:
            raise unwritten(path, error) from None
        raise CannotCreateError(
            path=path,
            problem=error.strerror,
            next_step=_("Remove what stands there, or name another place."),
        ) from None


def _refuse_other(path: Path) -> None:
    if path.is_symlink() or not path.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))


def unwritten(path: Path, error: OSError) -> ReleasekitError:
    """Tell what is not permitted from what the system could not do."""
    if error.errno == errno.EACCES:  # EPERM is also that a share has no hard links
        return not_allowed(_("write"), path)
    return WriteFailedError(path=path, problem=error.strerror)


def _filler(data: bytes) -> Fill:
    return lambda file: file.write(data)


@contextmanager
def written_beside(
    path: Path, fill: Fill, token: str, modes: Modes = PRIVATE
) -> Iterator[Path]:
    """Give a written and synced file in the same folder, so that a rename suffices.

    It is gone afterwards, whatever happens, Ctrl-C included.
    """
    temporary = path.with_name(f".{path.name}.{token}.tmp")
    if os.path.lexists(temporary):  # what another made is not ours to remove
        raise WriteFailedError(path=path, problem=os.strerror(errno.EEXIST))
    try:
        _write_new(temporary, fill, modes)
        yield temporary
    except OSError as error:
        raise unwritten(path, error) from None
    finally:
        with suppress(OSError):  # gone since the rename; if it stays, it is no case
            temporary.unlink()


def _write_new(path: Path, fill: Fill, modes: Modes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with os.fdopen(opened(path, flags, modes), "wb") as file:
        fill(file)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Make the new name itself last; some file systems cannot, which is no error."""
    try:
        descriptor = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _UNSUPPORTED:
            raise NotSyncedError(path=path, problem=error.strerror) from None
