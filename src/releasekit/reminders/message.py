"""One finished message, before it takes the form of an e-mail."""

import re
from datetime import datetime
from typing import NamedTuple

from releasekit.errors.reminders import UnfitMessageError
from releasekit.reminders.addresses import is_address
from releasekit.wording import _

MESSAGE_ID = r"<[A-Za-z0-9._+=-]{1,150}@[A-Za-z0-9.-]{1,100}>"
LANGUAGE = r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}"
MOST_LETTERS = 400


class Message(NamedTuple):
    """What one recipient is told; `date` is in UTC, `message_id` in its angles.

    The same message has the same `message_id`, however often it is sent.
    """

    to: str
    sender: str
    subject: str
    text: str
    html: str
    message_id: str
    language: str
    date: datetime


def check_message(message: Message) -> None:
    """Refuse what could become a header or a recipient that nobody meant."""
    problem = _problem(message)
    if problem is not None:
        raise UnfitMessageError(problem=problem)


def _problem(message: Message) -> str | None:
    fit = {
        _("to whom it goes is no plain address"): is_address(message.to),
        _("the sender is no plain address"): is_address(message.sender),
        _("its subject is not one plain line"): _is_line(message.subject),
        _("its id is none"): re.fullmatch(MESSAGE_ID, message.message_id),
        _("its language is no code"): re.fullmatch(LANGUAGE, message.language),
        _("its date has no time zone"): message.date.tzinfo,
        _("it has half a character in it"): _is_whole(message.text + message.html),
    }
    return next((problem for problem, is_fit in fit.items() if not is_fit), None)


def _is_line(text: str) -> bool:
    """Say whether a text is a line and no more, even where encoded words are read."""
    plain = text.replace("\N{NO-BREAK SPACE}", " ")
    return plain.isprintable() and "=?" not in plain and 0 < len(plain) <= MOST_LETTERS


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
