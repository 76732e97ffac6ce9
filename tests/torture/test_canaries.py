"""What a case says stands in the case: no failing command lets it out elsewhere."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bounds import file_size, open_files, shell
from casebooks import FIRST, Office, an_office
from endurance import AT_HOME, some
from refusals import IN_CASEBOOK, Words

CANARY = "kanarinec"
TOLD = (
    ("note", FIRST, "--note", f"{CANARY} in a note"),
    ("done", FIRST, "102", "--evidence", f"{CANARY} in evidence"),
    ("set", FIRST, "release=2027-03-20", "--reason", f"{CANARY} as a reason"),
    ("not-needed", FIRST, "103", "--reason", CANARY),
    ("reopen", FIRST, "102", "--reason", f"{CANARY} again"),
)
FAILING: tuple[Words, ...] = (
    *IN_CASEBOOK.values(),
    ("explain", FIRST, "102"),
    ("waive", FIRST, "104", "--reason", "r", "--authority", "head"),
    ("not-needed", FIRST, "104", "--reason", "r"),
    ("start", FIRST, "104"),
    ("block", FIRST, "104", "--waits-for", "police"),
    ("unblock", FIRST, "104"),
    ("extend", FIRST, "104", "--until", "2027-02-01", "--reason", "r"),
    ("assign", FIRST, "--to", "o9", "--role", "probation"),
    ("close", FIRST, "--because", "recall"),
    ("upgrade", FIRST),
    ("transfer", FIRST, "--to", "rs"),
    ("figures",),
    ("record", "-"),
)
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut in the text": lambda data: data[: data.index(CANARY.encode()) + 4],
    "cut after the text": lambda data: data[: data.rindex(CANARY.encode()) + 15],
    "text as a number": lambda data: re.sub(
        rb'"text": "[^"]*', b'"text": 1, "x": "', data
    ),
    "text as a table": lambda data: re.sub(
        rb'"(text|reason)": ("[^"]*")', rb'"\1": [\2]', data
    ),
    "another key": lambda data: data.replace(b'"reason"', b'"because"'),
    "no such day": lambda data: data.replace(b'"on": "2026', b'"on": "kanarinec 2026'),
    "changed": lambda data: data.replace(b"in a note", b"in a nota"),
    "bad escape": lambda data: data.replace(b"in a note", rb"in \a note"),
    "no utf-8": lambda data: data.replace(b"in a note", b"in \xff note"),
    "a control": lambda data: data.replace(b"in a note", b"in \x1b note"),
}
BEFORE = {
    "no room": file_size(300),
    "few open files": open_files(8),
    "no output": shell('exec "$@" > /dev/full'),
}


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    for words in TOLD:
        assert office.run(*words).status == 0, words
    return office


def test_no_failing_command_lets_a_canary_out(
    office: Office, reached: Callable[[str], None]
) -> None:
    failed = 0
    whole = office.path(FIRST).read_bytes()
    for name, damage in DAMAGES.items():
        data = damage(whole)
        assert data != whole, name
        for words in some(FAILING, 3):
            office.path(FIRST).write_bytes(data)
            ran = office.run(*words, TMPDIR=str(office.home))
            failed += ran.status != 0
            assert CANARY not in ran.err, (name, words, ran.err)
            assert list(_outside(office)) == [], (name, words)

    reached(f"{failed} failed commands, 0 canaries outside")
    assert failed > len(DAMAGES)


def test_no_fault_of_the_system_lets_a_canary_out(
    office: Office, reached: Callable[[str], None]
) -> None:
    failed = 0
    for name, before in some(list(BEFORE.items()), 1):
        for words in some(FAILING, 3):
            ran = office.start(
                *words, before=before, TMPDIR=str(office.home), **AT_HOME
            )
            failed += ran.status != 0
            assert CANARY not in ran.err, (name, words, ran.err)
            assert list(_outside(office)) == [], (name, words)

    reached(f"{failed} failed commands, 0 canaries outside")


def _outside(office: Office) -> Iterator[Path]:
    """Give whatever holds the canary in its name or its bytes, save the case itself."""
    for path in office.home.parent.rglob("*"):
        holds = path.is_file() and CANARY.encode() in path.read_bytes()
        if path != office.path(FIRST) and (holds or CANARY in path.name):
            yield path
