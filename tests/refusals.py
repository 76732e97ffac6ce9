"""Commands to try on what is bad, and what a refusal of them must be."""

from casebooks import FIRST, Ran

Words = tuple[str, ...]

READS: dict[str, Words] = {
    "due": ("due", FIRST),
    "show": ("show", FIRST),
    "verify": ("verify", FIRST),
}
LOOKS = ("due", "show", "list")
"""What stands in the log, though it changes nothing."""
WRITES: dict[str, Words] = {
    "done": ("done", FIRST, "102"),
    "decline": ("decline", FIRST, "404"),
    "note": ("note", FIRST, "--note", "t"),
    "set": ("set", FIRST, "release=2027-04-01"),
    "undo": ("undo", FIRST, "--seq", "3"),
    "erase": ("erase", FIRST, "--seq", "2", "--reason", "t", "--yes"),
}
OPEN: Words = ("open", "--checklist", "mk", "--admission", "2026-11-20")
IN_CASEBOOK = {**READS, **WRITES, "list": ("list",), "open": OPEN}
COMMANDS = {**IN_CASEBOOK, "init": ("init",), "me": ("me",), "demo": ("demo",)}


def assert_refused(ran: Ran, status: int, *told: str) -> None:
    """Make sure that one line says what, where and what next."""
    assert (ran.status, len(ran.err.splitlines())) == (status, 1), ran
    assert ran.err.startswith("RK-E"), ran.err
    assert "Traceback" not in ran.err
    assert [one for one in told if one not in ran.err] == [], ran.err
    assert ran.err.rstrip().endswith((".", "?", "`.")), ran.err


def assert_read_all_the_same(ran: Ran, command: str) -> None:
    """Hold that what was asked is told, and that a look the log lacks is told too."""
    warned = "This look could not be written into the log: RK-E"
    assert ran.status == 0
    assert ran.out != ""
    assert ran.err.startswith(warned if command in LOOKS else "")
    assert ran.err.count("\n") == (1 if command in LOOKS else 0)
