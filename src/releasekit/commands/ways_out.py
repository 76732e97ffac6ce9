"""The way on which reminders leave: as asked, else as the settings say."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from releasekit.commands.session import Session
from releasekit.domain.notices.letters import Letter
from releasekit.errors.ledger import NoChannelError, NoMailServerError
from releasekit.errors.usage import WrongUsageError
from releasekit.reminders.channels import channel_of
from releasekit.reminders.message import Message
from releasekit.reminders.sent import Outcome, Sent
from releasekit.reminders.ways import Folder, MailServer, Sendmail
from releasekit.reminders.written import Written
from releasekit.settings.mail import ChannelName, RemindSettings, remind_settings
from releasekit.settings.mine import my_settings_path
from releasekit.wording import _

Send = Callable[[Letter, Written, str], Outcome]
"""Hands one letter over, by its id; a fault that is raised ends the sending of all."""


class Asked(NamedTuple):
    """The way that was asked for on the command line."""

    mail: bool = False
    folder: Path | None = None

    @property
    def anything(self) -> bool:
        return self.mail or self.folder is not None


class WayOut(NamedTuple):
    """Where letters go: to be printed, if there is no other way."""

    channel: ChannelName
    sender: str
    way: MailServer | Sendmail | Folder | None = None

    @property
    def told(self) -> str:
        """Name the way, with the server or folder it leads to."""
        if self.way is None:
            return self.channel.value
        return f"{self.channel.value}: {_leads_to(self.way)}"

    @property
    def needs_addresses(self) -> bool:
        return self.channel is not ChannelName.PRINT


def _leads_to(way: MailServer | Sendmail | Folder) -> str:
    match way:
        case MailServer():
            return way.told
        case Sendmail(program=path) | Folder(path=path):
            return str(path)


def way_out(asked: Asked) -> WayOut:
    """Find the way that was asked for, else that of the settings, or refuse to run."""
    if asked.mail and asked.folder is not None:
        problem = _("Only one of --mail and --folder may be given.")
        raise WrongUsageError(problem=problem, command="releasekit remind")
    settings = remind_settings()
    if asked.folder is not None:
        folder = Folder(asked.folder)
        return WayOut(ChannelName.FOLDER, settings.sender, folder)
    if asked.mail:
        return WayOut(ChannelName.MAIL, settings.sender, _mail(settings))
    if settings.channel is None:
        raise NoChannelError(path=settings.path or my_settings_path())
    return WayOut(settings.channel, settings.sender, settings.way)


def _mail(settings: RemindSettings) -> MailServer | Sendmail:
    if settings.mail is None:
        raise NoMailServerError(path=settings.path or my_settings_path())
    return settings.mail


@contextmanager
def sending(session: Session, out: WayOut) -> Iterator[Send]:
    """Give what hands letters over, one after the other."""
    if out.way is None:
        yield lambda _letter, words, _name: _print(session, words)
        return
    with channel_of(out.way, session.salt()) as channel:
        yield lambda letter, words, name: channel.send(
            message_of(session, out.sender, letter, words, name)
        )


def _print(session: Session, words: Written) -> Outcome:
    session.stdout.write(f"{words.subject}\n\n{words.text}\n")
    session.stdout.flush()
    return Sent()


def message_of(
    session: Session, sender: str, letter: Letter, words: Written, name: str
) -> Message:
    """Make a letter the message that a mail server takes."""
    domain = sender.rpartition("@")[2]
    return Message(
        to=letter.contact.mail if letter.contact else "",
        sender=sender,
        subject=words.subject,
        text=words.text,
        html=words.html,
        message_id=f"<{name}@{domain}>",
        language=words.language,
        date=session.clock(),
    )
