"""Stand-ins for what the program meets: a terminal with somebody at its keyboard."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from errno import EPIPE
from io import StringIO

from casebooks import Office, Ran
from releasekit.cli import main


class FakeTerminal(StringIO):
    """A stream that says it is a terminal and takes every letter."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


class Meanwhile(FakeTerminal):
    """A keyboard at which something happens elsewhere before a line is typed."""

    def __init__(self, happens: Callable[[], object], typed: str = "yes\n") -> None:
        super().__init__(typed)
        self._happens = happens

    # typeshed's own StringIO says the same of its base, which reads bytes.
    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        self._happens()
        return super().readline(-1 if size is None else size)


class ClosedPipe(StringIO):
    """A stream whose reader has gone, as after `head`; it has a real number below."""

    def __init__(self, below: int) -> None:
        super().__init__()
        self._below = below

    def write(self, text: str) -> int:
        raise BrokenPipeError(EPIPE, f"Broken pipe, {len(text)} characters lost")

    def fileno(self) -> int:
        return self._below


def at_terminal(office: Office, *words: str, typed: str = "", **more: str) -> Ran:
    """Run a command in this process with somebody at the keyboard, who types."""
    out, err = FakeTerminal(), FakeTerminal()
    plain = {"NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "80"}
    with (
        _surroundings(office.environment(**plain | more)),
        _keyboard(FakeTerminal(typed)),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        status = main(words)
    return Ran(status=status, out=out.getvalue(), err=err.getvalue())


@contextmanager
def _keyboard(typed: FakeTerminal) -> Iterator[None]:
    before, sys.stdin = sys.stdin, typed
    try:
        yield
    finally:
        sys.stdin = before


@contextmanager
def _surroundings(environment: Mapping[str, str]) -> Iterator[None]:
    """Change what belongs to the whole process, and put it back."""
    before, mask = dict(os.environ), os.umask(0o022)
    ending = signal.getsignal(signal.SIGTERM)
    os.environ.clear()
    os.environ.update(environment)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        os.umask(mask)
        signal.signal(signal.SIGTERM, ending)
