"""Each system call that writes fails in turn: what is called done is there."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which
from typing import NamedTuple

import pytest

from casebooks import FIRST, Office, Ran, an_office, can_trace
from endurance import AT_HOME, FULL, some
from refusals import WRITES, Words

pytestmark = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")

CALLS = "openat,mkdir,write,fsync,rename,link,unlink,flock,ftruncate,close"
COMMANDS: dict[str, Words] = {
    "note": WRITES["note"],
    "done": WRITES["done"],
    "set": WRITES["set"],
    "undo": WRITES["undo"],
    "erase": WRITES["erase"],
    "open": ("open", "NEW-1", "--checklist", "rs", "--admission", "2026-11-20"),
}
FAULTS = (
    "signal=KILL:when={n}",
    "error=EIO:when={n}",
    "error=EIO:when={n}+",
    "error=ENOSPC:when={n}",
    "error=EINTR:when={n}",
)
NOTHING = ("Nothing was recorded", "Nothing half was written")
"""What no refusal may say where something was."""


class Point(NamedTuple):
    """A system call of a command, counted among those of its name."""

    call: str
    number: int


@pytest.mark.parametrize("command", COMMANDS if FULL else ["note"])
def test_a_fault_at_any_call_is_a_clean_refusal(
    tmp_path: Path, command: str, reached: Callable[[str], None]
) -> None:
    words = COMMANDS[command]
    points = _points(_office(tmp_path / "traced"), words)
    tried = some([(point, fault) for point in points for fault in FAULTS], 10)

    wrong = []
    for number, (point, fault) in enumerate(tried):
        office = _office(tmp_path / str(number))
        told = _wrong(office, words, point, fault)
        wrong += [f"{point.call} {fault.format(n=point.number)}: {told}"] * bool(told)

    reached(f"{len(points)} calls, {len(tried)} faults, {len(wrong)} wrong")
    assert wrong == [], "\n".join(wrong)


def _office(where: Path) -> Office:
    where.mkdir()
    return an_office(where)


def _points(office: Office, words: Words) -> list[Point]:
    """Give every call of a command that opens or changes something of a casebook."""
    trace = office.home / "trace"
    strace = (str(which("strace")), "-f", "-o", str(trace), "-e", f"trace={CALLS}")
    assert office.start(*words, before=strace, **AT_HOME).status == 0
    return list(_counted(trace.read_text(), str(office.folder)))


def _counted(trace: str, folder: str) -> Iterator[Point]:
    counts: Counter[str] = Counter()
    begun = False
    for line in trace.splitlines():
        found = re.match(r"\d+ +(\w+)\(", line)
        if found is None:
            continue
        call = found[1]
        counts[call] += 1
        begun = begun or f"{folder}/.locks" in line
        if begun and (call != "openat" or folder in line):
            yield Point(call, counts[call])


def _wrong(office: Office, words: Words, point: Point, fault: str) -> str:
    """Make one call fail, and say what is wrong afterwards, if anything is."""
    before = _kept(office)
    inject = f"inject={point.call}:{fault.format(n=point.number)}"
    strace = (str(which("strace")), "-f", "-o", os.devnull, "-e", inject)

    ran = office.start(*words, before=strace, **AT_HOME)

    changed = _kept(office) != before
    mute = point.call == "write" and fault.endswith("+")  # nor can it say so
    return _untrue(ran, changed=changed, mute=mute) or _unsound(office)


def _untrue(ran: Ran, *, changed: bool, mute: bool) -> str:
    """Say where an answer and what stands there differ."""
    if ran.status == 0:
        return "" if changed else "called done, and is not there"
    if ran.status < 0 or (mute and ran.err == ""):
        return ""
    if len(ran.err.splitlines()) != 1 or not ran.err.startswith("RK-E"):
        return f"no clean refusal: {ran}"
    denied = changed and any(one in ran.err for one in NOTHING)
    return f"denied, and is there: {ran}" if denied else ""


def _unsound(office: Office) -> str:
    """Say what does not go on after a fault."""
    sound = office.run("verify")
    if sound.status != 0:
        return f"torn: {sound}"
    after = office.run("note", FIRST, "--note", "afterwards")
    return "" if after.status == 0 else f"does not go on: {after}"


def _kept(office: Office) -> dict[str, bytes | None]:
    """Give the cases: a checklist kept for one that was not opened is no record."""
    found = office.bytes()
    return {name: found[name] for name in found if re.fullmatch(r"cases/\w.*", name)}
