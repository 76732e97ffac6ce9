"""Certificates made on the fly, by the program `openssl`."""

import ssl
import subprocess
from dataclasses import dataclass
from pathlib import Path
from shutil import which

OPENSSL = which("openssl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate that vouches for itself, and its key."""

    path: Path
    key: Path

    def context(self) -> ssl.SSLContext:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.path, self.key)
        return context


def a_certificate(folder: Path, name: str = "IP:127.0.0.1") -> Certificate:
    """Make a certificate for one machine, as an office without an authority would."""
    made = Certificate(path=folder / "server.pem", key=folder / "server.key")
    words = ("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256")
    names = ("-addext", f"subjectAltName={name}", "-subj", "/CN=tests")
    uses = ("-addext", "keyUsage=critical,digitalSignature,keyCertSign")
    files = ("-keyout", made.key, "-out", made.path)
    subprocess.run(
        [str(OPENSSL), *words, "-nodes", "-days", "2", *names, *uses, *files],
        check=True,
        capture_output=True,
        timeout=30,
    )
    return made
