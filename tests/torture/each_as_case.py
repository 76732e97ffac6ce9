"""Each document of a folder in place of a case file, in one process.

Run as a program of its own: python each_as_case.py FOLDER CASE
"""

import json
import os
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from releasekit.cli import main

COMMANDS = ("show", "verify", "note")


def tried(document: Path, case: str) -> list[object]:
    """Say how each command ended, what it said, whether it wrote, and how long."""
    place = Path(os.environ["RELEASEKIT_CASEBOOK"], "cases", f"{case}.json")
    data = document.read_bytes()
    place.write_bytes(data)
    start, complaints = time.monotonic(), StringIO()
    with redirect_stdout(StringIO()), redirect_stderr(complaints):
        more = {"note": ("--note", "t")}
        statuses = [main((name, case, *more.get(name, ()))) for name in COMMANDS]
    seconds = time.monotonic() - start
    told = complaints.getvalue().splitlines()
    return [document.name, statuses, told, place.read_bytes() == data, seconds]


if __name__ == "__main__":
    documents = sorted(Path(sys.argv[1]).iterdir())
    print(json.dumps([tried(one, sys.argv[2]) for one in documents]))  # noqa: T201  how it hands its answer over
