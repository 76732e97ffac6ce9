"""Whom the access list of a file lets in beside its owner, as Linux keeps it."""

import os
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

ACCESS = "system.posix_acl_access"
DEFAULT = "system.posix_acl_default"
HEAD = struct.Struct("<I")
ENTRY = struct.Struct("<HHI")
VERSION = 2
OWNER, USER, OWN_GROUP, GROUP, MASK, OTHER = 0x01, 0x02, 0x04, 0x08, 0x10, 0x20
MASKED = USER, OWN_GROUP, GROUP
LETTERS = ((4, "r"), (2, "w"), (1, "x"))


def list_of(
    path: Path, name: str, read: Callable[..., bytes] | None = None
) -> tuple[str, ...]:
    """Name those whom one list of a file lets in: `user 1000: rw`.

    Where a system or a disk has no such lists, nobody is.
    """
    getting = read or getattr(os, "getxattr", None)
    if getting is None:
        return ()
    try:
        return tuple(_let_in(getting(path, name, follow_symlinks=False)))
    except (OSError, struct.error):
        return ()


def _let_in(data: bytes) -> Iterator[str]:
    """Read the list; what the mode of the file tells by itself is left out."""
    if HEAD.unpack_from(data) != (VERSION,):
        return
    entries = list(ENTRY.iter_unpack(data[HEAD.size :]))
    mask = next((rights for tag, rights, _id in entries if tag == MASK), 0o7)
    for tag, rights, number in entries:
        granted = rights & mask if tag in MASKED else rights
        if tag in _names() and granted:
            told = "".join(letter for bit, letter in LETTERS if granted & bit)
            yield f"{_names()[tag].format(number=number)}: {told}"


def _names() -> dict[int, str]:
    return {
        USER: "user {number}",
        OWN_GROUP: "group",
        GROUP: "group {number}",
        OTHER: "others",
    }
