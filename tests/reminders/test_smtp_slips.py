import time
from pathlib import Path
from traceback import format_exception

import pytest

from messages import a_message
from releasekit.errors.reminders import (
    LoginRefusedError,
    ServerAwayError,
    UntrustedServerError,
)
from releasekit.reminders.channels import channel_of
from releasekit.reminders.sent import Outcome, Refused, Sent, Unclear
from releasekit.reminders.ways import MailServer, PasswordFile, Security
from scripted_server import GREETING, HELLO, HERE, SILENCE, a_scripted_server

CANARY = "canary-7f3a"
TAKEN = (GREETING, HELLO, "250 ok", "250 ok", "354 go on")
OFFERS_TLS = "250-mail.example\r\n250 STARTTLS"


def _sent(
    *lines: str, security: Security = Security.NONE, timeout: float = 2
) -> Outcome:
    with a_scripted_server(*lines) as port:
        way = MailServer(HERE, port, security, timeout=timeout)
        with channel_of(way, "token") as channel:
            return channel.send(a_message())


def test_a_server_that_greets_with_a_refusal_is_away() -> None:
    with pytest.raises(ServerAwayError, match="it answered 554"):
        _sent("554 not today")


def test_a_server_that_hangs_up_at_the_greeting_is_away() -> None:
    with pytest.raises(ServerAwayError, match="hung up"):
        _sent(GREETING)


@pytest.mark.parametrize("line", ["hello", "999 what", "000 what"])
def test_a_server_that_speaks_another_language_is_away(line: str) -> None:
    with pytest.raises(ServerAwayError):
        _sent(GREETING, HELLO, line, timeout=0.3)


def test_starttls_that_is_offered_and_not_kept_is_away() -> None:
    with pytest.raises(ServerAwayError, match="it answered 454"):
        _sent(GREETING, OFFERS_TLS, "454 not now", security=Security.STARTTLS)


def test_starttls_that_ends_in_plain_words_is_refused() -> None:
    lines = (GREETING, OFFERS_TLS, "220 go on\r\n250 this is said in the clear")

    with pytest.raises((UntrustedServerError, ServerAwayError)):
        _sent(*lines, security=Security.STARTTLS)


def test_a_server_that_says_nothing_of_the_message_leaves_it_unclear() -> None:
    before = time.monotonic()

    outcome = _sent(*TAKEN, SILENCE, timeout=0.3)

    assert isinstance(outcome, Unclear)
    assert time.monotonic() - before > 0.8


def test_an_answer_that_is_none_leaves_a_message_unclear() -> None:
    assert isinstance(_sent(*TAKEN, "what?"), Unclear)


def test_a_refusal_after_which_the_server_hangs_up_is_still_a_refusal() -> None:
    outcome = _sent(GREETING, HELLO, "250 ok", "550 5.1.1 nobody")

    assert outcome == Refused("the mail server answered 550 5.1.1", for_good=True)


def test_a_server_that_hangs_up_after_it_has_taken_a_message_has_taken_it() -> None:
    assert _sent(*TAKEN, "250 ok") == Sent()


def test_a_login_at_which_the_server_hangs_up_is_away(tmp_path: Path) -> None:
    with pytest.raises(ServerAwayError) as raised:
        _logged_in(tmp_path, GREETING, "250-mail.example\r\n250 AUTH PLAIN")

    assert not isinstance(raised.value, LoginRefusedError)


@pytest.mark.parametrize("kinds", ["GSSAPI", "XOAUTH2 NTLM"])
def test_a_login_of_unknown_kinds_only_is_told(tmp_path: Path, kinds: str) -> None:
    with pytest.raises(LoginRefusedError, match="no login of a kind"):
        _logged_in(tmp_path, GREETING, f"250-mail.example\r\n250 AUTH {kinds}")


def test_a_server_that_repeats_the_password_is_not_repeated(tmp_path: Path) -> None:
    auth = "250-mail.example\r\n250 AUTH PLAIN"
    answer = f"535 5.7.8 {CANARY} is wrong"

    with pytest.raises(LoginRefusedError) as raised:
        _logged_in(tmp_path, GREETING, auth, answer)

    assert CANARY not in f"{raised.value!r}{''.join(format_exception(raised.value))}"


def _logged_in(folder: Path, *lines: str) -> Outcome:
    path = folder / "password"
    path.write_text(CANARY)
    path.chmod(0o600)
    with a_scripted_server(*lines) as port:
        way = MailServer(
            HERE, port, Security.NONE, user="o17", password=PasswordFile(path)
        )
        with channel_of(way, "token") as channel:
            return channel.send(a_message())
