"""A run of reminders is killed at any moment: the next one makes up for it, once."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import which

import pytest

from casebooks import can_trace
from endurance import AT_HOME, some
from mail_server import a_mail_server
from mailed import NIGHT, Mailed, a_mailed_office

pytestmark = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")
CALLS = ("fsync", "write", "sendto", "flock")
WORDS = ("remind", "--today", NIGHT)


def an_office(where: Path) -> Iterator[Mailed]:
    where.mkdir()
    with a_mail_server() as server:
        yield a_mailed_office(where, server)


def test_whenever_a_run_is_killed_each_letter_has_arrived_once_after_the_next(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    moments = list(_moments(tmp_path / "traced"))
    tried = some(moments, 3)

    doubtful = sum(_killed(tmp_path / str(n), *one) for n, one in enumerate(tried))

    reached(f"{len(tried)} of {len(moments)} moments, {doubtful} sent again by id")
    assert len(moments) > 20
    assert doubtful < len(tried)


def _moments(where: Path) -> Iterator[tuple[str, int]]:
    """Give each call that a whole run makes, by its name and number."""
    trace = where.with_suffix(".trace")
    for mailed in an_office(where):
        strace = (str(which("strace")), "-f", "-o", str(trace))
        only = ("-e", f"trace={','.join(CALLS)}")
        ran = mailed.office.start(*WORDS, before=(*strace, *only), **AT_HOME)
        assert (ran.status, ran.out, ran.err) == (0, "", "")
    names = re.findall(r"^\d+ +(\w+)\(", trace.read_text(), re.MULTILINE)
    for call in CALLS:
        yield from ((call, n + 1) for n in range(names.count(call)))


def _killed(where: Path, call: str, number: int) -> int:
    """Kill a run at a call, run again, and give how many letters came twice by id."""
    [twice] = [_twice(mailed, call, number) for mailed in an_office(where)]
    return twice


def _twice(mailed: Mailed, call: str, number: int) -> int:
    wanted = mailed.planned()
    inject = f"inject={call}:signal=KILL:when={number}"
    strace = (str(which("strace")), "-f", "-o", os.devnull, "-e", inject)
    assert mailed.office.start(*WORDS, before=strace, **AT_HOME).status < 0

    ran = mailed.remind()

    letters = mailed.letters()
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert len(letters) == len(set(letters.values())) == len(wanted), (call, number)
    assert mailed.planned() == []
    twice = len(mailed.server.arrived) - len(wanted)
    assert twice in {0, 1}
    return twice
