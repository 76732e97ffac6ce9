"""The program as a process of its own, with its time and its memory at the most."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from casebooks import Office, Ran

MEBIBYTE = 1024 * 1024
MEASURED = Path(__file__).with_name("torture") / "measured.py"
LONGEST = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured(Ran):
    """What one run answered, the time of its processor, and its memory at the most."""

    seconds: float
    peak: int


def measured(
    office: Office, answers: Path, *command: str, terminal: str = "none"
) -> Measured:
    """Run a command; what it wrote is kept in the folder for answers."""
    given = office.environment(COLUMNS="100", TERM="xterm", NO_COLOR="1")
    done = subprocess.run(
        [sys.executable, str(MEASURED), str(answers), terminal, *command],
        env={name: value for name, value in given.items() if name[:3] != "COV"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        timeout=LONGEST,
    )
    out, err = ((answers / name).read_bytes().decode() for name in ("out", "err"))
    return Measured(out=out, err=err, **json.loads(done.stdout))
