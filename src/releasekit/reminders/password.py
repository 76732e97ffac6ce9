"""The password of the mail server, from a file that only its account may read."""

import os
import stat
from pathlib import Path

from releasekit.errors.fault import ReleasekitError
from releasekit.reminders.ways import Credential, PasswordFile
from releasekit.storage.reading import read_through_links
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

CREDENTIALS = "CREDENTIALS_DIRECTORY"
MOST_BYTES = 1024
ROOT = 0


def read_password(source: PasswordFile | Credential) -> str:
    """Give the first line of the file; UnfitError says what is wrong with it."""
    path = _place(source)
    try:
        data = read_through_links(path, MOST_BYTES)
    except ReleasekitError:
        raise _unfit(path, _("cannot be read")) from None
    return _first_line(data, path)


def _place(source: PasswordFile | Credential) -> Path:
    match source:
        case PasswordFile(path):
            _check_closed(path, os.geteuid())
            return path
        case Credential(name):
            return _credential(name)


def _credential(name: str) -> Path:
    """Find what systemd laid ready; it alone decides who may read that."""
    folder = os.environ.get(CREDENTIALS)
    if not folder:
        problem = _("credential is only there in a service; {name} is not set")
        raise UnfitError(problem.format(name=CREDENTIALS))
    return Path(folder) / name


def _check_closed(path: Path, caller: int) -> None:
    try:
        about = path.stat()
    except OSError:
        raise _unfit(path, _("is not there, or its folder is closed")) from None
    if about.st_uid not in (ROOT, caller):
        raise _unfit(path, _("belongs to another account: give it to this one or root"))
    if about.st_mode & too_open(about.st_uid, caller):
        raise _unfit(path, _("may be read by others: `chmod 600` it, and change it"))


def too_open(owner: int, caller: int) -> int:
    """Give the modes that are too many; root may let one group read its file."""
    if owner == ROOT != caller:
        return stat.S_IWGRP | stat.S_IRWXO
    return stat.S_IRWXG | stat.S_IRWXO


def _first_line(data: bytes, path: Path) -> str:
    line = data.partition(b"\n")[0].removesuffix(b"\r")
    if not line:
        raise _unfit(path, _("begins with an empty line"))
    if not line.isascii() or not line.decode("ascii").isprintable():
        raise _unfit(path, _("has letters in it that are not ASCII"))
    return line.decode("ascii")


def _unfit(path: Path, problem: str) -> UnfitError:
    return UnfitError(
        _("password file {path} {problem}").format(path=path, problem=problem)
    )
