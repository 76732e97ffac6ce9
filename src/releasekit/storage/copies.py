"""Where else in a casebook the words of an event stand, once they were erased."""

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from releasekit.storage.places import AUDIT, CASES

PIECE = 1024 * 1024
GIT = ".git"


def remove_remains(folder: Path, case: str) -> None:
    """Remove what crashes left of the writing of a case; its lock must be held."""
    for path in (folder / CASES).glob(f".{case}.json.*.tmp"):
        path.unlink(missing_ok=True)


def copies_of(folder: Path, words: Collection[bytes]) -> tuple[str, ...]:
    """Name the files below a folder in which some words stand as they are.

    What is compressed, such as earlier versions in git, cannot be looked through. The
    log holds no words of cases, only the reasons that it is there to keep.
    """
    longest = max((len(one) for one in words), default=0)
    return tuple(
        str(path.relative_to(folder))
        for path in sorted(_files_below(folder))
        if longest and AUDIT not in path.parts and _holds(path, words, longest)
    )


def has_earlier_versions(folder: Path) -> bool:
    """Say whether git keeps earlier versions of a casebook."""
    return any((one / GIT).exists() for one in (folder, *folder.resolve().parents))


def _files_below(folder: Path) -> Iterator[Path]:
    for where, _folders, names in os.walk(folder):
        for name in names:
            path = Path(where, name)
            if path.is_file() and not path.is_symlink():
                yield path


def _holds(path: Path, words: Collection[bytes], longest: int) -> bool:
    """Look through a file piece by piece, each with the end of the one before."""
    with suppress(OSError), path.open("rb") as file:  # one that is not ours to read
        before = b""
        while piece := file.read(PIECE):
            data = before + piece
            if any(one in data for one in words):
                return True
            before = data[-longest:]
    return False
