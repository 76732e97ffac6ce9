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

from builders import REPOSITORY
from casebooks import Office
from pages import LEFT_OUT, Typed, blocks, is_shown, named_commands, typed

PAGE = (REPOSITORY / "docs" / "first-case.md").read_text(encoding="utf-8")
PATIENCE_SECONDS = 20
QUESTION = "[y/N] "
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


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    return Reader(office=Office(folder=home / "office", home=home), here=home)


def test_who_follows_the_page_from_top_to_end_sees_what_it_shows(
    reader: Reader,
) -> None:
    reader.follow(PAGE)

    assert "\n".join(reader.told) == ""
    assert set(reader.statuses) == {0, 2}
    assert len(list(reader.office.folder.glob("cases/*.json"))) == 2


def test_what_the_page_names_in_passing_works_at_its_end(reader: Reader) -> None:
    reader.follow(PAGE)
    done = len(reader.statuses)

    for _rk, *words in named_commands(PAGE):
        reader.run([*words, "--yes"])

    assert reader.statuses[done:] == [0, 0, 0]


def test_each_step_of_the_page_has_something_to_type() -> None:
    steps = re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]

    assert len(steps) == 11
    assert [len(blocks(step, "console")) > 0 for step in steps] == [True] * 11


@pytest.mark.parametrize(
    ("true", "slip"),
    [
        ("LATE  2 ", "LATE  3 "),
        ("43 actions apply", "44 actions apply"),
        ("RELEASEKIT_TODAY=2026-11-30", "RELEASEKIT_TODAY=2026-12-01"),
        ("[y/N] n\n", "[y/N] y\n"),
        ("2 cases are in order", "1 case is in order"),
    ],
)
def test_a_page_that_is_not_true_is_found_out(
    reader: Reader, true: str, slip: str
) -> None:
    assert PAGE.count(true) == 1

    reader.follow(PAGE.replace(true, slip))

    assert reader.told != []


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
            if answers and text.endswith(QUESTION):
                os.write(ours, f"{answers.pop(0)}\n".encode())
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
