"""Commands to try on what is bad, and what a refusal of them must be."""

from casebooks import FIRST, Ran

Words = tuple[str, ...]

READS: dict[str, Words] = {
    "due": ("due", FIRST),
    "show": ("show", FIRST),
    "verify": ("verify", FIRST),
}
WRITES: dict[str, Words] = {
    "done": ("done", FIRST, "102"),
    "decline": ("decline", FIRST, "404"),
    "note": ("note", FIRST, "--note", "t"),
    "set": ("set", FIRST, "release=2027-04-01"),
    "undo": ("undo", FIRST, "--seq", "3"),
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
