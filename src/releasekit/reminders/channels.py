"""The channels by name; each is loaded when something is to be sent by it."""

from contextlib import AbstractContextManager
from typing import Protocol, cast

from releasekit.lazy import load
from releasekit.reminders.message import Message
from releasekit.reminders.sent import Outcome
from releasekit.reminders.ways import Folder, MailServer, Sendmail, Way

CHANNELS: dict[type[Way], str] = {
    MailServer: "releasekit.reminders.smtp:MailChannel",
    Sendmail: "releasekit.reminders.sendmail:SendmailChannel",
    Folder: "releasekit.reminders.folder:FolderChannel",
}


class Channel(Protocol):
    """Takes messages one by one."""

    def send(self, message: Message) -> Outcome:
        """Send one message; a fault that is raised means that no more can be sent."""
        ...


def channel_of(way: Way, token: str) -> AbstractContextManager[Channel]:
    """Give the channel of a way; `token` keeps the files of two runs apart."""
    opened = load(CHANNELS[type(way)])(way, token)
    return cast("AbstractContextManager[Channel]", opened)
