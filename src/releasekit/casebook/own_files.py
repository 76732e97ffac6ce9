"""Files that are made again and again: an own one is replaced, another's never."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from releasekit.errors.exports import NoPlainFileError, NotOursError
from releasekit.storage.filled_files import digest_of, put
from releasekit.storage.private_rooms import private_room, room_in
from releasekit.storage.safe_write import Fill, written_beside

__all__ = ["Fill", "OwnFile", "private_room", "room_in"]


class OwnFile:
    """The place of a file, looked at before anything is made for it."""

    def __init__(
        self, path: Path, is_own: Callable[[BinaryIO], bool], *, force: bool = False
    ) -> None:
        """Refuse what is no plain file, and a file that is not one's own."""
        self.path = path
        self.before: str | None = None
        if not os.path.lexists(path):
            return
        if not stat.S_ISREG(path.lstat().st_mode):  # reading a pipe would never end
            raise NoPlainFileError(path=path)
        self.before = digest_of(path)
        with path.open("rb") as file:
            if not force and not is_own(file):
                raise NotOursError(path=path)

    @contextmanager
    def filled(self, fill: Fill, token: str) -> Iterator[Callable[[], None]]:
        """Write it whole beside its place, and give what puts it there.

        What came there meanwhile stays as it is; what is not put is gone.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with written_beside(self.path, fill, token) as temporary:
            yield lambda: put(temporary, self.path, self.before)
