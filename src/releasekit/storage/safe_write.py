"""Files are written whole or not at all."""

import errno
import os
from pathlib import Path

from releasekit.errors.files import (
    CannotCreateError,
    ChangedMeanwhileError,
    NotSyncedError,
    WriteFailedError,
)
from releasekit.wording import _

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_UNSUPPORTED = {errno.EINVAL, errno.ENOTSUP}


def replace_file(path: Path, data: bytes, read_before: bytes, token: str) -> None:
    """Put new bytes in the place of those that were read.

    A crash leaves the old file or the new one. Bytes that are no longer those
    that were read mean a writer that ignores the lock: nothing is written.
    """
    temporary = _written_beside(path, data, token)
    try:
        if path.read_bytes() != read_before:
            raise ChangedMeanwhileError(what=path.stem, by="")
        os.replace(temporary, path)  # noqa: PTH105  named as the system call it is
    except OSError as error:
        raise WriteFailedError(path=path, problem=error.strerror) from None
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(path)


def create_file(path: Path, data: bytes, token: str) -> bool:
    """Make a new file, and say whether it was made: False if it is there already."""
    temporary = _written_beside(path, data, token)
    try:
        os.link(temporary, path)  # never overwrites, unlike a rename
    except FileExistsError:
        return False
    except OSError as error:
        raise WriteFailedError(path=path, problem=error.strerror) from None
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(path)
    return True


def write_file(path: Path, data: bytes, token: str) -> None:
    """Write a file, new or not, and the folders above it."""
    try:
        path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        before = path.read_bytes() if path.exists() else None
    except OSError as error:
        raise WriteFailedError(path=path, problem=error.strerror) from None
    if before is not None:
        replace_file(path, data, before, token)
    elif not create_file(path, data, token):
        raise ChangedMeanwhileError(what=path, by="")


def make_folder(path: Path) -> None:
    try:
        path.mkdir(mode=FOLDER_MODE, exist_ok=True)
    except OSError as error:
        raise CannotCreateError(
            path=path,
            problem=error.strerror,
            next_step=_("Remove what stands there, or name another place."),
        ) from None


def _written_beside(path: Path, data: bytes, token: str) -> Path:
    """Write and sync a temporary file in the same folder, so that a rename suffices."""
    temporary = path.with_name(f".{path.name}.{token}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        descriptor = os.open(temporary, flags, FILE_MODE)
    except OSError as error:
        raise WriteFailedError(path=path, problem=error.strerror) from None
    try:
        with os.fdopen(descriptor, "wb", closefd=True) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise WriteFailedError(path=path, problem=error.strerror) from None
        raise
    return temporary


def _sync_folder(path: Path) -> None:
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
