"""The program run within bounds: of room, of open files, of what is permitted."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

Before = Sequence[str]
"""What stands before the program's own words and starts it."""

SMALL = "1m"
_INTERRUPTIBLE = """
import fcntl, os, signal, sys, termios
signal.signal(signal.SIGINT, signal.SIG_DFL)
if os.isatty(0):  # what is typed there reaches whom it controls
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
"""
_START = """
# what measures coverage would write too, and complain
kept = dict(one for one in os.environ.items() if not one[0].startswith("COV"))
os.execve(sys.argv[1], sys.argv[1:], kept)
"""
_LIMITED = """
import os, resource, sys
resource.setrlimit(resource.{what}, ({most}, {most}))
"""
_BOUND = """
import ctypes, os, sys
system = ctypes.CDLL(None, use_errno=True)
for right in (1, 2):  # to pass over what a file permits: CAP_DAC_…
    if os.geteuid() == 0 and system.prctl(24, right, 0, 0, 0):
        sys.exit("these rights cannot be given up here")
"""


def file_size(most: int) -> Before:
    """Let no file grow past so many bytes, as on a full disk."""
    return _python(_LIMITED.format(what="RLIMIT_FSIZE", most=most))


def open_files(most: int) -> Before:
    return _python(_LIMITED.format(what="RLIMIT_NOFILE", most=most))


def permissions() -> Before:
    """Give up the right of root to pass over what files and folders permit."""
    return _python(_BOUND)


def interruptible() -> Before:
    """Let Ctrl-C be heard, also where whatever runs the tests does not hear it."""
    return _python(_INTERRUPTIBLE)


def shell(script: str) -> Before:
    """Start from a line of bash, in which the program is "$@"."""
    return ("bash", "-c", script, "-")


def _python(script: str) -> Before:
    return (sys.executable, "-B", "-c", script + _START)


@cache
def can_be_bound() -> bool:
    """Say whether permissions hold somebody here, root included."""
    tried = subprocess.run([*permissions(), which("true") or "true"], check=False)
    return tried.returncode == 0


@cache
def can_mount() -> bool:
    """Say whether a small disk may be had here."""
    if os.geteuid() != 0 or which("mount") is None:
        return False
    try:
        with TemporaryDirectory() as where, small_disk(Path(where)):
            return True
    except subprocess.CalledProcessError:
        return False


@contextmanager
def small_disk(where: Path) -> Iterator[Path]:
    """Give a file system of its own with little room."""
    where.mkdir(exist_ok=True)
    mount = ("mount", "-t", "tmpfs", "-o", f"size={SMALL}", "releasekit", str(where))
    umount = ("umount", str(where))
    subprocess.run(mount, check=True, capture_output=True)
    try:
        yield where
    finally:
        subprocess.run(umount, check=True)


def fill(disk: Path) -> None:
    """Take all the room there is left."""
    with suppress(OSError), (disk / "ballast").open("wb", buffering=0) as ballast:
        while ballast.write(b"\0" * 512):
            pass


def make_read_only(disk: Path) -> None:
    """Let nobody write on a disk, root included."""
    again = ("mount", "-o", "remount,ro", str(disk))
    subprocess.run(again, check=True)


@contextmanager
def permitting(mode: int, *paths: Path) -> Iterator[None]:
    """Change what files and folders permit, and put it back to be looked at."""
    before = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(mode)
    try:
        yield
    finally:
        for path, then in zip(paths, before, strict=True):
            path.chmod(then)
