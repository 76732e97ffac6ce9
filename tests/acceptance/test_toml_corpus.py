"""Every document of a public collection of TOML, each in place of a checklist."""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from zipfile import ZipFile

import pytest

from casebooks import CORPORA
from releasekit.errors.fault import Exit

CORPUS = CORPORA / "toml-test.zip"
MOST_SECONDS, MOST_BYTES = 10, 512 * 1024 * 1024

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="no toml-test here")


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))


def _unpacked(tmp_path: Path, kind: str) -> list[str]:
    with ZipFile(CORPUS) as corpus:
        names = [
            name
            for name in corpus.namelist()
            if name.endswith(".toml") and kind in name.split("/")
        ]
        corpus.extractall(tmp_path, names)
    return sorted(names)


def _checked(tmp_path: Path, names: list[str]) -> tuple[int, list[str], str, float]:
    """Run the program once on all of them, with little memory."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("COV")}
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "releasekit", "checklist", "check", *names],
        cwd=tmp_path,
        env={**kept, "RELEASEKIT_CASEBOOK": "", "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
        timeout=60,
        preexec_fn=_limit_memory,
    )
    seconds = time.monotonic() - start
    told = done.stdout.decode().splitlines()
    return done.returncode, told, done.stderr.decode(), seconds


@pytest.mark.parametrize(("kind", "least"), [("invalid", 500), ("valid", 260)])
def test_every_document_is_findings_or_a_clean_refusal(
    tmp_path: Path, kind: str, least: int
) -> None:
    names = _unpacked(tmp_path, kind)

    status, told, complaints, seconds = _checked(tmp_path, names)

    assert len(names) >= least
    assert status in (Exit.FOUND, Exit.DATA)
    assert "Traceback" not in complaints
    named = {line.split(":")[0] for line in told if ": RK-C" in line}
    refused = {name for name in names if name in complaints}
    assert set(names) - named - refused == set()
    assert seconds < MOST_SECONDS
