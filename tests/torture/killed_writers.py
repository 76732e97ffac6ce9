"""Writers that are killed again and again, and what each was told was recorded.

Run as a program of its own, so that it may fork: python killed_writers.py LANE KILLS
"""

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import date, timedelta
from hashlib import sha256
from io import StringIO
from itertools import count
from pathlib import Path
from typing import NamedTuple

from releasekit.casebook import Casebook
from releasekit.cli import main

KILLS_PER_CASE = 40
LONGEST_LIFE = 0.12
"""Seconds; a command takes a hundredth or two."""
LONGEST_HOLD = 0.008
"""Seconds, about as long as a lock is held."""
PATIENCE = 60.0
CHECKLIST = ("--checklist", "mk", "--admission", "2026-11-20")
SOME_DAY = date(2027, 1, 4)
FOLDER = Path(os.environ["RELEASEKIT_CASEBOOK"])

Words = tuple[str, ...]


class Step(NamedTuple):
    """A command, and what stands in the casebook once it was done."""

    words: Words
    kind: str
    case: str
    mark: str


class Life(NamedTuple):
    """What one writer was told before it was killed, and how soon it wrote."""

    told: list[list[str]]
    seconds: float | None
    ended: int


def steps(case: str, turn: str) -> Iterator[Step]:
    """Write in every way in turn, each time with a mark of its own."""
    for number in count():
        mark = f"m{turn}-{number}"
        day = SOME_DAY + timedelta(days=int(turn.partition("-")[2]) * 5 + number)
        note, evidence = ("--note", mark), ("--evidence", mark)
        yield Step(("note", case, *note), "noted", case, mark)
        yield Step(("done", case, "102", *evidence), "settled", case, mark)
        last = str(len(_history(case)))
        yield Step(("undo", case, "--seq", last), "undone", case, last)
        value = (f"release={day}", "--reason", mark)
        yield Step(("set", case, *value), "dated", case, mark)
        yield Step(("open", mark, *CHECKLIST), "opened", mark, "")


def _history(case: str) -> list[object]:
    document = json.loads((FOLDER / "cases" / f"{case}.json").read_bytes())
    return list(document["history"])


def write(case: str, turn: str, told: int) -> None:
    """Write until killed; tell of each step that the program called done."""
    for step in steps(case, turn):
        status = run(step.words)
        if status == 0:
            line = f"{step.kind}\t{step.case}\t{step.mark}"
            os.write(told, f"{line}\n".encode())
        elif status != 2:  # what a killed writer left may be in the way, no more
            os._exit(status)


def run(words: Words) -> int:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return main(words)


def live_and_die(case: str, turn: int, lane: str) -> Life:
    """Let a writer write for a random while, kill it, and hear what it was told."""
    _lock(case).write_bytes(b"")  # in which a killed writer still stands
    ours, theirs = os.pipe()
    pid = os.fork()
    if pid == 0:
        write(case, f"{lane}-{turn}", theirs)
    os.close(theirs)
    with os.fdopen(ours, "rb", buffering=0) as told:
        start = time.monotonic()
        first = told.read(1) if turn % 3 == 0 else b""
        seconds = time.monotonic() - start if first else None
        if turn % 3 == 1:
            _wait_for_its_lock(case)
        longest = LONGEST_HOLD if turn % 3 == 1 else LONGEST_LIFE
        time.sleep(_moment(turn) * longest)
        os.kill(pid, signal.SIGKILL)
        _pid, status = os.waitpid(pid, 0)
        lines = ((first or b"") + told.readall()).decode().splitlines()
    ended = os.waitstatus_to_exitcode(status)
    return Life([one.split("\t") for one in lines], seconds, ended)


def _wait_for_its_lock(case: str) -> None:
    """Wait until a writer has said in the lock's file that it holds it."""
    until = time.monotonic() + PATIENCE
    while not _lock(case).stat().st_size and time.monotonic() < until:
        time.sleep(0.0002)


def _lock(case: str) -> Path:
    return FOLDER / ".locks" / f"{case.lower()}.lock"


def _moment(turn: int) -> float:
    """Give a number from 0 to 1 that looks random and is the same each time."""
    return int.from_bytes(sha256(f"kill {turn}".encode()).digest()[:2]) / 2**16


def lives(lane: str, kills: int) -> Iterator[Life]:
    for turn in range(kills):
        case = f"LANE-{lane}-{turn // KILLS_PER_CASE}"
        if turn % KILLS_PER_CASE == 0 and run(("open", case, *CHECKLIST)) != 0:
            sys.exit(1)
        yield live_and_die(case, turn, lane)
        Casebook(FOLDER).checked(case)  # whole after every kill


if __name__ == "__main__":
    lived = list(lives(sys.argv[1], int(sys.argv[2])))
    answer = {
        "told": [line for life in lived for line in life.told],
        "slowest": max(life.seconds or 0 for life in lived),
        "unkilled": [life.ended for life in lived if life.ended != -signal.SIGKILL],
    }
    print(json.dumps(answer))  # noqa: T201  how it hands its answer over
