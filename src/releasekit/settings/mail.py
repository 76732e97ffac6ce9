"""Where reminders go, from one's own settings or the system's, never a casebook's."""

import os
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from releasekit.errors.files import BadSettingsError
from releasekit.errors.reminders import BadMailSettingsError
from releasekit.reminders.ways import Folder, MailServer, Sendmail, Way
from releasekit.settings.gathered import Gathered
from releasekit.settings.mail_server import MailTable, mail_in, path_in
from releasekit.settings.mine import TABLES, MySettings, my_settings_path
from releasekit.storage.fields import Fields
from releasekit.storage.reading import stands
from releasekit.storage.toml_text import Document, read_toml
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

SYSTEM = Path("/etc/releasekit/settings.toml")
NOBODY = "releasekit@localhost"
ROOT = 0
OTHERS_MAY_WRITE = 0o022


class ChannelName(StrEnum):
    """Where messages go."""

    PRINT = "print"
    MAIL = "mail"
    FOLDER = "folder"


class RemindSettings(NamedTuple):
    """Where messages go; `path` is the file that says so, if one does."""

    channel: ChannelName | None = None
    folder: Folder | None = None
    mail: MailServer | Sendmail | None = None
    sender: str = NOBODY
    path: Path | None = None

    @property
    def way(self) -> Way | None:
        """Give the way of the channel; nothing leaves where that prints."""
        ways = {ChannelName.MAIL: self.mail, ChannelName.FOLDER: self.folder}
        return None if self.channel is None else ways.get(self.channel)


def remind_settings(mine: Path | None = None, system: Path = SYSTEM) -> RemindSettings:
    """Read the first of two files that has such tables; the other does not count."""
    for path in (mine or my_settings_path(), system):
        document = _document(path) if stands(path) else {}
        if any(name in document for name in TABLES):
            return _settings_in(document, path)
    return RemindSettings()


def _document(path: Path) -> Document:
    try:
        return read_toml(path)
    except UnfitError as unfit:
        raise BadSettingsError(path=path, problem=unfit.problem) from None


def _settings_in(document: Document, path: Path) -> RemindSettings:
    found = Gathered()
    _check_closed(path, found)
    _check_keys(document, found)
    channel, folder = _remind_in(document.get("remind", {}), found)
    mail = mail_in(document["mail"], found) if "mail" in document else MailTable()
    settings = RemindSettings(
        channel, folder, mail.way, sender=mail.sender or NOBODY, path=path
    )
    if channel is ChannelName.MAIL and mail.way is None and not found.problems:
        found.say(_("mail.server is missing, or mail.sendmail"))
    if found.problems:
        raise BadMailSettingsError(path=path, findings=found.told())
    return settings


def _check_closed(path: Path, found: Gathered) -> None:
    """Whoever may write this file decides which server gets the password."""
    about = path.stat()
    if about.st_uid not in (ROOT, os.geteuid()):
        found.say(_("it belongs to another account: give it to this one or root"))
    if about.st_mode & OTHERS_MAY_WRITE:
        found.say(_("others may write it: `chmod go-w` it"))


def _check_keys(document: Document, found: Gathered) -> None:
    unknown = sorted(set(document) - {*TABLES, *MySettings._fields})
    if unknown:
        told = ", ".join(one for one in unknown if one.isprintable())
        found.say(_("it has unknown keys: {keys}").format(keys=told))


def _remind_in(
    table: object, found: Gathered
) -> tuple[ChannelName | None, Folder | None]:
    fields = found.take(lambda: Fields(table, "remind"))
    if fields is None:
        return None, None
    channel = found.given(
        fields, "channel", lambda key: fields.choice(key, ChannelName)
    )
    if channel is ChannelName.FOLDER and not fields.has("folder"):
        found.say(_("remind.folder is missing"))
    path = found.given(fields, "folder", lambda key: path_in(fields, key))
    found.take(fields.end)
    return channel, None if path is None else Folder(path)
