"""Eight people write at once, others read: each entry is there exactly once.

A person is a process that runs one command after another, so that starting Python
eight thousand times is no part of it; locks, reads and writes are those of commands.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from casebooks import FIRST, SECOND, Document, Office, an_office
from endurance import times

HANDS = Path(__file__).with_name("busy_hands.py")
ALL = ("ana", "bojan", "cveta", "dime", "elena", "filip", "goce", "hana")
WHO = ALL[: times(3, 8)]
ON_ONE, OVER_TEN = times(3, 500), times(2, 100)
READERS, READING = times(1, 4), times(1, 20)
LONGEST = 30


def test_8_writers_with_500_updates_of_one_case(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    before = len(office.notes(FIRST))

    answers = _at_once(office, _writers(ON_ONE, [FIRST]))

    written = Counter(office.notes(FIRST)[before:])
    reached(_told(written, ON_ONE, answers))
    assert [one["failed"] for one in answers] == [[]] * len(WHO)
    assert written == _expected(ON_ONE)
    assert office.run("verify").status == 0


def test_8_writers_with_100_updates_over_10_cases_and_4_readers(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    opened = [f"MK-2026-{number:03}" for number in range(3, 11)]
    for _case in opened:
        assert office.run("open", *_HOW).status == 0
    cases = [FIRST, SECOND, *opened]
    before = Counter(note for case in cases for note in office.notes(case))

    reading = [("read", "reader", str(READING), *cases)] * READERS
    answers = _at_once(office, [*_writers(OVER_TEN, cases), *reading])

    written = Counter(note for case in cases for note in office.notes(case)) - before
    reads = sum(one["done"] for one in answers[len(WHO) :])
    torn = sum(len(one["failed"]) for one in answers[len(WHO) :])
    reached(f"{_told(written, OVER_TEN, answers)}; {reads} reads, {torn} torn")
    assert [one["failed"] for one in answers] == [[]] * len(answers)
    assert written == _expected(OVER_TEN)
    assert max(one["slowest"] for one in answers) < LONGEST
    assert office.run("verify").status == 0


_HOW = ("--checklist", "mk", "--admission", "2026-11-20")


def _writers(often: int, cases: Sequence[str]) -> list[tuple[str, ...]]:
    """Let each begin with another case."""
    begins = [at % len(cases) for at in range(len(WHO))]
    return [
        ("write", who, str(often), *cases[begin:], *cases[:begin])
        for who, begin in zip(WHO, begins, strict=True)
    ]


def _expected(often: int) -> Counter[str]:
    return Counter(f"{who} {number}" for who in WHO for number in range(often))


def _told(written: Counter[str], often: int, answers: Sequence[Document]) -> str:
    once = sum(1 for one in _expected(often) if written[one] == 1)
    slowest = max(one["slowest"] for one in answers)
    return f"{once} of {len(WHO) * often} exactly once, slowest {slowest:.1f} s"


def _at_once(office: Office, hands: Sequence[Sequence[str]]) -> list[Document]:
    """Start a process for each, then let all of them go together."""
    given = office.environment()
    processes = [
        subprocess.Popen(
            [sys.executable, str(HANDS), *words],
            env={name: value for name, value in given.items() if name[:3] != "COV"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for words in hands
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate(timeout=1200) for process in processes]
    assert [err for _out, err in answers] == [""] * len(processes)
    return [json.loads(out) for out, _err in answers]
