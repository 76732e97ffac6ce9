"""A real terminal, at whose keyboard a test sits."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic

from bounds import interruptible
from casebooks import Office

PATIENCE = 20.0


class Keyboard:
    """A program at a terminal, what it shows there, and what is typed."""

    def __init__(self, office: Office, words: Sequence[str]) -> None:
        self._ours, theirs = os.openpty()
        self.running = subprocess.Popen(
            [*interruptible(), sys.executable, "-B", "-m", "releasekit", *words],
            env=office.environment(TERM="xterm", PYTHONDONTWRITEBYTECODE="1"),
            cwd=office.home,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.screen = ""

    def type(self, keys: bytes) -> None:
        os.write(self._ours, keys)

    def wait_for(self, text: str) -> None:
        until = monotonic() + PATIENCE
        while text not in self.screen and monotonic() < until and self._read():
            pass
        assert text in self.screen

    def end(self) -> int:
        """Wait until the program has ended, and give its status."""
        while self._read():
            pass
        return self.running.wait(PATIENCE)

    def leave(self) -> None:
        self.running.kill()
        self.running.wait()
        os.close(self._ours)

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], PATIENCE)[0]:
            return False
        try:
            data = os.read(self._ours, 4096)
        except OSError:  # how Linux tells that nobody is at the other end
            return False
        self.screen += data.decode(errors="replace")
        return bool(data)


@contextmanager
def sitting_at(office: Office, words: Sequence[str]) -> Iterator[Keyboard]:
    keyboard = Keyboard(office, words)
    try:
        yield keyboard
    finally:
        keyboard.leave()
