"""Fuzz the parsers of cases, checklists, calendars and settings; docs/fuzzing.md.

Usage: python tools/fuzz.py [--minutes N] [--seed N] [--only TARGET] [--folder FOLDER]

The minutes are shared equally by the targets. Prints for each how many documents were
tried and how many findings there are, then where the document of each finding is kept.
The exit status is 1 if anything was found. Needs the extra `fuzz`.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fuzzing.targets import TARGETS

TOOLS = Path(__file__).resolve().parent
SURROUNDINGS = {"PYTHONPATH": str(TOOLS), "PYTHONHASHSEED": "0"}
"""Sets have one order, so that the same seed tries the same documents."""
FOLDER = TOOLS.parent / ".cache" / "fuzz"
EXECUTED = re.compile(r"stat::number_of_executed_units: (\d+)")
SECONDS, FEWEST_SECONDS = 60, 5
TOLD = ".txt"


class Done(NamedTuple):
    """How a target was fuzzed: how often, for how long, and what was found."""

    target: str
    documents: int
    seconds: float
    found: tuple[Path, ...]


def main(words: list[str] | None = None) -> int:
    asked = _asked(words)
    names = [asked.only] if asked.only else list(TARGETS)
    seconds = int(asked.minutes * SECONDS / len(names))
    done = []
    for name in names:
        _again(asked.folder, name)
        done.append(fuzzed(name, asked.folder, seconds, asked.seed))
        print(line_of(done[-1]), flush=True)  # noqa: T201  a script
    print("\n".join(summary(done)))  # noqa: T201  a script
    return 1 if any(one.found for one in done) else 0


def _asked(words: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=TARGETS)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    return parser.parse_args(words)


def fuzzed(name: str, folder: Path, seconds: int, seed: int) -> Done:
    """Fuzz one target; a process that died is followed by another until time is up."""
    start, documents, left = time.monotonic(), 0, max(seconds, FEWEST_SECONDS)
    log = folder / f"{name}.log"
    log.write_bytes(b"")
    while left >= FEWEST_SECONDS:
        told, status = _run(name, folder, left, seed)
        with log.open("a", encoding="utf-8") as file:
            file.write(told)
        documents += sum(map(int, EXECUTED.findall(told)))
        if status and not _found(folder, name):
            raise SystemExit(f"{name} could not be fuzzed; see {log}")
        left, seed = seconds - int(time.monotonic() - start), seed + 1
    return Done(name, documents, time.monotonic() - start, _found(folder, name))


def _run(name: str, folder: Path, seconds: int, seed: int) -> tuple[str, int]:
    program = [sys.executable, str(TOOLS / "fuzzing" / "one_target.py")]
    with TemporaryDirectory() as desk:
        done = subprocess.run(
            [*program, name, str(folder), desk, str(seconds), str(seed)],
            env={**os.environ, **SURROUNDINGS},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
    return done.stderr.decode(errors="replace"), done.returncode


def _again(folder: Path, name: str) -> None:
    """Begin with what was found the last time: it may be mended."""
    corpus = folder / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    (folder / "found").mkdir(exist_ok=True)
    for path in _found(folder, name):
        path.with_suffix(TOLD).unlink(missing_ok=True)
        path.rename(corpus / path.name)


def _found(folder: Path, name: str) -> tuple[Path, ...]:
    kept = (folder / "found").glob(f"{name}-*")
    return tuple(sorted(one for one in kept if one.suffix != TOLD))


def line_of(done: Done) -> str:
    return (
        f"{done.target:16} {done.documents:9} documents in {done.seconds:5.0f} s  "
        f"{len(done.found)} findings"
    )


def summary(done: list[Done]) -> Iterable[str]:
    documents = sum(one.documents for one in done)
    minutes = sum(one.seconds for one in done) / SECONDS
    found = [path for one in done for path in one.found]
    yield f"{documents} documents in {minutes:.1f} minutes, {len(found)} findings"
    yield from (f"kept: {path}" for path in found)


if __name__ == "__main__":
    sys.exit(main())
