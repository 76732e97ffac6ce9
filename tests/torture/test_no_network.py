"""No command speaks to a network."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest

from casebooks import FIRST, SECOND, an_office, can_trace
from endurance import AT_HOME, FULL
from refusals import IN_CASEBOOK, Words
from releasekit.cli import Commands, commands

pytestmark = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")

WHY = ("--reason", "r")
TYPED: dict[str, Words] = {
    **IN_CASEBOOK,
    "explain": ("explain", FIRST, "103"),
    "waive": ("waive", FIRST, "203", *WHY, "--authority", "head"),
    "not-needed": ("not-needed", FIRST, "103", *WHY),
    "record": ("record", "-"),
    "start": ("start", FIRST, "104"),
    "block": ("block", FIRST, "104", "--waits-for", "police"),
    "unblock": ("unblock", FIRST, "104"),
    "extend": ("extend", FIRST, "104", "--until", "2027-02-01", *WHY),
    "assign": ("assign", FIRST, "--to", "o9", "--role", "probation"),
    "close": ("close", SECOND, "--because", "recall"),
    "upgrade": ("upgrade", "--all"),
    "transfer": ("transfer", FIRST, "--to", "rs"),
    "reopen": ("reopen", SECOND, *WHY),
    "restrict": ("restrict", FIRST, *WHY),
    "erase": ("erase", FIRST, "--seq", "2", *WHY, "--yes"),
    "retention": ("retention",),
    "remind": ("remind", "--folder", "letters"),
    "export": ("export", "out.ics"),
    "figures": ("figures",),
    "init": ("init", "new"),
    "me": ("me", "--as", "probation"),
    "demo": ("demo", "demo"),
    "checklist show": ("checklist", "show", "mk"),
    "checklist check": ("checklist", "check", "mk"),
    "checklist new": ("checklist", "new", "XK", "--extends", "western-balkans"),
    "checklist diff": ("checklist", "diff", "mk", "rs"),
    "checklist guide": ("checklist", "guide", "probation", "--checklist", "mk"),
    "checklist protocol": ("checklist", "protocol", "mk"),
    "checklist try": ("checklist", "try", "mk"),
    "checklist questions": ("checklist", "questions", "mk", "-o", "sheet.csv"),
    "checklist answers": ("checklist", "answers", "sheet.csv"),
    "calendar show": ("calendar", "show", "mk"),
    "calendar shift": ("calendar", "shift", "mk", "2026-11-23", "5"),
}
LOCAL = re.compile(r"connect\(\d+, \{sa_family=AF_UNIX")
"""How the C library asks the same machine for the name of an account."""


def test_no_command_connects_to_anything(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    trace = office.home / "trace"
    strace = (
        str(which("strace")),
        "-f",
        "-o",
        str(trace),
        "-e",
        "trace=connect,sendto",
    )
    names = _names(commands())
    tried = names if FULL else ["due", "note", "checklist matrix"]

    spoken = []
    for name in tried:
        ran = office.start(
            *TYPED.get(name, tuple(name.split())), before=strace, **AT_HOME
        )
        assert "Traceback" not in ran.err
        calls = [one for one in trace.read_text().splitlines() if "(" in one]
        spoken += [(name, found) for found in [_outside(calls)] if found]

    reached(f"{len(tried)} commands, {len(spoken)} of them spoke to a network")
    assert spoken == []


def _names(found: Commands, above: str = "") -> list[str]:
    names = []
    for name, (place, _help) in found.items():
        whole = f"{above}{name}"
        below = [] if isinstance(place, str) else _names(place, f"{whole} ")
        names += below or [whole]
    return names


def _outside(calls: list[str]) -> list[str]:
    return [one for one in calls if "connect(" in one and not LOCAL.search(one)]
