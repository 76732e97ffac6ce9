"""The one border in: files are read once, whole, and only up to a size."""

import os
import stat
from codecs import BOM_UTF8
from pathlib import Path

from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import NoSuchFileError, ReadFailedError
from releasekit.storage.modes import not_allowed
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

MEBIBYTE = 1024 * 1024
UTF_8 = "utf-8"
TOML_LIMIT = MEBIBYTE
CASE_LIMIT = 16 * MEBIBYTE
_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK


def read_limited(path: Path, limit: int) -> bytes:
    """Read a regular file that is not a link and not larger than a limit in bytes.

    What the program writes is no link: writing would put a file in its place.
    """
    return _read(path, limit, _FLAGS | os.O_NOFOLLOW)


def read_through_links(path: Path, limit: int) -> bytes:
    """Read in the same way a file that people write and may keep elsewhere."""
    return _read(path, limit, _FLAGS)


def _read(path: Path, limit: int, flags: int) -> bytes:
    try:
        # To open a pipe or a device can already set something off: look first.
        about = path.stat(follow_symlinks=not flags & os.O_NOFOLLOW)
        _check_is_file(about.st_mode, path)
        descriptor = os.open(path, flags)
    except FileNotFoundError:
        raise NoSuchFileError(path=path) from None
    except OSError as error:
        raise unread(path, error) from None
    try:
        return _read_open(descriptor, path, limit)
    finally:
        os.close(descriptor)


def _read_open(descriptor: int, path: Path, limit: int) -> bytes:
    _check_is_file(os.fstat(descriptor).st_mode, path)
    try:
        data = os.read(descriptor, limit + 1)
        while len(data) <= limit and (more := os.read(descriptor, limit)):
            data += more
    except OSError as error:
        raise ReadFailedError(path=path, problem=error.strerror) from None
    if len(data) > limit:
        raise UnfitError(_("it is larger than {limit} bytes").format(limit=limit))
    return data


def unread(path: Path, error: OSError) -> ReleasekitError:
    """Tell what is not permitted from what the system could not do."""
    if isinstance(error, PermissionError):
        return not_allowed(_("read"), path)
    return ReadFailedError(path=path, problem=error.strerror)


def _check_is_file(mode: int, path: Path) -> None:
    if stat.S_ISREG(mode):
        return
    problem = _("it is a pipe or a device; save it as a file and give that")
    if stat.S_ISLNK(mode):
        problem = _("it is a link; give the file itself")
    if stat.S_ISDIR(mode):
        problem = _("it is a folder, not a file")
    raise ReadFailedError(path=path, problem=problem)


def stands(path: Path) -> bool:
    """Say whether something has this name, a link to nowhere included.

    What cannot be looked at is no absence: the error is left to whoever asks.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def decoded(data: bytes, encoding: str = UTF_8) -> str:
    """Read UTF-8, with or without the mark that some editors put in front.

    Another encoding is only ever what somebody said it is.
    """
    if data.startswith(BOM_UTF8) and encoding != UTF_8:
        raise UnfitError(_("it says itself that it is UTF-8; leave --encoding out"))
    try:
        return data.removeprefix(BOM_UTF8).decode(encoding)
    except UnicodeDecodeError as error:
        problem = _("it is not {encoding} text (byte {position})")
        name = encoding.upper()
        told = problem.format(encoding=name, position=error.start)
        raise UnfitError(told, error.start) from None
