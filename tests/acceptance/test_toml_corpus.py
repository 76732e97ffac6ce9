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
from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.storage.checklists.examining import examine
from releasekit.storage.checklists.shelf import Shelf

CORPUS = CORPORA / "toml-test.zip"
MOST_SECONDS, MOST_BYTES = 10, 512 * 1024 * 1024

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="no toml-test here")


def _limit_memory() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))


def _unpacked(folder: Path, *kinds: str) -> list[str]:
    with ZipFile(CORPUS) as corpus:
        names = [
            name
            for name in corpus.namelist()
            if name.endswith(".toml") and set(kinds) & set(name.split("/"))
        ]
        corpus.extractall(folder, names)
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
def test_every_document_is_findings_or_our_own_fault(
    tmp_path: Path, kind: str, least: int
) -> None:
    names = _unpacked(tmp_path, kind)
    shelf = Shelf()

    sound = [name for name in names if not _is_found_wrong(tmp_path / name, shelf)]

    assert len(names) >= least
    assert sound == []


def test_the_whole_collection_is_checked_in_little_time_and_memory(
    tmp_path: Path,
) -> None:
    names = _unpacked(tmp_path, "invalid", "valid")

    status, told, complaints, seconds = _checked(tmp_path, names)

    assert len(names) >= 760
    assert status in (Exit.FOUND, Exit.DATA)
    assert "Traceback" not in complaints
    named = {line.split(":")[0] for line in told if ": RK-C" in line}
    refused = {name for name in names if name in complaints}
    assert set(names) - named - refused == set()
    assert seconds < MOST_SECONDS


def _is_found_wrong(path: Path, shelf: Shelf) -> bool:
    """Say whether a file has findings, or is refused with a status of its own."""
    try:
        examined = examine(path, shelf)
    except ReleasekitError as fault:
        return fault.exit_status in (Exit.DATA, Exit.NO_INPUT)
    return bool(examined.findings) and examined.resolved is None
