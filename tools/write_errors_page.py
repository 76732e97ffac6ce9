"""Write docs/errors.md: what the program refuses, and what to do next.

Usage: python tools/write_errors_page.py [--check]

With `--check` nothing is written, and the exit status is 1 if the page is not
what it would be. All words of an entry are those of the fault's class; what an exit
status means stands in docs/exit-codes.md.
"""

import inspect
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from pathlib import Path
from pkgutil import iter_modules

from releasekit import errors
from releasekit.errors.fault import Exit, ReleasekitError

PAGE = Path(__file__).resolve().parent.parent / "docs" / "errors.md"
STATUSES = PAGE.parent / "exit-codes.md"
LEFT_OUT = "…"
OPTIONAL = r"(?<=\S)\{(?:again|by|hint)\}"
"""What is put in behind a word, blank included, and may be nothing."""
HEAD = """# Errors

What the program says when it cannot do what was asked. Made from the program's own
sentences by `make docs-write`; do not edit it by hand.

An error stands on a line of its own, `code: sentence`, on standard error. Codes never
change, and none is given to another error. `…` stands for what differs from time to
time: a name, a day, a path. [Exit statuses](exit-codes.md) are for scripts; what is
wrong with a checklist has codes of its own, the [findings](findings.md).
"""


def main() -> int:
    page = "\n".join([HEAD, *_sections()])
    if "--check" not in sys.argv:
        PAGE.write_text(page, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page:
        return 0
    print(f"{PAGE.name} is not what the code says: make docs-write")  # noqa: T201  a script
    return 1


def faults() -> list[type[ReleasekitError]]:
    """Give every class with a code, in the order of the codes."""
    names = (one.name for one in iter_modules(errors.__path__, f"{errors.__name__}."))
    found = {
        one
        for name in names
        for one in vars(import_module(name)).values()
        if inspect.isclass(one) and issubclass(one, ReleasekitError)
    }
    return sorted(
        (one for one in found if "code" in vars(one)), key=lambda one: one.code
    )


def _sections() -> Iterator[str]:
    meanings = _meanings()
    for tens, some in groupby(faults(), lambda one: one.code[:-1]):
        yield f"## {tens}0 to {tens}9\n"
        yield from (_entry(one, meanings[one.exit_status]) for one in some)


def _entry(fault: type[ReleasekitError], meaning: str) -> str:
    means = " ".join((fault.__doc__ or "").split())
    told = " ".join(one for one in (means, fault.advice) if one)
    status = f"Exit status {fault.exit_status:d}: {meaning}."
    return f"### {fault.code}\n\n> {_shown(fault.sentence)}\n\n{told}\n\n{status}\n"


def _shown(sentence: str) -> str:
    return re.sub(r"\{\w+\}", LEFT_OUT, re.sub(OPTIONAL, "", sentence))


def _meanings() -> dict[Exit, str]:
    """Read what each exit status means, up to its first example."""
    page = STATUSES.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| ([^|:]+)", page, re.MULTILINE)
    known = {int(one): one for one in Exit}
    return {known[int(s)]: told.strip() for s, told in rows if int(s) in known}


if __name__ == "__main__":
    sys.exit(main())
