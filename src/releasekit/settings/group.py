"""The group of this machine that a casebook is for."""

import re
from pathlib import Path
from typing import NamedTuple

from releasekit.errors.groups import BadGroupError
from releasekit.settings.office import GROUP
from releasekit.storage.accounts import gid_of, group_name, is_in
from releasekit.storage.places import SETTINGS
from releasekit.storage.top_folder import closed_above, group_of
from releasekit.wording import _

__all__ = ["Group", "closed_above", "group_here", "group_named", "is_casebook"]


class Group(NamedTuple):
    """A group by its number, and by its name where that can stand in settings."""

    gid: int
    name: str | None

    @property
    def told(self) -> str:
        return self.name or str(self.gid)


def group_named(name: str) -> Group:
    """Find a group for which whoever asks may make a casebook."""
    gid = gid_of(name) if re.fullmatch(GROUP, name) else None
    if gid is None:
        raise BadGroupError(group=name, problem=_("this machine has no such group"))
    if not is_in(gid):
        raise BadGroupError(group=name, problem=_("you are not in it"))
    return Group(gid, name)


def group_here(folder: Path) -> Group | None:
    """Give the group that somebody set a folder up for before it is a casebook."""
    gid = group_of(folder)
    if gid is None:
        return None
    name = group_name(gid)
    return Group(gid, name if name and re.fullmatch(GROUP, name) else None)


def is_casebook(folder: Path) -> bool:
    return (folder / SETTINGS).exists()
