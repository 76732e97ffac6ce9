"""Where else in a casebook the words of an event stand, once they were erased."""

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from releasekit.storage.places import AUDIT, CASES

LOG = re.compile(rf"{AUDIT}/[^/]+\.jsonl")
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
    found = {str(one.relative_to(folder)): one for one in _files_below(folder)}
    return tuple(
        name
        for name, path in sorted(found.items())
        if not LOG.fullmatch(name) and holds(path, words)
    )


def holds(path: Path, words: Collection[bytes]) -> bool:
    """Look through a file piece by piece, each with the end of the one before."""
    longest = max((len(one) for one in words), default=0)
    with suppress(OSError), path.open("rb") as file:  # one that is not ours to read
        before = b""
        while longest and (piece := file.read(PIECE)):
            data = before + piece
            if any(one in data for one in words):
                return True
            before = data[-longest:]
    return False


def has_earlier_versions(folder: Path) -> bool:
    """Say whether git keeps earlier versions of a casebook."""
    return any((one / GIT).exists() for one in (folder, *folder.resolve().parents))


def _files_below(folder: Path) -> Iterator[Path]:
    for where, _folders, names in os.walk(folder):
        for name in names:
            path = Path(where, name)
            if path.is_file() and not path.is_symlink():
                yield path
