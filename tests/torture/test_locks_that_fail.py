"""A share without locks: every write is refused in the same words, none is lost."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from casebooks import Office, an_office, can_trace
from endurance import AT_HOME, FULL
from refusals import OPEN, WRITES, Words

pytestmark = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")

WRITING: dict[str, Words] = {**WRITES, "open": OPEN, "init": ("init", "{new}")}
TRIED = WRITING if FULL else {"note": WRITING["note"], "init": WRITING["init"]}


@pytest.mark.parametrize("error", ["ENOLCK", "ENOSYS"])
def test_without_locks_every_write_is_refused_in_one_text(
    tmp_path: Path, error: str, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    before = office.bytes()

    told = {name: _refused(office, words, error) for name, words in TRIED.items()}

    reached(f"{len(told)} commands, {len(set(told.values()))} text, 0 lost")
    assert set(told.values()) == {told["note"]}
    assert told["note"].startswith("RK-E073: Locks do not work in ")
    assert office.bytes() == before
    assert not (office.home / "new" / "releasekit.toml").exists()


def _refused(office: Office, words: Words, error: str) -> str:
    """Give the one line that a command says, without the folder that it names."""
    fault = ("-e", "trace=flock", "-e", f"inject=flock:error={error}")
    strace = (str(which("strace")), "-f", "-o", os.devnull, *fault)
    new = str(office.home / "new")
    typed = [word.format(new=new) for word in words]
    ran = office.start(*typed, before=strace, **AT_HOME)
    assert (ran.status, len(ran.err.splitlines())) == (74, 1), ran
    return ran.err.replace(new, "DIR").replace(str(office.folder), "DIR")
