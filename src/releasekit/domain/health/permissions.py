"""Who may read and change the files of a casebook: its owner, or one group."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from releasekit.domain.health.modes import SHARED, is_for_group, lets_through
from releasekit.domain.health.symptom import Ailment, Symptom

STICKY = 0o1000
OTHERS_WRITE = 0o002
WRITTEN_BY_PEOPLE = ".toml"


class Kind(Enum):
    """What stands under a name."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"


class Entry(NamedTuple):
    """One file or folder, with who may do what to it.

    The path is below the casebook, which is `.` itself. `acl` names others whom an
    access list lets in, `default_acl` those whom it lets into what is made here.
    """

    path: str
    kind: Kind
    mode: int
    uid: int
    gid: int
    readable: bool = True
    acl: tuple[str, ...] = ()
    default_acl: tuple[str, ...] = ()


def permission_symptoms(
    entries: Sequence[Entry], caller: int, named: int | None = None
) -> Iterable[Symptom]:
    """Look at every entry of a casebook, whose folder comes first.

    `named` is the group that its settings name.
    """
    top, group = entries[0], group_of(entries[0], named)
    for entry in entries:
        if entry.kind is Kind.LINK:
            is_read = entry.path.endswith(WRITTEN_BY_PEOPLE)
            yield Symptom(
                Ailment.FOLLOWED_LINK if is_read else Ailment.LINK, entry.path
            )
        elif entry.kind is Kind.OTHER:
            yield Symptom(Ailment.NO_FILE, entry.path)
        else:
            yield from _of_mode(entry, is_shared=group is not None)
            yield from _of_owner(entry, top, caller, group)
            yield from _of_lists(entry)


def group_symptoms(top: Entry, name: str, named: int | None) -> Iterable[Symptom]:
    """Hold the folder of a casebook against the group that its settings name."""
    if not is_for_group(top.mode) or top.gid != named:
        told = {"group": name, "mode": octal(top.mode), "gid": str(top.gid)}
        yield Symptom(Ailment.NOT_FOR_GROUP, top.path, told)


def closed_above(folders: Iterable[Entry], group: int) -> Iterable[Symptom]:
    """Name the folders above that do not let a group through to its casebook."""
    return (
        Symptom(Ailment.CLOSED_ABOVE, one.path, {"mode": octal(one.mode)})
        for one in folders
        if not lets_through(one.mode, one.gid, group)
    )


def unsafe_above(folders: Iterable[Entry]) -> Iterable[Symptom]:
    """Name the folders above in which anybody could put another in our place."""
    return (
        Symptom(Ailment.NOT_STICKY, one.path, {"mode": octal(one.mode)})
        for one in folders
        if _is_open_to_all(one)
    )


def group_of(top: Entry, named: int | None) -> int | None:
    """Give the group that a casebook is meant for, if it is for one."""
    if named is not None:
        return named
    return top.gid if is_for_group(top.mode) else None


def mended_mode(entry: Entry, *, is_shared: bool) -> int:
    """Give the mode an entry should have: never more rights but for a group."""
    if not is_shared:
        return entry.mode & ~0o077
    return SHARED.folder if entry.kind is Kind.FOLDER else SHARED.file


def octal(mode: int) -> str:
    return f"{mode:04o}"


def _of_mode(entry: Entry, *, is_shared: bool) -> Iterable[Symptom]:
    mode, wanted = entry.mode, mended_mode(entry, is_shared=is_shared)
    told = {"mode": octal(mode), "wanted": octal(wanted)}
    if _is_open_to_all(entry):
        yield Symptom(Ailment.NOT_STICKY, entry.path, told)
    elif mode & 0o777 & ~wanted:
        yield Symptom(Ailment.TOO_OPEN, entry.path, told)
    elif is_shared and mode != wanted:
        told |= {"uid": str(entry.uid)}
        yield Symptom(Ailment.CLOSED_TO_GROUP, entry.path, told)


def _is_open_to_all(entry: Entry) -> bool:
    is_folder = entry.kind is Kind.FOLDER
    return is_folder and entry.mode & (OTHERS_WRITE | STICKY) == OTHERS_WRITE


def _of_owner(
    entry: Entry, top: Entry, caller: int, group: int | None
) -> Iterable[Symptom]:
    """Hold the folder against who asks, and what is in it against the folder."""
    owner = caller if entry is top else top.uid
    told = {"uid": str(entry.uid), "gid": str(entry.gid)}
    if group is None and entry.uid != owner:
        yield Symptom(Ailment.FOREIGN_OWNER, entry.path, {"uid": told["uid"]})
    if entry is not top and group is not None and entry.gid != group:
        yield Symptom(Ailment.FOREIGN_GROUP, entry.path, told)
    if not entry.readable:
        yield Symptom(Ailment.UNREADABLE, entry.path)


def _of_lists(entry: Entry) -> Iterable[Symptom]:
    if entry.acl:
        yield Symptom(Ailment.ACL, entry.path, {"who": ", ".join(entry.acl)})
    if entry.default_acl:
        who = ", ".join(entry.default_acl)
        yield Symptom(Ailment.DEFAULT_ACL, entry.path, {"who": who})
