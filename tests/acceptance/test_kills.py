"""Power may go at any moment: what was acknowledged is there, and nothing is torn."""

import json
import signal
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

from casebooks import FIRST, SECOND, Office, an_office
from endurance import times

KILLS = times(16, 50)
LANES = (FIRST, SECOND)
LONGEST_LIFE = 0.08
"""Seconds after the first acknowledged write; a write takes a few thousandths."""
WRITER = """
import os, sys
from contextlib import redirect_stdout
from io import StringIO
from itertools import count
from releasekit.cli import main

for number in count(int(sys.argv[2])):
    with redirect_stdout(StringIO()):
        status = main(["note", sys.argv[1], "--note", f"n-{number}"])
    if status != 0:
        sys.exit(status)
    os.write(1, f"n-{number}\\n".encode())
"""


def test_no_acknowledged_note_is_lost_in_many_kills(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    with ThreadPoolExecutor(len(LANES)) as lanes:
        told = [lanes.submit(_kill_again_and_again, office, case) for case in LANES]
        acknowledged = [one.result() for one in told]

    for case, notes in zip(LANES, acknowledged, strict=True):
        written = Counter(office.notes(case))
        assert len(notes) >= KILLS / len(LANES)
        assert [one for one in notes if written[one] != 1] == []
        assert max(written.values()) == 1
    assert office.run("verify").status == 0


def test_a_writer_that_is_told_to_end_ends_tidily(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    for turn in range(5):
        writer = _writer(office, FIRST, turn * 1000)
        notes = _until_signal(writer, signal.SIGTERM, turn)
        _out, err = writer.communicate(timeout=30)

        assert writer.returncode == 143
        assert err == ""
        assert set(notes) <= set(office.notes(FIRST))
    assert office.run("verify").status == 0
    assert list(office.folder.rglob("*.tmp")) == []


def test_a_file_left_by_a_killed_writer_is_no_case(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    torn = office.folder / "cases" / f".{FIRST}.json.0123456789abcdef.tmp"
    torn.write_bytes(office.path(FIRST).read_bytes()[:100])

    assert office.run("verify").out == "2 cases are in order.\n"
    assert office.run("note", FIRST, "--note", "t").status == 0


def _kill_again_and_again(office: Office, case: str) -> list[str]:
    """Give the notes that were acknowledged; after each kill the file is whole."""
    notes = []
    for turn in range(KILLS // len(LANES)):
        writer = _writer(office, case, turn * 1000)
        notes += _until_signal(writer, signal.SIGKILL, turn)
        writer.communicate(timeout=30)
        assert json.loads(office.path(case).read_bytes())["case"] == case
    return notes


def _writer(office: Office, case: str, start: int) -> "subprocess.Popen[str]":
    """Start a writer without coverage, whose own lock a signal could break in on."""
    given = office.environment()
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, case, str(start)],
        env={name: value for name, value in given.items() if name[:3] != "COV"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _until_signal(
    writer: "subprocess.Popen[str]", ending: signal.Signals, turn: int
) -> list[str]:
    """Let a writer write for a while, end it, and give what it acknowledged."""
    assert writer.stdout is not None
    first = writer.stdout.readline()
    time.sleep(_moment(turn) * LONGEST_LIFE)
    writer.send_signal(ending)
    return [first.strip(), *writer.stdout.read().split()]


def _moment(turn: int) -> float:
    """Give a number from 0 to 1 that looks random and is the same each time."""
    return int.from_bytes(sha256(f"kill {turn}".encode()).digest()[:2]) / 2**16
