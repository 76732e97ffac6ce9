"""A connection to a mail server: reached, made safe, logged in, or why not."""

import smtplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from releasekit.errors.reminders import (
    LoginRefusedError,
    NoPasswordError,
    ServerAwayError,
    UntrustedServerError,
)
from releasekit.reminders.password import read_password
from releasekit.reminders.ways import MailServer, Security
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _


def open_connection(server: MailServer) -> smtplib.SMTP:
    """Give a connection on which messages can be sent."""
    password = _password(server)
    context = None if server.security is Security.NONE else _context(server)
    with _told(server):
        smtp = _Connection(server, context)
        try:
            if server.security is Security.STARTTLS:
                smtp.starttls(context=context)
            smtp.ehlo_or_helo_if_needed()
            if server.user is not None and password is not None:
                _log_in(smtp, server, password)
        except BaseException:
            smtp.close()
            raise
    return smtp


class _Connection(smtplib.SMTP):
    """Knows after its timeout whether there is a server, however many addresses it has.

    The library alone waits that long for each address.
    """

    def __init__(self, server: MailServer, context: ssl.SSLContext | None) -> None:
        self._wraps = context if server.security is Security.TLS else None
        super().__init__(
            server.host,
            server.port,
            local_hostname=_my_name(),
            timeout=server.timeout,
        )

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        addresses = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        found = socket.create_connection((host, port), timeout / len(addresses))
        found.settimeout(timeout)
        if self._wraps is None:
            return found
        return self._wraps.wrap_socket(found, server_hostname=host)


def _my_name() -> str:
    """Give a name to greet with; the library would ask the network for one."""
    name = socket.gethostname()
    return name if "." in name and name.isascii() else "[127.0.0.1]"


def _password(server: MailServer) -> str | None:
    if server.password is None:
        return None
    try:
        return read_password(server.password)
    except UnfitError as unfit:
        raise NoPasswordError(problem=unfit.problem) from None


def _context(server: MailServer) -> ssl.SSLContext:
    """Trust the authorities of the system, or the office's own alone."""
    if server.ca_file is None:
        return ssl.create_default_context()
    try:
        return ssl.create_default_context(cafile=server.ca_file)
    except OSError:
        problem = _("ca_file {path} holds no certificate that can be read")
        told = problem.format(path=server.ca_file)
        raise UntrustedServerError(way=server.told, problem=told) from None


def _log_in(smtp: smtplib.SMTP, server: MailServer, password: str) -> None:
    """Log in; what the server says to it is left out, since it could repeat it."""
    try:
        smtp.login(str(server.user), password)
    except smtplib.SMTPServerDisconnected:
        raise
    except smtplib.SMTPAuthenticationError as refused:
        problem = _answered(refused.smtp_code)
    except smtplib.SMTPException:
        problem = _("it offers no login of a kind that is known here")
    else:
        return
    raise LoginRefusedError(
        way=server.told, user=server.user, problem=problem
    ) from None


@contextmanager
def _told(server: MailServer) -> Iterator[None]:
    """Turn what the system and the library raise into faults with a next step."""
    way = server.told
    try:
        yield
    except (ssl.SSLError, smtplib.SMTPNotSupportedError) as error:
        raise UntrustedServerError(way=way, problem=_doubt(error)) from None
    except smtplib.SMTPResponseException as error:
        raise ServerAwayError(way=way, problem=_answered(error.smtp_code)) from None
    except (TimeoutError, smtplib.SMTPException):
        problem = _("it does not answer in {seconds} seconds, or hung up")
        told = problem.format(seconds=f"{server.timeout:g}")
        raise ServerAwayError(way=way, problem=told) from None
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise ServerAwayError(way=way, problem=problem) from None


def _doubt(error: ssl.SSLError | smtplib.SMTPNotSupportedError) -> str:
    match error:
        case ssl.SSLCertVerificationError():
            problem = _("its certificate cannot be trusted ({reason})")
            return problem.format(reason=error.verify_message.rstrip("."))
        case ssl.SSLError():
            return _("no encryption could be agreed on")
        case _:
            return _("it offers no STARTTLS, so others could read along")


def _answered(code: int) -> str:
    return _("it answered {code}").format(code=code)
