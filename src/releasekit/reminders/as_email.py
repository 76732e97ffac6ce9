"""A message in the form of an e-mail, the same bytes each time."""

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from releasekit.reminders.message import Message, check_message


def email_of(message: Message) -> EmailMessage:
    """Give plain text and HTML as two forms of one message, or refuse what is unfit."""
    check_message(message)
    email = EmailMessage(policy=SMTP)
    for name, value in _headers(message):
        email[name] = value
    email.set_content(message.text, cte=_encoding(message.text))
    email.add_alternative(message.html, subtype="html", cte=_encoding(message.html))
    # "=_" begins no line of either encoding, so no text can end its part early.
    email.set_boundary(f"=_{id_digest(message)}")
    # Last: what is content was moved to the first part.
    email["Content-Language"] = message.language
    return email


def id_digest(message: Message) -> str:
    """Give a name for a message that says nothing of it."""
    return sha256(message.message_id.encode()).hexdigest()[:32]


def _headers(message: Message) -> tuple[tuple[str, str], ...]:
    return (
        ("From", message.sender),
        ("To", message.to),
        ("Subject", message.subject),
        ("Date", format_datetime(message.date)),
        ("Message-ID", message.message_id),
        # So that no absence notice answers, and none is answered here (RFC 3834).
        ("Auto-Submitted", "auto-generated"),
    )


def _encoding(text: str) -> str:
    return "quoted-printable" if text.isascii() else "base64"
