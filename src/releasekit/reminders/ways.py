"""The ways on which a message can leave, as the settings name them."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

PATIENCE = 10.0
"""Seconds for a server to answer; it is known to be dead after at most twice that."""
PROGRAM_PATIENCE = 30.0


class Security(StrEnum):
    """How what is said to a mail server is kept from others on the way."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


USUAL_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


class PasswordFile(NamedTuple):
    """A file with the password in its first line."""

    path: Path


class Credential(NamedTuple):
    """A file that systemd lays ready for the one service, by its name."""

    name: str


class MailServer(NamedTuple):
    """A server that takes mail; the password stands elsewhere, never in here."""

    host: str
    port: int
    security: Security = Security.STARTTLS
    user: str | None = None
    password: PasswordFile | Credential | None = None
    ca_file: Path | None = None
    timeout: float = PATIENCE

    @property
    def told(self) -> str:
        return f"{self.host}:{self.port}"


class Sendmail(NamedTuple):
    """A program that takes a message at its standard input."""

    program: Path
    timeout: float = PROGRAM_PATIENCE


class Folder(NamedTuple):
    """A folder into which messages are written, one file each."""

    path: Path


Way = MailServer | Sendmail | Folder
