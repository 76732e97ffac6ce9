import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from certificates import OPENSSL, Certificate, a_certificate
from mail_server import HERE, Behaviour, MailServerOfTests, a_mail_server
from messages import a_message
from releasekit.errors.fault import Exit
from releasekit.errors.reminders import (
    ServerAwayError,
    UntrustedServerError,
)
from releasekit.reminders.channels import channel_of
from releasekit.reminders.sent import Outcome, Sent
from releasekit.reminders.ways import (
    MailServer,
    Security,
)
from scripted_server import a_dead_port, a_silent_server

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="no openssl")


@pytest.fixture(name="certificate", scope="module")
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return a_certificate(tmp_path_factory.mktemp("certificate"))


@contextmanager
def _tls(
    certificate: Certificate, *, from_the_start: bool = False
) -> Iterator[MailServerOfTests]:
    behaviour = Behaviour(tls=certificate.context(), from_the_start=from_the_start)
    with a_mail_server(behaviour) as server:
        yield server


def _sent(way: MailServer) -> Outcome:
    with channel_of(way, "token") as channel:
        return channel.send(a_message())


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_server_whose_certificate_the_office_vouches_for_gets_the_message(
    security: Security, certificate: Certificate
) -> None:
    with _tls(certificate, from_the_start=security is Security.TLS) as server:
        way = MailServer(HERE, server.port, security, ca_file=certificate.path)

        assert _sent(way) == Sent()

    assert len(server.arrived) == 1


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_that_nobody_vouches_for_is_refused(
    security: Security, certificate: Certificate
) -> None:
    with (
        _tls(certificate, from_the_start=security is Security.TLS) as server,
        pytest.raises(UntrustedServerError, match="cannot be trusted") as raised,
    ):
        _sent(MailServer(HERE, server.port, security))

    assert raised.value.exit_status is Exit.MAIL
    assert server.arrived == []


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_of_another_machine_is_refused(
    security: Security, tmp_path: Path
) -> None:
    other = a_certificate(tmp_path, "DNS:other.example")

    with (
        _tls(other, from_the_start=security is Security.TLS) as server,
        pytest.raises(UntrustedServerError, match="mismatch"),
    ):
        _sent(MailServer(HERE, server.port, security, ca_file=other.path))

    assert server.arrived == []


def test_a_server_without_starttls_gets_nothing() -> None:
    with (
        a_mail_server() as server,
        pytest.raises(UntrustedServerError, match="no STARTTLS"),
    ):
        _sent(MailServer(HERE, server.port))

    assert server.arrived == []


def test_tls_with_a_server_that_speaks_plainly_is_refused() -> None:
    with (
        a_mail_server() as server,
        pytest.raises(UntrustedServerError, match="no encryption"),
    ):
        _sent(MailServer(HERE, server.port, Security.TLS))


def test_a_file_of_authorities_without_any_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "ca.pem"
    empty.write_text("nothing\n")

    with pytest.raises(UntrustedServerError, match="holds no certificate"):
        _sent(MailServer(HERE, a_dead_port(), ca_file=empty))


def test_a_port_on_which_nobody_listens_is_known_at_once() -> None:
    before = time.monotonic()

    with pytest.raises(ServerAwayError, match="refused") as raised:
        _sent(MailServer(HERE, a_dead_port(), Security.NONE))

    assert raised.value.exit_status is Exit.MAIL
    assert time.monotonic() - before < 2


def test_a_name_that_leads_nowhere_is_away() -> None:
    with pytest.raises(ServerAwayError, match=r"nowhere\.invalid:25"):
        _sent(MailServer("nowhere.invalid", 25, Security.NONE))


@pytest.mark.parametrize("security", list(Security))
def test_a_server_that_says_nothing_is_away_after_the_timeout(
    security: Security,
) -> None:
    before = time.monotonic()

    with a_silent_server() as port, pytest.raises(ServerAwayError, match="not answer"):
        _sent(MailServer(HERE, port, security, timeout=0.4))

    assert 0.3 < time.monotonic() - before < 2


def test_the_usual_timeout_makes_a_dead_server_known_in_45_seconds() -> None:
    once_to_reach_it_and_once_for_its_first_word = 2

    assert (
        MailServer(HERE, 25).timeout * once_to_reach_it_and_once_for_its_first_word < 45
    )
