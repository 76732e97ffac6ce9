"""Texts that attack: kept as they are or refused, and harmless at a terminal."""

import json
import os
import re
import subprocess
import sys
import tty
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from casebooks import CORPORA, Office, an_office
from endurance import some
from refusals import Words

PROGRAM = Path(__file__).with_name("at_a_terminal.py")
CORPUS = CORPORA / "blns.json"
OWN = [
    "\x1b]0;title\x07",
    "\x1b]52;c;ZWNobyBvd25lZA==\x07",
    "\x1b[2J\x1b[H",
    "\x1b[8m hidden",
    "\x9b31m",
    "a\x85b",
    "done\rleft",
    "a\x08b\x7f",
    "a\x0bb\x0c",
    "two\nlines\ttab",
    "\u202edesrever",
    "\u2066isolated\u2069 \u200e\u200f\u061c",
    "zero\u200bwidth\ufeff\u2060",
    "\u2028line\u2029",
    "tag\U000e0041",
    "[/closed] [bold]x[/] [link=http://x]y[/link] :smile:",
    "%s %d {case} {0} $(id) `id` %(x)s",
    "=1+1",
    "\x00nul",
    "-",
    "--help",
    "",
]
ACTS = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029"
    r"\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Whatever could act on a terminal: all controls but a line feed, and directions."""
BY_CASE, OPENED = 10, 5
_HOW = ("--checklist", "mk", "--admission", "2026-11-20", "--release", "2027-03-01")
_OWN = """format = 1
id = "own-{number}"
version = "1.0.0"
status = "draft"
extends = "mk"
title.en = "{text}"
"""


class Place(NamedTuple):
    """Where a text is typed, and where it then stands in the case."""

    words: Words
    case: str
    key: str


