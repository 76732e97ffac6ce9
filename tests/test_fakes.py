import os
import signal
import sys
from pathlib import Path

import pytest

from casebooks import FIRST, an_office
from fakes import ClosedPipe, FakeTerminal, Meanwhile, at_terminal


def test_a_fake_terminal_says_that_it_is_one() -> None:
    terminal = FakeTerminal()

    terminal.write("ш")

    assert terminal.isatty()
    assert (terminal.encoding, terminal.getvalue()) == ("utf-8", "ш")


def test_a_fake_terminal_gives_what_was_typed_line_by_line_and_then_ends() -> None:
    terminal = FakeTerminal("yes\nno\n")

    assert [terminal.readline() for _ in range(3)] == ["yes\n", "no\n", ""]


def test_something_happens_before_each_line_at_a_watched_keyboard() -> None:
    happened: list[str] = []

    keyboard = Meanwhile(lambda: happened.append("once more"), "yes\n")

    assert [keyboard.readline(), keyboard.readline()] == ["yes\n", ""]
    assert happened == ["once more"] * 2


def test_a_closed_pipe_takes_nothing() -> None:
    pipe = ClosedPipe(7)

    with pytest.raises(BrokenPipeError):
        pipe.write("x")

    assert pipe.fileno() == 7


def test_a_command_at_a_fake_terminal_is_asked_and_answered(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    ran = at_terminal(office, "note", FIRST, typed="a call was made\n")

    assert ran.status == 0
    assert ran.err == "Note (no names, no contents): "
    assert office.notes(FIRST)[-1] == "a call was made"


def test_a_run_at_a_fake_terminal_leaves_the_process_as_it_was(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    before = _process()

    at_terminal(office, "list")

    assert _process() == before


def _process() -> tuple[object, ...]:
    mask = os.umask(0o022)
    os.umask(mask)
    streams = (sys.stdin, sys.stdout, sys.stderr)
    return (dict(os.environ), mask, signal.getsignal(signal.SIGTERM), *streams)
