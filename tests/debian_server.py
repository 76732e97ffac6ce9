"""A mail server as Debian ships it, with a certificate, which keeps what it takes."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from certificates import OPENSSL, Certificate, a_certificate
from mail_server import HERE
from scripted_server import a_dead_port

EXIM = shutil.which("exim4", path=f"{os.defpath}:/usr/sbin:/sbin")
CAN_SERVE = EXIM is not None and OPENSSL is not None
PATIENCE = 10.0
DOMAIN, GONE, LATER = "office.example", "gone", "later"
ITS_OWN = "Debian-exim"
SETTINGS = """
exim_user = {account}
exim_group = {group}
spool_directory = {folder}/spool
log_file_path = {folder}/spool/%slog
pid_file_path = {folder}/spool/pid
keep_environment =
primary_hostname = mail.example
local_interfaces = {host}
daemon_smtp_ports = {port}
tls_advertise_hosts = *
tls_certificate = {certificate}
tls_privatekey = {key}
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = rcpt
acl_smtp_data = data

begin acl
rcpt:
  deny message = encryption is required
       !encrypted = *
  deny message = 5.1.1 no such user
       local_parts = {gone}
  defer message = 4.7.1 come later
       local_parts = {later}
  accept domains = {domain}
  deny message = 5.7.1 no relaying
data:
  accept

begin routers
here:
  driver = accept
  transport = files

begin transports
files:
  driver = appendfile
  directory = {folder}/mail
  maildir_format
  user = {account}
  group = {group}
  envelope_to_add
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DebianServer:
    """Where the server listens, what vouches for it, and the folder of its mail."""

    port: int
    certificate: Certificate
    folder: Path

    def arrived(self, number: int) -> list[EmailMessage]:
        """Give what was delivered, once there is so much of it or it took too long."""
        until = time.monotonic() + PATIENCE
        while len(self._files()) < number and time.monotonic() < until:
            time.sleep(0.05)
        return [
            message_from_bytes(path.read_bytes(), policy=default)
            for path in self._files()
        ]

    def _files(self) -> list[Path]:
        return sorted((self.folder / "mail" / "new").glob("*"))


@contextmanager
def a_debian_server() -> Iterator[DebianServer]:
    """Run the server in the foreground, in a folder of its own, and end it again."""
    folder = Path(tempfile.mkdtemp())
    try:
        made = DebianServer(
            port=a_dead_port(), certificate=a_certificate(folder), folder=folder
        )
        _lay_out(made)
        words = (str(EXIM), "-C", str(folder / "settings"), "-bdf")
        with subprocess.Popen(words, stderr=subprocess.DEVNULL) as running:
            try:
                _wait_for(made.port)
                yield made
            finally:
                running.terminate()
    finally:
        shutil.rmtree(folder)


def _lay_out(made: DebianServer) -> None:
    """Write its settings; root gives it a folder that its own account can use."""
    account = pwd.getpwnam(ITS_OWN) if os.geteuid() == 0 else pwd.getpwuid(os.getuid())
    settings = made.folder / "settings"
    settings.write_text(
        SETTINGS.format(
            account=account.pw_uid,
            group=account.pw_gid,
            folder=made.folder,
            host=HERE,
            port=made.port,
            certificate=made.certificate.path,
            key=made.certificate.key,
            gone=GONE,
            later=LATER,
            domain=DOMAIN,
        )
    )
    settings.chmod(0o644)  # the part that delivers reads it as another account
    for name in ("spool", "mail"):
        (made.folder / name).mkdir()
    for path in (made.folder, *made.folder.iterdir()):
        if path != settings:
            os.chown(path, account.pw_uid, account.pw_gid)


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection((HERE, port), timeout=1).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return