def texts() -> list[str]:
    naughty = json.loads(CORPUS.read_bytes()) if CORPUS.exists() else []
    return [*OWN, *some(naughty, 6)]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Give a casebook with a case for every few texts."""
    office = an_office(tmp_path_factory.mktemp("hostile"))
    for number in range(len(texts()) // BY_CASE + 1):
        assert office.run("open", f"CASE-{number}", *_HOW).status == 0
    return office


def test_every_hostile_text_is_kept_or_refused_and_harmless(
    office: Office, reached: Callable[[str], None]
) -> None:
    places = [one for at, text in enumerate(texts()) for one in _places(at, text)]
    shown: list[Words] = [
        ("show", case, "--history") for case in dict.fromkeys(p.case for p in places)
    ]

    screen, statuses = _at_terminal(office, [p.words for p in places] + shown)

    kept = list(_kept(places, statuses, office))
    odd = [(place, text) for place, text in kept if text != _wanted(place)]
    reached(
        f"{len(places)} typed, {len(kept)} kept, {len(places) - len(kept)} refused; "
        f"{len(ACTS.findall(screen))} acting characters on the terminal"
    )
    assert set(statuses) <= {0, 2}
    assert statuses[len(places) :] == [0] * len(shown)
    assert odd == [], odd
    assert len(kept) >= 0.6 * len(places)
    assert _acting(screen) == []
    assert "Traceback" not in screen
    assert office.run("verify").status == 0


def test_every_hostile_id_is_a_plain_name_or_refused(
    office: Office, reached: Callable[[str], None]
) -> None:
    before = set(office.home.parent.rglob("*"))
    commands = [("open", *_HOW, "--", text) for text in texts()]

    screen, statuses = _at_terminal(office, [*commands, ("list",)])

    ours = {office.home / "asked.json", office.home / "answered.json"}
    made = set(office.home.parent.rglob("*")) - before - ours
    cases = {p for p in made if re.fullmatch(r"[\w-]{1,64}\.json", p.name, re.ASCII)}
    strangers = made - cases - set((office.folder / ".locks").iterdir())
    reached(f"{len(commands)} typed, {len(cases)} opened, {len(strangers)} other files")
    assert [p for p in cases if p.parent != office.folder / "cases"] == []
    assert strangers == set()
    assert set(statuses) <= {0, 2}
    assert _acting(screen) == []
    assert "Traceback" not in screen


def test_every_hostile_title_of_a_checklist_is_harmless(
    office: Office, reached: Callable[[str], None]
) -> None:
    source = office.folder / "checklists" / "src"
    commands: list[Words] = []
    for number, text in enumerate(some(texts(), 5)):
        name = f"own-{number}"
        own = _OWN.format(number=number, text=_in_toml(text))
        (source / f"{name}.toml").write_text(own, encoding="utf-8")
        commands += [("checklist", "show", name)]
        if number % OPENED == 0:
            opening = ("open", f"OWN-{number}", "--checklist", name, *_HOW[2:])
            commands += [opening, ("show", f"OWN-{number}")]
    commands += [("checklist", "check", *map(str, sorted(source.glob("own-*"))))]

    screen, statuses = _at_terminal(office, [*commands, ("checklist", "list")])

    reached(f"{number + 1} titles, {len(_acting(screen))} acting characters")
    assert set(statuses) <= {0, 1, 2, 65}
    assert statuses[-1] == 0
    assert _acting(screen) == []
    assert "Traceback" not in screen


def _places(at: int, text: str) -> Iterator[Place]:
    case = f"CASE-{at // BY_CASE}"
    day = f"release=2028-{3 + at % 9:02}-{1 + at // 9 % 27:02}"
    action = ("404", "102", "103")[at % 3]
    yield Place(("note", case, "--note", text), case, "text")
    yield Place(("set", case, day, "--reason", text), case, "reason")
    yield Place(("done", case, action, "--evidence", text), case, "evidence")
    yield Place(("reopen", case, action, "--reason", text), case, "reason")


def _at_terminal(
    office: Office, commands: Sequence[Sequence[str]]
) -> tuple[str, list[int]]:
    """Run commands where every byte they write can be seen."""
    asked, answered = office.home / "asked.json", office.home / "answered.json"
    asked.write_text(json.dumps(commands), encoding="ascii")
    ours, theirs = os.openpty()
    tty.setraw(theirs)  # no carriage return but the program's own
    running = subprocess.Popen(
        [sys.executable, "-B", str(PROGRAM), str(asked), str(answered)],
        env=office.environment(TERM="xterm", NO_COLOR="1", RELEASEKIT_NO_INPUT="1"),
        cwd=office.home,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    screen = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    assert running.wait(60) == 0
    return screen.decode(), json.loads(answered.read_text(encoding="ascii"))


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux tells that nobody is at the other end
        return b""


def _kept(
    places: Sequence[Place], statuses: Sequence[int], office: Office
) -> Iterator[tuple[Place, str]]:
    """Give each text that was taken, with what of it stands in the case."""
    taken = [p for p, status in zip(places, statuses, strict=False) if status == 0]
    for case in dict.fromkeys(place.case for place in taken):
        said = [event["said"] for event in office.document(case)["history"]]
        written = [one for one in said if _is_typed(one)]
        mine = [place for place in taken if place.case == case]
        for place, one in zip(mine, written, strict=True):
            yield place, one.get(place.key, "")


def _is_typed(said: dict[str, object]) -> bool:
    """Leave out the opening, and what the program asked again by itself."""
    return said["did"] != "opened" and "cause" not in said


def _wanted(place: Place) -> str:
    """Give a text as it is to stand there: as typed, but for blanks around it.

    A hyphen alone asks for what is piped in, which is nothing here.
    """
    text = place.words[-1].strip()
    return "" if text == "-" else text


def _acting(screen: str) -> list[str]:
    return [
        screen[max(0, m.start() - 40) : m.end() + 20] for m in ACTS.finditer(screen)
    ]


def _in_toml(text: str) -> str:
    return "".join(one if one.isalnum() else f"\\U{ord(one):08x}" for one in text)
