"""Record the checklists that are shipped: id, version and digest, a line each.

Usage: python tools/record_versions.py [--check] [--record FILE]

A line that stands is never changed: a checklist whose contents are others than those
recorded needs another version first. With `--check` nothing is written. The exit status
is 1 if something needs a version, or with `--check` a line.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from releasekit.casebook.rules import Rules

RECORD = Path(__file__).resolve().parent.parent / "checklists" / "shipped-versions.txt"


class Shipped(NamedTuple):
    """One version of one checklist, and the digest of its canonical bytes."""

    id: str
    version: str
    sha256: str


def main(words: Sequence[str] | None = None) -> int:
    asked = _asked(words)
    recorded = list(read(asked.record))
    new = [one for one in shipped() if one not in recorded]
    changed = [one for one in new if _is_recorded(one, recorded)]
    for one in changed:
        print(f"{one.id}: changed since {one.version} was recorded; raise its version")  # noqa: T201  a script
    added = [one for one in new if one not in changed]
    if added and not asked.check:
        lines = "".join(f"{' '.join(one)}\n" for one in added)
        with asked.record.open("a", encoding="utf-8") as file:
            file.write(lines)
    for one in added:
        said = "is not recorded" if asked.check else "recorded"
        print(f"{one.id} {one.version}: {said}")  # noqa: T201  a script
    return 1 if changed or (added and asked.check) else 0


def shipped() -> Iterable[Shipped]:
    """Give the checklists as they stand."""
    rules = Rules(None)
    for name in rules.every_name():
        resolved = rules.checklist_named(name)
        yield Shipped(name, resolved.checklist.version, resolved.sha256)


def read(record: Path) -> Iterable[Shipped]:
    lines = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    return (Shipped(*line.split()) for line in lines if not line.startswith("#"))


def _is_recorded(one: Shipped, recorded: Iterable[Shipped]) -> bool:
    return any(one[:2] == other[:2] for other in recorded)


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", type=Path, default=RECORD)
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
