"""The program under other accounts of the machine, which root becomes in a fork.

Run as a program of its own: python under_accounts.py FOLDER. A line of input starts
something or waits for it, and is answered by a line. What the accounts may not read,
such as a Python in somebody's home, is loaded before: each command is run once.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout, suppress
from importlib import import_module
from io import StringIO
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import releasekit
from releasekit.cli import main

BUSY = 75
CASE = "WARM-1"
OPEN = ("open", CASE, "--checklist", "mk", "--admission", "2026-11-20")
EACH = (
    ("init", "{folder}", "--timezone", "Europe/Skopje"),
    OPEN,
    ("note", CASE, "--note", "t"),
    ("done", CASE, "102", "--evidence", "t"),
    ("undo", CASE),
    ("show", CASE, "--history"),
    ("explain", CASE, "101"),
    ("figures",),
    ("due",),
    ("due", "--json"),
    ("list",),
    ("verify",),
    ("audit",),
    ("audit", "--json"),
    ("doctor",),
    ("doctor", "--fix-modes", "--json"),
    ("note", "NONE-1", "--note", "t"),
)
Call = Mapping[str, Any]


def load_all(folder: Path) -> None:
    for module in walk_packages(releasekit.__path__, "releasekit."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    os.environ["RELEASEKIT_CASEBOOK"] = str(folder / "warm")
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        for words in EACH:
            main([word.format(folder=folder / "warm") for word in words])


def start(call: Call, out: int, err: int) -> int:
    """Become an account in a fork, and do there what is asked."""
    pid = os.fork()
    if pid == 0:
        for number, stream in enumerate((os.open(os.devnull, os.O_RDONLY), out, err)):
            os.dup2(stream, number)
        os.setgroups(call["groups"])
        os.setgid(call["uid"])
        os.setuid(call["uid"])
        os.environ.clear()
        os.environ.update(call["environment"])
        os.chdir(call["here"])
        os._exit(DOES[call["does"]](call))
    return pid


def once(call: Call) -> int:
    status = main(call["words"])
    sys.stdout.flush()
    return status


def again(call: Call) -> int:
    """Write until the time is over, and tell of each mark that was called done."""
    seconds, *words = call["words"]
    until, number, status = time.monotonic() + int(seconds), 0, 0
    while status in {0, BUSY} and time.monotonic() < until:
        mark = f"M{os.getpid()}-{number}"
        with redirect_stdout(StringIO()):
            status = main([word.format(mark=mark) for word in words])
        if status == 0:
            os.write(1, f"{mark}\n".encode())
            number += 1
    return 0 if status == BUSY else status


def reads(call: Call) -> int:
    """Name what can be opened to be read, of files and folders."""
    for path in call["words"]:
        with suppress(OSError):
            os.close(os.open(path, os.O_RDONLY))
            os.write(1, f"{path}\n".encode())
    return 0


DOES: Mapping[str, Callable[[Call], int]] = {
    "once": once,
    "again": again,
    "reads": reads,
}


def answered(call: Call, folder: Path) -> Mapping[str, object]:
    names = [folder / f"{call['number']}.{kind}" for kind in ("out", "err")]
    if "pid" in call:
        _pid, status = os.waitpid(call["pid"], 0)
        out, err = (path.read_text("utf-8") for path in names)
        ended = os.waitstatus_to_exitcode(status)
        return {"status": ended, "out": out, "err": err}
    streams = [os.open(path, os.O_WRONLY | os.O_CREAT, 0o600) for path in names]
    pid = start(call, *streams)
    for stream in streams:
        os.close(stream)
    return {"pid": pid}


if __name__ == "__main__":
    load_all(Path(sys.argv[1]))
    for line in sys.stdin:
        os.write(
            1, f"{json.dumps(answered(json.loads(line), Path(sys.argv[1])))}\n".encode()
        )
