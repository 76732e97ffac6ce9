"""Casebooks of a group of the machine."""

import grp
import os
import stat
from pathlib import Path

from casebooks import Office

UNNAMED = 3_111_111
"""A group that no machine has a name for; only root may give files to it."""


def for_a_group(office: Office, gid: int | None = None) -> int:
    """Set a casebook up for a group with all that is in it; give its number."""
    chosen = another_group() if gid is None else gid
    for path in (office.folder, *office.folder.rglob("*")):
        give(path, chosen)
    return chosen


def give(path: Path, gid: int) -> None:
    os.chown(path, -1, gid)
    path.chmod(0o2770 if stat.S_ISDIR(path.lstat().st_mode) else 0o660)


def another_group() -> int:
    """Give a group that is not the first one of whoever runs the tests, if they can."""
    if os.geteuid() == 0:
        return UNNAMED
    return next((one for one in os.getgroups() if one != os.getegid()), os.getegid())


def named_group() -> grp.struct_group:
    """Give a group of this machine that whoever runs the tests may give files to."""
    mine = {os.getegid(), *os.getgroups()}
    return next(
        one
        for one in sorted(grp.getgrall(), key=lambda one: one.gr_gid)
        if one.gr_gid in mine or (os.geteuid() == 0 and one.gr_gid)
    )


def modes_below(folder: Path) -> set[tuple[bool, int, int]]:
    """Say of all that is in a folder whether it is one, its mode and its group."""
    return {
        (path.is_dir(), stat.S_IMODE(path.stat().st_mode), path.stat().st_gid)
        for path in (folder, *folder.rglob("*"))
    }
