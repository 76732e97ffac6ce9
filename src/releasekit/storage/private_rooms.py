"""Folders for what a command needs on the way: for its caller alone, and gone after."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from releasekit.domain.health.modes import PRIVATE
from releasekit.storage.modes import make_one, modes_in
from releasekit.storage.places import CACHE
from releasekit.storage.safe_write import make_folder, unwritten


@contextmanager
def private_room(casebook: Path, token: str) -> Iterator[Path]:
    """Give a new folder inside the cache of a casebook.

    Never in the folder for temporary files of the whole machine.
    """
    make_folder(casebook / CACHE, modes=modes_in(casebook))
    with room_in(casebook / CACHE, f"export-{token}") as room:
        yield room


@contextmanager
def room_in(folder: Path, name: str) -> Iterator[Path]:
    """Give a new folder of a name; with what is in it, it is gone at the end."""
    room = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        make_one(room, PRIVATE)
    except OSError as error:
        raise unwritten(room, error) from None
    try:
        yield room
    finally:
        shutil.rmtree(room, ignore_errors=True)
