"""The table [mail] of the settings: who sends, and by which server or program."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from releasekit.reminders.addresses import is_address, is_host
from releasekit.reminders.password import read_password
from releasekit.reminders.ways import (
    PATIENCE,
    USUAL_PORTS,
    Credential,
    MailServer,
    PasswordFile,
    Security,
    Sendmail,
)
from releasekit.settings.gathered import Gathered
from releasekit.storage.fields import Fields
from releasekit.wording import _

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
CREDENTIAL = r"[A-Za-z0-9_][A-Za-z0-9._-]{0,63}"
LAST_PORT = 65535
LONGEST_PATIENCE = 20
"""Seconds; a dead server has to be known before somebody asks after 45."""


class MailTable(NamedTuple):
    """Who sends, and how."""

    sender: str | None = None
    way: MailServer | Sendmail | None = None


def mail_in(table: object, found: Gathered) -> MailTable:
    """Read the table; where something was found, what it gives is not to be used."""
    fields = found.take(lambda: Fields(table, "mail"))
    if fields is None:
        return MailTable()
    sender = found.take(lambda: _sender_in(fields))
    way: MailServer | Sendmail | None = None
    if fields.has("server"):
        way = _server_in(fields, found)
    elif fields.has("sendmail"):
        way = _program_in(fields, found)
    if fields.has("sendmail"):
        found.say(_("mail names a server and sendmail; take one of the two out"))
        fields.take("sendmail")
    found.take(fields.end)
    return MailTable(sender, way)


def path_in(fields: Fields, key: str) -> Path:
    path = Path(fields.text(key))
    if not path.is_absolute():
        raise fields.unfit(key, _("is no whole path, which begins with /"))
    return path


def _sender_in(fields: Fields) -> str:
    sender = fields.text("sender")
    if not is_address(sender):
        raise fields.unfit("sender", _("is no plain address, such as a@b.example"))
    return sender


def _program_in(fields: Fields, found: Gathered) -> Sendmail:
    program = found.take(lambda: path_in(fields, "sendmail"))
    if program is not None and not os.access(program, os.X_OK):
        found.say(_("mail.sendmail is no program that this account may run"))
    return Sendmail(program or Path())


def _server_in(fields: Fields, found: Gathered) -> MailServer:
    host = found.take(lambda: _host_in(fields)) or ""
    security = found.given(fields, "security", lambda key: fields.choice(key, Security))
    security = security or (Security.NONE if host in HERE else Security.STARTTLS)
    server = MailServer(
        host=host,
        port=_number(fields, found, "port", LAST_PORT) or USUAL_PORTS[security],
        security=security,
        user=found.given(fields, "user", lambda _key: _user_in(fields)),
        password=_password_in(fields, found),
        ca_file=_ca_file_in(fields, found),
        timeout=_number(fields, found, "timeout", LONGEST_PATIENCE) or PATIENCE,
    )
    _check_login(server, found)
    return server


def _host_in(fields: Fields) -> str:
    host = fields.text("server")
    if not is_host(host):
        raise fields.unfit("server", _("is no name of a machine"))
    return host


def _number(fields: Fields, found: Gathered, key: str, most: int) -> int | None:
    return found.given(fields, key, lambda _key: fields.number(key, most, least=1))


def _user_in(fields: Fields) -> str:
    user = fields.text("user")
    if not (user.isascii() and user.isprintable()):
        raise fields.unfit("user", _("has letters in it that are not ASCII"))
    return user


def _password_in(fields: Fields, found: Gathered) -> PasswordFile | Credential | None:
    if fields.has("password_file") and fields.has("credential"):
        found.say(_("mail names password_file and credential; take one of the two out"))
    path = found.given(fields, "password_file", lambda key: path_in(fields, key))
    name = found.given(fields, "credential", lambda _key: _credential_in(fields))
    if path is not None:
        return PasswordFile(path)
    return None if name is None else Credential(name)


def _credential_in(fields: Fields) -> str:
    name = fields.text("credential")
    if re.fullmatch(CREDENTIAL, name) is None:
        raise fields.unfit("credential", _("is no name of a file, without a folder"))
    return name


def _ca_file_in(fields: Fields, found: Gathered) -> Path | None:
    path = found.given(fields, "ca_file", lambda key: path_in(fields, key))
    if path is not None and not (path.is_file() and os.access(path, os.R_OK)):
        found.say(_("mail.ca_file cannot be read"))
    return path


def _check_login(server: MailServer, found: Gathered) -> None:
    password = server.password
    if (server.user is None) != (password is None):
        found.say(_("mail needs both user and password_file, or credential, or none"))
    if password is not None:
        found.take(lambda: read_password(password))
        if server.security is Security.NONE and server.host not in HERE:
            found.say(_("mail.security is none, so others could read the password"))
