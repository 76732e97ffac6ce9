"""A writer or a reader of cases that others write in too, one command after another.

Run as a program of its own: python busy_hands.py write WHO TIMES CASE...
or: python busy_hands.py read WHO SECONDS CASE... (a line of input says go).
"""

import json
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from itertools import cycle

from releasekit.cli import main

BUSY = 75


def writes(who: str, often: int, cases: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Write notes; whoever is told that somebody else writes tries again."""
    for number, case in zip(range(often), cycle(cases)):
        start = time.monotonic()
        words = ("note", case, "--note", f"{who} {number}")
        while (status := run(words)) == BUSY:
            pass
        yield status, time.monotonic() - start


def reads(seconds: int, cases: Sequence[str]) -> Iterator[tuple[int, float]]:
    """Look at cases in every way until the time is over."""
    until = time.monotonic() + seconds
    for case in cycle(cases):
        for words in (("show", case), ("verify", case), ("due",)):
            start = time.monotonic()
            yield run(words), time.monotonic() - start
        if time.monotonic() > until:
            return


def run(words: Sequence[str]) -> int:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        return main(words)


if __name__ == "__main__":
    does, name, most, *all_cases = sys.argv[1:]
    sys.stdin.readline()
    done = list(
        writes(name, int(most), all_cases)
        if does == "write"
        else reads(int(most), all_cases)
    )
    answer = {
        "done": len(done),
        "failed": [status for status, _seconds in done if status != 0],
        "slowest": max(seconds for _status, seconds in done),
    }
    print(json.dumps(answer))  # noqa: T201  how it hands its answer over
