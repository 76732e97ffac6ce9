"""Messages through a program such as `sendmail`, which knows the way itself."""

import os
import subprocess
from typing import Self

from releasekit.errors.fault import Exit
from releasekit.errors.reminders import ServerAwayError, UnfitMessageError
from releasekit.reminders.as_email import email_of
from releasekit.reminders.message import Message
from releasekit.reminders.sent import Outcome, Refused, Sent, Unclear
from releasekit.reminders.ways import Sendmail
from releasekit.wording import _

# Recipients are read from the message: whoever lists processes sees no address.
# With -oi a line that is a dot does not end the message.
OPTIONS = ("-t", "-oi")
NO_MAILBOX, NO_HOST = 67, 68
FOR_GOOD = {Exit.DATA, NO_MAILBOX, NO_HOST}
# Wrong options, no process, a file of the system, no permission, its own settings.
AWAY = {64, 71, 72, Exit.CANNOT_CREATE, Exit.NOT_PERMITTED, Exit.SETTINGS, 126, 127}
MOST_HANGS = 2


class SendmailChannel:
    """Starts the program once for each message."""

    def __init__(self, way: Sendmail, _token: str) -> None:
        self._way = way
        self._hung = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_how: object) -> None:
        """Nothing is left open between two messages."""

    def send(self, message: Message) -> Outcome:
        try:
            email = email_of(message)
        except UnfitMessageError as unfit:
            return Refused(str(unfit), for_good=True)
        data = email.as_bytes(policy=email.policy.clone(linesep=os.linesep))
        try:
            status = self._run(data)
        except subprocess.TimeoutExpired:
            self._hung += 1
            return Unclear(_("the program did not end in time and was stopped"))
        return self._ended(status)

    def _run(self, data: bytes) -> int:
        """Run the program and give its status; what it says may hold contents."""
        if self._hung >= MOST_HANGS:
            raise self._away(_("it did not end in time, several times in a row"))
        try:
            return subprocess.run(  # noqa: S603  the program of the settings, no shell
                [self._way.program, *OPTIONS],
                input=data,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=self._way.timeout,
                check=False,
            ).returncode
        except OSError as error:
            raise self._away(error.strerror or type(error).__name__) from None

    def _ended(self, status: int) -> Outcome:
        self._hung = 0
        reason = _("the program ended with status {status}").format(status=status)
        if status in AWAY:
            raise self._away(reason)
        if status < 0:  # a signal: what it did before is not known
            return Unclear(reason)
        if status:
            return Refused(reason, for_good=status in FOR_GOOD)
        return Sent()

    def _away(self, problem: str) -> ServerAwayError:
        return ServerAwayError(way=self._way.program, problem=problem)
