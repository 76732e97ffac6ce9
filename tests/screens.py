"""Screens of the demo casebook, as a person at a terminal sees them."""

import atexit
import json
from functools import cache
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp

from casebooks import Document, Office, an_empty_office
from endurance import IN_CI
from fakes import at_terminal

DEMO_CASES = (
    "MK-DEMO-2025-001",
    "MK-DEMO-2026-002",
    "MK-DEMO-2026-003",
    "MK-DEMO-2026-004",
    "MK-DEMO-2026-005",
    "MK-DEMO-2026-006",
    "RS-DEMO-2026-007",
    "RS-DEMO-2026-008",
    "BA-BIH-DEMO-2026-009",
    "BA-BIH-DEMO-2026-010",
    "MK-DEMO-2026-011",
    "MK-DEMO-2025-012",
    "AL-DEMO-2026-013",
    "BA-BRC-DEMO-2026-014",
    "BA-SRP-DEMO-2026-015",
    "ME-DEMO-2026-016",
    "XK-DEMO-2026-017",
)
WIDTHS = (40, 60, 80, 100, 120) if IN_CI else (40, 80, 120)
TABLE = ("due", "--view", "table")
SCREENS = (
    TABLE,
    *((*TABLE, "--group-by", by) for by in ("case", "agency", "phase")),
    *((*TABLE, "--within", span) for span in ("30d", "all", "release")),
    *((*TABLE, "--group-by", by, "--within", "all") for by in ("case", "agency")),
    *(("show", case) for case in DEMO_CASES),
    ("show", DEMO_CASES[2], "--all"),
    ("show", DEMO_CASES[4], "--all"),
    ("list",),
)
"""Every screen that people read, to be held to what all of them must keep."""


@cache
def the_demo() -> Office:
    """Make the demo casebook of Monday 23 November 2026; nothing may write in it."""
    where = Path(mkdtemp())
    atexit.register(rmtree, where, ignore_errors=True)
    office = an_empty_office(where)
    ran = office.run("demo", str(office.folder), "--today", "2026-11-23")
    if ran.status:
        raise AssertionError(ran.err)
    return office


def a_copy_of_the_demo(where: Path) -> Office:
    """Give a demo casebook that a test may change."""
    office = an_empty_office(where)
    copytree(the_demo().folder, office.folder)
    return office


def screen(*words: str, width: int = 80) -> str:
    """Give what a command shows on a terminal of some width."""
    ran = at_terminal(the_demo(), *words, COLUMNS=str(width))
    if ran.status or ran.err:
        raise AssertionError(ran.err)
    return ran.out


def document(*words: str, **more: str) -> Document:
    """Give what a command answers as JSON."""
    ran = the_demo().run(*words, "--json", stdin=None, **more)
    if ran.status or ran.err:
        raise AssertionError(ran.err)
    found: Document = json.loads(ran.out)
    return found
