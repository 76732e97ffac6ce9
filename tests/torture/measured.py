"""A command as a process of its own: how it ended, its time, its memory at the most.

Run as a program: python measured.py FOLDER (none|out|err) COMMAND...
What it wrote is in FOLDER, `out` and `err`; the stream that is named is a terminal.
"""

import json
import os
import pty
import resource
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

ALL_AT_ONCE = 65536


def measured(command: list[str], streams: dict[str, BinaryIO], terminal: str) -> int:
    """Run a command to its end, and give its status."""
    ours, theirs = pty.openpty()
    given = {name: stream.fileno() for name, stream in streams.items()}
    given |= {terminal: theirs}
    process = subprocess.Popen(command, stdout=given["out"], stderr=given["err"])
    os.close(theirs)
    with suppress(OSError):  # EIO: nobody is left at the other side
        while data := os.read(ours, ALL_AT_ONCE):
            streams[terminal].write(data)
    return process.wait()


if __name__ == "__main__":
    folder, which, *words = sys.argv[1:]
    with Path(folder, "out").open("wb") as out, Path(folder, "err").open("wb") as err:
        status = measured(words, {"out": out, "err": err}, which)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    answer = {
        "status": status,
        "seconds": used.ru_utime + used.ru_stime,
        "peak": used.ru_maxrss * (1 if sys.platform == "darwin" else 1024),
    }
    print(json.dumps(answer))  # noqa: T201  how it hands its answer over
