"""Write docs/cli.md from the help of each command.

Usage: python tools/write_cli_page.py [--check]

With `--check` nothing is written, and the exit status is 1 if the page is not
what it would be.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from releasekit.cli import Commands, commands

PAGE = Path(__file__).resolve().parent.parent / "docs" / "cli.md"
WIDTH = "80"
HEAD = """# The commands

Made from the program's own help by `make docs-write`; do not edit it by hand.
Every command takes the options of `releasekit` itself, before or after its name.
`rk` is the same program by a shorter name.
"""


def main() -> int:
    page = "\n".join([HEAD, _section(()), *_sections(commands(), ())])
    if "--check" not in sys.argv:
        PAGE.write_text(page)
        return 0
    if PAGE.exists() and PAGE.read_text() == page:
        return 0
    print(f"{PAGE.name} is not what the help says: make docs-write")  # noqa: T201  a script
    return 1


def _sections(found: Commands, above: tuple[str, ...]) -> Iterator[str]:
    """Give a section to each command, and to those below it."""
    for name, (where, _summary) in found.items():
        words = (*above, name)
        yield _section(words)
        if not isinstance(where, str):
            yield from _sections(where, words)


def _section(words: tuple[str, ...]) -> str:
    name = " ".join(("releasekit", *words))
    text = _help(words).replace("python -m releasekit", "releasekit").rstrip()
    return f"## {name}\n\n```text\n{text}\n```\n"


def _help(words: tuple[str, ...]) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "releasekit", *words, "--help"],
        env={**os.environ, "COLUMNS": WIDTH, "TERM": "dumb"},
        capture_output=True,
        check=True,
        text=True,
    )
    return ran.stdout


if __name__ == "__main__":
    sys.exit(main())
