from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import format_exception

import pytest

from certificates import OPENSSL, Certificate, a_certificate
from mail_server import HERE, Behaviour, MailServerOfTests, a_mail_server
from messages import a_message
from releasekit.errors.fault import Exit
from releasekit.errors.reminders import (
    LoginRefusedError,
    NoPasswordError,
)
from releasekit.reminders.channels import channel_of
from releasekit.reminders.sent import Outcome, Sent
from releasekit.reminders.ways import (
    Credential,
    MailServer,
    PasswordFile,
    Security,
)

pytestmark = pytest.mark.skipif(OPENSSL is None, reason="no openssl")
CANARY = "canary-7f3a"
USER = "releasekit"


@pytest.fixture(name="certificate", scope="module")
def one_certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return a_certificate(tmp_path_factory.mktemp("certificate"))


@contextmanager
def _tls(
    certificate: Certificate,
    *,
    from_the_start: bool = False,
    login: tuple[str, str] | None = None,
) -> Iterator[MailServerOfTests]:
    behaviour = Behaviour(
        tls=certificate.context(), from_the_start=from_the_start, login=login
    )
    with a_mail_server(behaviour) as server:
        yield server


def _sent(way: MailServer) -> Outcome:
    with channel_of(way, "token") as channel:
        return channel.send(a_message())


def _password(folder: Path, text: str = CANARY) -> PasswordFile:
    path = folder / "password"
    path.write_text(f"{text}\n")
    path.chmod(0o600)
    return PasswordFile(path)


def test_the_right_password_logs_in(certificate: Certificate, tmp_path: Path) -> None:
    with _tls(certificate, login=(USER, CANARY)) as server:
        way = MailServer(
            HERE,
            server.port,
            user=USER,
            password=_password(tmp_path),
            ca_file=certificate.path,
        )

        assert _sent(way) == Sent()


def test_a_credential_of_systemd_logs_in(
    certificate: Certificate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    _password(tmp_path).path.chmod(0o440)

    with _tls(certificate, login=(USER, CANARY)) as server:
        way = MailServer(
            HERE,
            server.port,
            user=USER,
            password=Credential("password"),
            ca_file=certificate.path,
        )

        assert _sent(way) == Sent()


@pytest.mark.parametrize("from_the_start", [True, False])
def test_a_refused_login_is_told_without_the_password(
    certificate: Certificate,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    *,
    from_the_start: bool,
) -> None:
    with _tls(
        certificate, from_the_start=from_the_start, login=(USER, "other")
    ) as server:
        way = MailServer(
            HERE,
            server.port,
            Security.TLS if from_the_start else Security.STARTTLS,
            user=USER,
            password=_password(tmp_path),
            ca_file=certificate.path,
        )

        with pytest.raises(LoginRefusedError) as raised:
            _sent(way)

    told = f"{raised.value!r}{raised.value.facts}{way!r}{capfd.readouterr()}"
    trace = "".join(format_exception(raised.value))
    assert "the login of releasekit: it answered 535" in told
    assert CANARY not in told + trace
    assert server.arrived == []


def test_a_server_that_knows_no_login_is_told(tmp_path: Path) -> None:
    with a_mail_server() as server:
        way = MailServer(
            HERE,
            server.port,
            Security.NONE,
            user=USER,
            password=_password(tmp_path),
        )

        with pytest.raises(LoginRefusedError, match="offers no login"):
            _sent(way)


def test_without_a_password_nobody_is_called(tmp_path: Path) -> None:
    with a_mail_server() as server:
        way = MailServer(
            HERE,
            server.port,
            Security.NONE,
            user=USER,
            password=PasswordFile(tmp_path / "gone"),
        )

        with pytest.raises(NoPasswordError, match="is not there") as raised:
            _sent(way)

    assert raised.value.exit_status is Exit.SETTINGS
    assert server.connections == 0
