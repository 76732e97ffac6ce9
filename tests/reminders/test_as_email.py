from email import message_from_bytes
from email.policy import compat32, default

import pytest

from messages import CYRILLIC, SIX, a_message
from releasekit.errors.fault import Exit
from releasekit.errors.reminders import UnfitMessageError
from releasekit.reminders.as_email import email_of
from releasekit.reminders.message import Message

NAMES = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Language",
]
PAYLOADS = [
    "\r\nBcc: all@agency.example",
    "\nBcc: all@agency.example",
    "\rBcc: all@agency.example",
    "\r\n\r\n<p>another body</p>",
    "\u2028Bcc: all@agency.example",
    "\u2029Bcc: all@agency.example",
    "\x85Bcc: all@agency.example",
    "\x0bBcc: all@agency.example",
    "\x0cBcc: all@agency.example",
    "\x00Bcc: all@agency.example",
    "\x1cBcc: all@agency.example",
    "=?utf-8?q?=0D=0ABcc:_all@agency.example?=",
    "=?utf-8?b?DQpCY2M6IGFsbEBhZ2VuY3kuZXhhbXBsZQ==?=",
    "\u202eBcc: all@agency.example",
    "\ud800",
    "\x7f",
]
FOR_ADDRESSES = [
    ", all@agency.example",
    "; all@agency.example",
    "> RCPT TO:<all@agency.example",
    " <all@agency.example>",
    '"x" ',
    "(x)",
    ":",
]


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("field", ["subject", "to", "sender", "message_id", "language"])
def test_nothing_in_a_header_becomes_another(field: str, payload: str) -> None:
    for place in (0, 4, None):
        plain = getattr(a_message(), field)
        cut = len(plain) if place is None else place
        message = a_message(**{field: f"{plain[:cut]}{payload}{plain[cut:]}"})

        with pytest.raises(UnfitMessageError) as raised:
            email_of(message)

        assert raised.value.exit_status is Exit.DATA
        assert "all" not in str(raised.value)


@pytest.mark.parametrize("payload", FOR_ADDRESSES)
@pytest.mark.parametrize("field", ["to", "sender"])
def test_an_address_is_one_address(field: str, payload: str) -> None:
    plain = getattr(a_message(), field)

    for text in (f"{plain}{payload}", f"{payload}{plain}", f"a{payload}{plain}"):
        with pytest.raises(UnfitMessageError, match="no plain address"):
            email_of(a_message(**{field: text}))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "a",
        "a@",
        "@b.example",
        "a@b..example",
        "a@-b",
        "-f@b.example",
        "\u0430@b.example",
    ],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UnfitMessageError):
        email_of(a_message(to=address))


@pytest.mark.parametrize("payload", PAYLOADS[:-2])
@pytest.mark.parametrize("field", ["text", "html"])
def test_nothing_in_a_text_becomes_a_header_or_a_part(field: str, payload: str) -> None:
    boundary = email_of(a_message()).get_boundary()
    message = a_message(**{field: f"a{payload}\n--{boundary}--\n--{boundary}\n\nb\n"})

    for policy in (default, compat32):
        read = message_from_bytes(email_of(message).as_bytes(), policy=policy)

        assert read.keys() == NAMES
        assert len(read.get_payload()) == 2


def test_half_a_character_in_a_text_is_refused() -> None:
    with pytest.raises(UnfitMessageError, match="half a character"):
        email_of(a_message(text="\ud800"))


def test_a_date_without_a_time_zone_is_refused() -> None:
    message = a_message()._replace(date=SIX.replace(tzinfo=None))

    with pytest.raises(UnfitMessageError, match="no time zone"):
        email_of(message)


@pytest.mark.parametrize(
    "subject",
    [
        CYRILLIC,
        f"{CYRILLIC} - {CYRILLIC} - {CYRILLIC} - {CYRILLIC} - {CYRILLIC}",
        "2\N{NO-BREAK SPACE}\u0161tete, \u010detiri; \u00e7\u00eb",
        "x" * 300,
        'two  blanks, a comma; a colon: <angles> "quotes" 100 % = ?',
    ],
)
def test_a_subject_is_read_as_it_was_written(subject: str) -> None:
    data = email_of(a_message(subject=subject)).as_bytes()

    assert message_from_bytes(data, policy=default)["Subject"] == subject
    assert max(map(len, data.splitlines())) < 998
    assert data.isascii()


def test_the_same_message_is_the_same_bytes() -> None:
    message = a_message(text=CYRILLIC)

    once, again = email_of(message).as_bytes(), email_of(message).as_bytes()

    assert once == again
    assert once != email_of(_another(message)).as_bytes()


def test_a_message_says_who_made_it_and_when() -> None:
    email = email_of(a_message(language="sr-Latn"))

    assert email.keys() == NAMES
    assert email["Date"] == "Mon, 23 Nov 2026 06:00:00 +0000"
    assert email["Content-Language"] == "sr-Latn"
    assert email.get_content_type() == "multipart/alternative"


def _another(message: Message) -> Message:
    return message._replace(message_id="<notice-2@uis.example>")
