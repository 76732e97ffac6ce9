"""Casebooks to try things on, and the program run on them in clean surroundings."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from io import StringIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any, TextIO

from jsonschema import Draft202012Validator

from builders import REPOSITORY
from releasekit.cli import main

MONDAY = "2026-11-23"
FIRST, SECOND = "MK-2026-001", "MK-2026-002"
CORPORA = Path(__file__).resolve().parents[2] / "shared" / "corpora"
SALT = "00112233445566778899aabbccddeeff"
PINNED = {"id": "mk", "version": "0.1.0", "sha256": "a" * 64}
Document = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """What one run of the program answered."""

    status: int
    out: str
    err: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A casebook and the home of the person who works in it, on a fixed day."""

    folder: Path
    home: Path

    def run(self, *words: str, stdin: TextIO | None = None, **more: str) -> Ran:
        """Run a command in this process, with nobody at the keyboard."""
        out, err = StringIO(), StringIO()
        with (
            _surroundings(self.environment(**more), stdin or StringIO()),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            status = main(words)
        return Ran(status=status, out=out.getvalue(), err=err.getvalue())

    def start(
        self, *words: str | bytes, before: Sequence[str] = (), **more: str
    ) -> Ran:
        """Run a command as a process of its own, behind another such as strace."""
        done = subprocess.run(
            [*before, sys.executable, "-m", "releasekit", *words],
            env=self.environment(**more),
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=30,
        )
        return Ran(
            status=done.returncode,
            out=done.stdout.decode(),
            err=done.stderr.decode(errors="backslashreplace"),
        )

    def environment(self, **more: str) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if _measures(name)}
        return kept | {
            **_program_tried(),
            "PATH": os.defpath,
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "RELEASEKIT_CASEBOOK": str(self.folder),
            "RELEASEKIT_TODAY": MONDAY,
            "RELEASEKIT_BY": "o17",
            **more,
        }

    def path(self, case: str) -> Path:
        return self.folder / "cases" / f"{case}.json"

    def document(self, case: str) -> Document:
        found: Document = json.loads(self.path(case).read_bytes())
        return found

    def notes(self, case: str) -> list[str]:
        """Give the notes of a case in the order in which they stand in its file."""
        said = [event["said"] for event in self.document(case)["history"]]
        return [one["text"] for one in said if one["did"] == "noted"]

    def bytes(self, *, log: bool = True) -> Mapping[str, bytes | None]:
        """Give every file below the casebook, save the locks, and every folder.

        Without the log, where what is tried may look and must change nothing else.
        """
        left_out = {".locks", *(() if log else ("audit",))}
        return {
            str(path.relative_to(self.folder)): _bytes(path)
            for path in sorted(self.folder.rglob("*"))
            if left_out.isdisjoint(path.relative_to(self.folder).parts)
        }


def an_office(where: Path) -> Office:
    """Lay out a casebook of two cases, each with a history of its own."""
    office = an_empty_office(where)
    for name, data in _files().items():
        path = office.folder / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes(data)
        path.chmod(0o600)
    for name in ("calendars", "checklists/src"):
        (office.folder / name).mkdir(mode=0o700, exist_ok=True)
    return office


def an_empty_office(where: Path) -> Office:
    """Give a home, and the place of a casebook that is not made yet."""
    home = where / "home"
    home.mkdir(mode=0o700)
    return Office(folder=where / "casebook", home=home)


def fits(ran: Ran, schema: str) -> None:
    """Hold a JSON answer against the schema that is published for it."""
    path = REPOSITORY / "schemas" / f"{schema}.schema.json"
    validator = Draft202012Validator(json.loads(path.read_bytes()))
    found = validator.iter_errors(json.loads(ran.out))
    assert [one.message for one in found] == []
    assert ran.status == 0


def sealed(case: str, said: Sequence[object]) -> Document:
    """Seal statements into a case file by the formulas of the rules alone."""
    previous = digest(f"releasekit/case/1\n{case}")
    history = []
    for seq, one in enumerate(said, 1):
        inner = digest(f"releasekit/said/1\n{SALT}\n{canonical(one)}")
        link = canonical({"seq": seq, "prev": previous, "said_sha256": inner})
        previous = digest(f"releasekit/event/1\n{case}\n{link}")
        event = {"seq": seq, "said": one, "salt": SALT, "hash": previous}
        history.append(deepcopy(event))
    return {"format": 1, "case": case, "history": history}


def can_trace() -> bool:
    """Say whether system calls may be watched and made to fail here."""
    strace = which("strace")
    if strace is None:
        return False
    tried = subprocess.run([strace, "-o", os.devnull, "true"], check=False)
    return tried.returncode == 0


def digest(text: str) -> str:
    return sha256(text.encode("ascii")).hexdigest()


def canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def in_file(document: object) -> bytes:
    """Write a document as case files are written."""
    return f"{json.dumps(document, sort_keys=True, indent=2)}\n".encode("ascii")


def said(did: str, **more: object) -> Document:
    """Give a statement of some kind, made by o17 on the Monday."""
    at = f"{MONDAY}T09:00:00Z"
    return {"at": at, "on": MONDAY, "by": "o17", "did": did, **more}


def opened(**more: object) -> Document:
    return said("opened", **({"checklist": PINNED, "dates": {}, "facts": {}} | more))


@cache
def _files() -> Mapping[str, bytes]:
    with TemporaryDirectory() as where:
        office = an_empty_office(Path(where))
        for words in (("init", str(office.folder)), *_STORY):
            ran = office.run(*words)
            if ran.status:
                raise AssertionError(ran.err)
        found = office.bytes()
    return {name: data for name, data in found.items() if data is not None}


_OPEN = ("--checklist", "mk", "--release", "2027-03-01", "--admission", "2026-11-20")
_STORY = (
    ("open", FIRST, *_OPEN, "--fact", "supervised=yes"),
    ("done", FIRST, "101", "--evidence", "form 3/26"),
    ("note", FIRST, "101", "--note", "a first meeting was held"),
    ("decline", FIRST, "307"),
    ("set", FIRST, "release=2027-03-15", "minor=no", "--reason", "recounted"),
    ("undo", FIRST, "--seq", "4"),
    ("open", SECOND, *_OPEN),
)


@contextmanager
def _surroundings(environment: Mapping[str, str], stdin: TextIO) -> Iterator[None]:
    """Change what belongs to the whole process, and put it back."""
    before, reader, mask = dict(os.environ), sys.stdin, os.umask(0o022)
    ending = signal.getsignal(signal.SIGTERM)
    os.environ.clear()
    os.environ.update(environment)
    sys.stdin = stdin
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
        sys.stdin = reader
        os.umask(mask)
        signal.signal(signal.SIGTERM, ending)


def _measures(name: str) -> bool:
    """Say whether a variable is there for the measuring of coverage."""
    return name.startswith("COV")


def _program_tried() -> dict[str, str]:
    """Say which program is tried, if not the one that is installed."""
    paths = [one for one in os.environ.get("PYTHONPATH", "").split(os.pathsep) if one]
    full = os.pathsep.join(str(Path(one).resolve()) for one in paths)
    return {"PYTHONPATH": full} if paths else {}


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
