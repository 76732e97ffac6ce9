"""Every file and folder of a casebook, as the system describes them."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from releasekit.domain.health.permissions import Entry, Kind
from releasekit.storage.health.access_lists import ACCESS, DEFAULT, list_of

NOT_ENTERED = frozenset({".git", ".hg", ".svn"})
"""What keeps earlier versions keeps its own modes; only the folder itself counts."""


May = Callable[..., bool]
"""What says whether one may read a file, as `os.access` does."""


def entries_of(casebook: Path, may: May = os.access) -> tuple[Entry, ...]:
    """Give the folder of a casebook, then all that is in it, in order."""
    return (_entry(casebook, ".", may), *_below(casebook, "", may))


def folders_above(casebook: Path) -> tuple[Entry, ...]:
    """Give the folders in which a casebook lies: `..`, then `../..` and so on."""
    parents = casebook.resolve().parents
    return tuple(
        _entry(folder, "/".join([".."] * distance), os.access)
        for distance, folder in enumerate(parents, 1)
    )


def _below(folder: Path, before: str, may: May) -> Iterator[Entry]:
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  names alone, and sorted
    except OSError:  # told of the folder itself
        return
    for name in names:
        path = f"{before}{name}"
        try:
            entry = _entry(folder / name, path, may)
        except OSError:  # gone meanwhile, or told of the folder
            continue
        yield entry
        if entry.kind is Kind.FOLDER and name not in NOT_ENTERED:
            yield from _below(folder / name, f"{path}/", may)


def _entry(where: Path, path: str, may: May) -> Entry:
    about = where.lstat()
    kind = _kind(about.st_mode)
    has_list = kind in (Kind.FILE, Kind.FOLDER)
    return Entry(
        path=path,
        kind=kind,
        mode=stat.S_IMODE(about.st_mode),
        uid=about.st_uid,
        gid=about.st_gid,
        readable=not has_list or may(where, _rights(kind)),
        acl=_named(list_of(where, ACCESS)) if has_list else (),
        default_acl=list_of(where, DEFAULT) if kind is Kind.FOLDER else (),
    )


def _named(those: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out whom the mode lets in already; that is told of the mode."""
    return tuple(one for one in those if not one.startswith(("group:", "others:")))


def _rights(kind: Kind) -> int:
    return os.R_OK | os.X_OK if kind is Kind.FOLDER else os.R_OK


def _kind(mode: int) -> Kind:
    if stat.S_ISREG(mode):
        return Kind.FILE
    if stat.S_ISDIR(mode):
        return Kind.FOLDER
    return Kind.LINK if stat.S_ISLNK(mode) else Kind.OTHER
