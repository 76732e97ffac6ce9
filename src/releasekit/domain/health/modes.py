"""Whom files and folders let in: their owner alone, or also one group."""

from typing import NamedTuple


class Modes(NamedTuple):
    """The mode of a file, and that of a folder, which go together."""

    file: int
    folder: int


PRIVATE = Modes(file=0o600, folder=0o700)
SHARED = Modes(file=0o660, folder=0o2770)
GROUP_FOLDER = 0o2070
"""A casebook whose folder passes its group on, and lets it in, is set up for one."""


SEARCH_GROUP, SEARCH_OTHERS = 0o010, 0o001


def is_for_group(mode: int) -> bool:
    return mode & GROUP_FOLDER == GROUP_FOLDER


def lets_through(mode: int, gid: int, group: int) -> bool:
    """Say whether a folder with this mode and group lets a group come to what is below.

    Access lists, and other groups of its members, may let it through all the same.
    """
    return bool(mode & (SEARCH_GROUP if gid == group else SEARCH_OTHERS))
