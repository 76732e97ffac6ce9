"""Ctrl-C at a prompt or in a write: no traceback, nothing torn, nothing left over."""

import fcntl
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from time import monotonic, sleep

import pytest

from bounds import interruptible
from casebooks import FIRST, Office, an_office, can_trace
from keyboards import PATIENCE, sitting_at
from refusals import WRITES, Words

CTRL_C, CTRL_D = b"\x03", b"\x04"
PROMPTS: dict[str, tuple[Words, str]] = {
    "note": (("note", FIRST), "no contents): "),
    "set": (("set", FIRST, "release=2027-04-01"), "[y/N] "),
    "short form": (("done", FIRST, "health-in"), "[Y/n] "),
    "open": (("open",), "hecklist"),
}
NOTE = WRITES["note"]
needs_strace = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.mark.parametrize("typed", [b"", b"half a w"], ids=["empty", "half typed"])
@pytest.mark.parametrize("prompt", PROMPTS)
def test_ctrl_c_at_a_prompt_changes_nothing(
    office: Office, prompt: str, typed: bytes
) -> None:
    words, question = PROMPTS[prompt]
    before = office.bytes()

    with sitting_at(office, words) as keyboard:
        keyboard.wait_for(question)
        keyboard.type(typed + CTRL_C)
        status = keyboard.end()

    assert status == 130
    assert "Traceback" not in keyboard.screen
    assert "RK-E" not in keyboard.screen
    assert office.bytes() == before


@pytest.mark.parametrize("prompt", PROMPTS)
def test_the_end_of_input_at_a_prompt_is_a_refusal(office: Office, prompt: str) -> None:
    words, question = PROMPTS[prompt]
    before = office.bytes()

    with sitting_at(office, words) as keyboard:
        keyboard.wait_for(question)
        keyboard.type(CTRL_D)
        status = keyboard.end()

    assert status == 2
    assert len(re.findall("RK-E0", keyboard.screen)) == 1
    assert "Traceback" not in keyboard.screen
    assert office.bytes() == before


@pytest.mark.parametrize("command", WRITES)
def test_ctrl_c_while_another_writes_changes_nothing(
    office: Office, command: str
) -> None:
    before = office.bytes()

    with _locked(office), sitting_at(office, (*WRITES[command], "--yes")) as keyboard:
        _wait_until(lambda: _pauses(keyboard.running.pid))
        keyboard.type(CTRL_C)
        status = keyboard.end()

    assert status == 130
    assert "Traceback" not in keyboard.screen
    assert office.bytes() == before
    assert office.run(*WRITES[command]).status == 0


BEFORE_THE_CASE_IS_REPLACED = [
    ("mkdir", 1),  # the folder of locks
    ("flock", 1),
    ("ftruncate", 1),
    ("write", 1),  # who holds the lock
    ("write", 2),  # the case
    ("fsync", 1),
]
AFTER_IT = [
    ("rename", 1),
    ("unlink", 1),
    ("fsync", 2),  # the folder
    ("ftruncate", 2),
    ("write", 3),  # the answer
]


@needs_strace
@pytest.mark.parametrize("step", BEFORE_THE_CASE_IS_REPLACED, ids=str)
def test_ctrl_c_before_a_case_is_replaced_changes_nothing(
    office: Office, step: tuple[str, int]
) -> None:
    before = office.bytes()

    ran = office.start(*NOTE, before=_interrupting(*step))

    assert (ran.status, ran.out, ran.err) == (130, "", "")
    assert office.bytes() == before


@needs_strace
@pytest.mark.parametrize("step", AFTER_IT, ids=str)
def test_ctrl_c_after_a_case_was_replaced_leaves_it_whole(
    office: Office, step: tuple[str, int]
) -> None:
    before = office.bytes()

    ran = office.start(*NOTE, before=_interrupting(*step))

    changed = {path for path, data in office.bytes().items() if data != before[path]}
    assert (ran.status, ran.err) == (130, "")
    assert changed == {f"cases/{FIRST}.json"}
    assert office.notes(FIRST)[-1] == "t"
    assert office.run("verify").status == 0


@needs_strace
def test_ctrl_c_at_the_making_of_the_new_file_leaves_none(office: Office) -> None:
    trace = office.home / "trace"
    strace = (str(which("strace")), "-f", "-o", str(trace), "-e", "openat")
    office.start("note", FIRST, "--note", "first", before=(*interruptible(), *strace))
    opened = [line for line in trace.read_text().splitlines() if " openat(" in line]
    [made] = [at for at, line in enumerate(opened, 1) if ".tmp" in line]
    before = office.bytes()

    ran = office.start(*NOTE, before=_interrupting("openat", made))

    assert (ran.status, ran.err) == (130, "")
    assert office.bytes() == before


def _interrupting(call: str, when: int) -> tuple[str, ...]:
    """Press Ctrl-C at a system call of the program."""
    fault = f"inject={call}:signal=INT:when={when}"
    strace = (str(which("strace")), "-f", "-o", os.devnull, "-e", fault)
    return (*interruptible(), *strace)


@contextmanager
def _locked(office: Office) -> Iterator[None]:
    """Write in the first case for a long while."""
    path = office.folder / ".locks" / f"{FIRST.lower()}.lock"
    path.parent.mkdir()
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _pauses(pid: int) -> bool:
    """Say whether a process waits for its next try to take a lock."""
    return "nanosleep" in Path(f"/proc/{pid}/wchan").read_text()


def _wait_until(is_so: Callable[[], bool]) -> None:
    until = monotonic() + PATIENCE
    while not is_so():
        assert monotonic() < until
        sleep(0.01)
