"""Somebody who follows a page of documentation at a terminal, from top to end."""

import os
import pty
import re
import select
import subprocess
import sys
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from casebooks import Office
from pages import LEFT_OUT, Typed, blocks, is_shown, typed

PATIENCE_SECONDS = 20
QUESTION = re.compile(r"\[(y/N|Y/n)\] $")
ENTER = re.compile(r"\(Enter for nobody\): $")
NOT_FROM_THE_PAGE = {"RELEASEKIT_CASEBOOK", "RELEASEKIT_TODAY", "RELEASEKIT_BY"}
AT_A_TERMINAL = {"NO_COLOR": "1", "TERM": "xterm", "COLUMNS": "80"}


@dataclass(slots=True, kw_only=True)
class Reader:
    """Somebody at a terminal who types what the page says, from its top to its end."""

    office: Office
    here: Path
    exported: dict[str, str] = field(default_factory=dict)
    statuses: list[int] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """What the page shows and the program did not answer."""

    def follow(self, page: str) -> None:
        for block in blocks(page, "console"):
            for one in typed(block):
                self._type(one)

    def _type(self, line: Typed) -> None:
        match line.words:
            case ("mkdir", "-m", mode, name):
                (self.here / name).mkdir(mode=int(mode, 8))
            case ("cd", name):
                self.here = self.here / name
            case ("export", assignment):
                name, _equals, value = assignment.partition("=")
                self.exported[name] = value
            case ("cat", ">", name):
                (self.here / name).write_text(line.shown, encoding="utf-8")
            case ("rk", *words):
                self.run(words, line.shown)
            case _:
                pytest.fail(f"nobody knows how to type {line.words}")

    def run(self, words: list[str], shown: str = LEFT_OUT) -> None:
        answers = re.findall(r"\[y/N\] (\w+)$", shown, re.MULTILINE)
        status, answered = _at_keyboard(words, answers, self.here, self._environment())
        self.statuses.append(status)
        if not is_shown(shown, answered):
            self.told.append(f"$ rk {' '.join(words)}\n{answered}")

    def _environment(self) -> dict[str, str]:
        clean = self.office.environment(**AT_A_TERMINAL)
        kept = {name: clean[name] for name in clean.keys() - NOT_FROM_THE_PAGE}
        return kept | self.exported


def _at_keyboard(
    words: list[str], answers: list[str], here: Path, environment: dict[str, str]
) -> tuple[int, str]:
    """Run a command at a terminal of its own, where its questions are answered."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "releasekit", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=here,
        env=environment,
    ) as program:
        os.close(theirs)
        text = ""
        for part in _parts(ours, program):
            text += part
            if answers and QUESTION.search(text):
                os.write(ours, f"{answers.pop(0)}\n".encode())
            elif ENTER.search(text):
                os.write(ours, b"\n")
        os.close(ours)
        status = program.wait(timeout=30)
    return status, text.replace("\r\n", "\n")


def _parts(descriptor: int, program: subprocess.Popen[bytes]) -> Iterator[str]:
    """Give what a terminal shows until its program has ended, or waits for too long."""
    letters = getincrementaldecoder("utf-8")()
    while True:
        if not select.select([descriptor], [], [], PATIENCE_SECONDS)[0]:
            program.kill()
            return
        try:
            data = os.read(descriptor, 65536)
        except OSError:  # EIO: nobody is left at the other side
            return
        if not data:
            return
        yield letters.decode(data)


def a_reader(tmp_path: Path) -> Reader:
    """Give a reader in a new home, with an office still to be made in it."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    return Reader(office=Office(folder=home / "office", home=home), here=home)
