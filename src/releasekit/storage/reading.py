"""The one border in: files are read once, whole, and only up to a size."""

import os
import stat
from codecs import BOM_UTF8
from pathlib import Path

from releasekit.errors.files import NoSuchFileError, NotAllowedError, ReadFailedError
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

MEBIBYTE = 1024 * 1024
TOML_LIMIT = MEBIBYTE
CASE_LIMIT = 16 * MEBIBYTE
_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK


def read_limited(path: Path, limit: int) -> bytes:
    """Read a regular file that is not a link and not larger than a limit in bytes."""
    try:
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        raise NoSuchFileError(path=path) from None
    except PermissionError:
        raise NotAllowedError(what=_("read"), path=path) from None
    except OSError as error:
        raise ReadFailedError(path=path, problem=error.strerror) from None
    try:
        return _read_open(descriptor, path, limit)
    finally:
        os.close(descriptor)


def _read_open(descriptor: int, path: Path, limit: int) -> bytes:
    about = os.fstat(descriptor)
    if not stat.S_ISREG(about.st_mode):
        raise ReadFailedError(path=path, problem=_("it is not a file"))
    try:
        data = os.read(descriptor, limit + 1)
        while len(data) <= limit and (more := os.read(descriptor, limit)):
            data += more
    except OSError as error:
        raise ReadFailedError(path=path, problem=error.strerror) from None
    if len(data) > limit:
        raise UnfitError(_("it is larger than {limit} bytes").format(limit=limit))
    return data


def decoded(data: bytes) -> str:
    """Read UTF-8, with or without the mark that some editors put in front."""
    try:
        return data.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        problem = _("it is not UTF-8 text (byte {position})")
        told = problem.format(position=error.start)
        raise UnfitError(told, error.start) from None
