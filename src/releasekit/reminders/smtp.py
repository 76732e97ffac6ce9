"""Messages to a mail server, over one connection for all of a run."""

import re
import smtplib
from contextlib import suppress
from typing import Self

from releasekit.errors.reminders import ServerAwayError, UnfitMessageError
from releasekit.reminders.as_email import email_of
from releasekit.reminders.message import Message
from releasekit.reminders.sent import Outcome, Refused, Sent, Unclear
from releasekit.reminders.smtp_connection import open_connection
from releasekit.reminders.ways import MailServer
from releasekit.wording import _

Answer = tuple[int, bytes]
MOST_LOST = 2
LONGER = 3
"""A server that has a message may look through it before it says yes."""
CLOSING = 421
WANTS_MORE = 530
TEMPORARY, FOR_GOOD, PAST = 400, 500, 600
ENHANCED = rb"[245]\.\d{1,3}\.\d{1,3}"


class MailChannel:
    """Sends one message after the other; a lost connection is made once anew."""

    def __init__(self, way: MailServer, _token: str) -> None:
        self._server = way
        self._open: smtplib.SMTP | None = None
        self._lost = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, fault: type[BaseException] | None, *_how: object) -> None:
        """Say goodbye; but not in the middle of a message, where it would be text."""
        if self._open is not None and fault is None:
            with suppress(smtplib.SMTPException, OSError):
                self._open.quit()
        self._hang_up()

    def send(self, message: Message) -> Outcome:
        try:
            data = email_of(message).as_bytes()
        except UnfitMessageError as unfit:
            return Refused(str(unfit), for_good=True)
        refused = self._announce(message)
        outcome = refused or self._hand_over(data)
        if not isinstance(outcome, Unclear):
            self._lost = 0
        return outcome

    def _announce(self, message: Message) -> Refused | None:
        """Say what comes; if the connection is lost before that, once more."""
        while True:
            smtp = self._connection()
            try:
                return self._envelope(smtp, message)
            except smtplib.SMTPException:
                self._lost += 1
                self._hang_up()

    def _envelope(self, smtp: smtplib.SMTP, message: Message) -> Refused | None:
        for say, what in (
            (smtp.mail, message.sender),
            (smtp.rcpt, message.to),
            (smtp.docmd, "DATA"),
        ):
            answer = say(what)
            self._check_goes_on(answer)
            if answer[0] >= TEMPORARY:
                self._start_afresh(smtp)
                return _refused(answer)
        return None

    def _check_goes_on(self, answer: Answer) -> None:
        code, _text = answer
        if code == WANTS_MORE:
            problem = _("it wants a login or encryption first; see user and security")
            raise ServerAwayError(way=self._server.told, problem=problem)
        if code == CLOSING or not 0 < code < PAST:
            raise smtplib.SMTPServerDisconnected

    def _start_afresh(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.rset()
        except smtplib.SMTPException:
            self._hang_up()

    def _hand_over(self, data: bytes) -> Outcome:
        """Give the message itself: from here on it may have arrived."""
        smtp = self._connection()
        try:
            answer = self._handed(smtp, data)
        except (smtplib.SMTPException, OSError):
            answer = (-1, b"")
        if answer[0] == CLOSING:
            self._hang_up()
        if TEMPORARY <= answer[0] < PAST:
            return _refused(answer)
        if answer[0] // 100 == 2:  # noqa: PLR2004  the class of answers that confirm
            return Sent()
        self._lost += 1
        self._hang_up()
        return Unclear(_("the connection was lost before the server confirmed it"))

    def _handed(self, smtp: smtplib.SMTP, data: bytes) -> Answer:
        # A line that is a dot ends a message, so those of the text get a second one.
        self._wait(smtp, self._server.timeout * LONGER)
        smtp.send(re.sub(rb"(?m)^\.", b"..", data) + b".\r\n")
        answer = smtp.getreply()
        self._wait(smtp, self._server.timeout)
        return answer

    def _wait(self, smtp: smtplib.SMTP, seconds: float) -> None:
        if smtp.sock is not None:
            smtp.sock.settimeout(seconds)

    def _connection(self) -> smtplib.SMTP:
        if self._open is None:
            if self._lost >= MOST_LOST:
                problem = _("it hung up or fell silent several times in a row")
                raise ServerAwayError(way=self._server.told, problem=problem)
            self._open = open_connection(self._server)
        return self._open

    def _hang_up(self) -> None:
        if self._open is not None:
            self._open.close()
        self._open = None


def _refused(answer: Answer) -> Refused:
    """Tell a refusal by its numbers: the words could repeat the message."""
    code, text = answer
    enhanced = re.match(ENHANCED, text)
    numbers = f"{code} {enhanced[0].decode()}" if enhanced else f"{code}"
    reason = _("the mail server answered {numbers}").format(numbers=numbers)
    return Refused(reason, for_good=code >= FOR_GOOD)
