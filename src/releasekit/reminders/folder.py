"""Messages as files in a folder, for an office without a mail server."""

from pathlib import Path
from typing import Self

from releasekit.errors.files import NotSyncedError
from releasekit.errors.reminders import UnfitMessageError
from releasekit.reminders.as_email import email_of, id_digest
from releasekit.reminders.message import Message
from releasekit.reminders.sent import Outcome, Refused, Sent, Unclear
from releasekit.reminders.ways import Folder
from releasekit.storage.safe_write import create_file, make_folder


class FolderChannel:
    """Writes each message as a file of its own, once."""

    def __init__(self, way: Folder, token: str) -> None:
        self._folder = way.path
        self._token = token

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        """Leave the files where they are."""

    def send(self, message: Message) -> Outcome:
        try:
            data = email_of(message).as_bytes()
        except UnfitMessageError as unfit:
            return Refused(str(unfit), for_good=True)
        make_folder(self._folder)
        try:
            # Of a message that was written before, the file that is there is left.
            create_file(self._path(message), data, self._token)
        except NotSyncedError as unsure:
            return Unclear(str(unsure))
        return Sent()

    def _path(self, message: Message) -> Path:
        return self._folder / f"{id_digest(message)}.eml"
