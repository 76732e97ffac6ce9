"""Accounts of the machine that work in one casebook, and one that must not."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from builders import REPOSITORY
from casebooks import FIRST, MONDAY, SECOND, Ran
from groups import modes_below, named_group

GROUP = named_group()
PROGRAM = REPOSITORY / "tests" / "torture" / "under_accounts.py"
PASSED_BY_ALL = 0o711
NEEDED = ("src/releasekit", "checklists", "schemas")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account that no list of the machine holds, with the groups it is in."""

    name: str
    uid: int
    groups: tuple[int, ...] = ()


ANA = Account(name="ana", uid=3_111_001, groups=(GROUP.gr_gid,))
BOJAN = Account(name="bojan", uid=3_111_002, groups=(GROUP.gr_gid,))
NIGHT = Account(name="night", uid=3_111_003, groups=(GROUP.gr_gid,))
OUTSIDER = Account(name="outsider", uid=3_111_004)
COLLEAGUES = (ANA, BOJAN, NIGHT)
OPEN = ("open", "--checklist", "mk", "--admission", "2026-11-20")
MARK = "kept-from-others"
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root becomes others")


@dataclass(slots=True, kw_only=True)
class Machine:
    """A machine with a place that all accounts can come to, and a casebook there."""

    place: Path
    program: "subprocess.Popen[str]"
    numbers: Iterator[int] = field(default_factory=count)
    folder: Path = Path()

    def with_new_casebook(self) -> "Machine":
        """Have the first account make a casebook for the group, with two cases."""
        above = self.place / str(next(self.numbers))
        above.mkdir()
        above.chmod(PASSED_BY_ALL)
        os.chown(above, ANA.uid, ANA.uid)
        self.folder = above / "office"
        group = ("--group", GROUP.gr_name, "--timezone", "Europe/Skopje")
        made = self.done(ANA, "init", str(self.folder), *group)
        assert f"\nFor the group {GROUP.gr_name}: " in made
        assert "cannot get there" not in made
        for case in (FIRST, SECOND):
            self.done(ANA, *OPEN)
            self.done(ANA, "note", case, "--note", MARK)
        return self

    def done(self, account: Account, *words: str) -> str:
        """Run what must not be refused, nor complained of."""
        ran = self.run(account, *words)
        assert (ran.status, ran.err) == (0, ""), (account.name, words, ran)
        return ran.out

    def run(self, account: Account, *words: str, **more: str) -> Ran:
        """Run a command; a variable that is given and empty is not set."""
        return self.end(self.start(account, "once", words, **more))

    def readable(self, account: Account, paths: Sequence[Path]) -> list[str]:
        """Name what an account can open, of files and folders."""
        names = [str(path) for path in paths]
        return self.end(self.start(account, "reads", names)).out.splitlines()

    def start(
        self, account: Account, does: str, words: Sequence[str], **more: str
    ) -> Mapping[str, Any]:
        given = self._environment(account) | more
        call = {
            "does": does,
            "words": words,
            "uid": account.uid,
            "here": str(self.place / account.name),
            "groups": account.groups,
            "environment": {name: value for name, value in given.items() if value},
            "number": next(self.numbers),
        }
        return {**self._answer(call), "number": call["number"]}

    def end(self, started: Mapping[str, Any]) -> Ran:
        return Ran(**self._answer(started))

    def _answer(self, call: Mapping[str, Any]) -> Mapping[str, Any]:
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(f"{json.dumps(call)}\n")
        self.program.stdin.flush()
        found: Mapping[str, Any] = json.loads(self.program.stdout.readline())
        return found

    def _environment(self, account: Account) -> dict[str, str]:
        home = self.place / account.name
        if not home.exists():
            home.mkdir(mode=0o700)
            os.chown(home, account.uid, account.uid)
        return {
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "RELEASEKIT_CASEBOOK": str(self.folder),
            "RELEASEKIT_BY": account.name,
            "RELEASEKIT_TODAY": MONDAY,
        }


@contextmanager
def a_machine() -> Iterator[Machine]:
    """Give the program to accounts that cannot read where it stands."""
    place = Path(tempfile.mkdtemp(dir=_open_to_all()))
    try:
        place.chmod(PASSED_BY_ALL)
        for name in NEEDED:
            shutil.copytree(REPOSITORY / name, place / "program" / name)
        _open_up(place / "program")
        (place / "answers").mkdir(mode=0o700)
        with _started(place) as program:
            yield Machine(place=place, program=program)
    finally:
        shutil.rmtree(place)


def _open_up(folder: Path) -> None:
    """Let everybody read what was copied, whatever the mask was."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _open_to_all() -> Path:
    """Find a folder for passing files to which every account can come."""
    found = (Path(tempfile.gettempdir()), Path("/tmp"), Path("/var/tmp"))  # noqa: S108
    return next(
        one
        for one in found
        if all(above.stat().st_mode & 0o001 for above in (one, *one.resolve().parents))
    )


@contextmanager
def _started(place: Path) -> Iterator["subprocess.Popen[str]"]:
    given = {"PATH": os.defpath, "PYTHONPATH": str(place / "program" / "src")}
    more = {"HOME": str(place / "answers"), "RELEASEKIT_BY": "root"}
    with subprocess.Popen(
        [sys.executable, str(PROGRAM), str(place / "answers")],
        env={**given, **more, "LANG": "C.UTF-8", "RELEASEKIT_TODAY": MONDAY},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        yield program
        program.stdin.close() if program.stdin else None


def assert_for_the_group_alone(machine: Machine) -> None:
    assert modes_below(machine.folder) == {
        (True, 0o2770, GROUP.gr_gid),
        (False, 0o660, GROUP.gr_gid),
    }
    for account in COLLEAGUES:
        machine.done(account, "verify")
