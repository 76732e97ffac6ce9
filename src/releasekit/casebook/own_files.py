"""Files that are made again and again: an own one is replaced, another's never."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from releasekit.errors.exports import NoPlainFileError, NotOursError
from releasekit.errors.files import ChangedMeanwhileError
from releasekit.storage.safe_write import create_file, replace_file

HEAD_BYTES = 4096


class OwnFile:
    """The place of a file, looked at before anything is made for it."""

    def __init__(
        self, path: Path, is_own: Callable[[bytes], bool], *, force: bool = False
    ) -> None:
        """Refuse what is no plain file, and a file that is not one's own."""
        self.path = path
        self.before: bytes | None = None
        if not os.path.lexists(path):
            return
        if not stat.S_ISREG(path.lstat().st_mode):  # reading a pipe would never end
            raise NoPlainFileError(path=path)
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
            if not force and not is_own(head):
                raise NotOursError(path=path)
            self.before = head + file.read()

    def write(self, data: bytes, token: str) -> None:
        """Write it whole; what came there meanwhile stays as it is."""
        if self.before is not None:
            replace_file(self.path, data, self.before, token)
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not create_file(self.path, data, token):
            raise ChangedMeanwhileError(what=self.path, by="")
