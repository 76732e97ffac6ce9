"""How long commands take, each as a ratio of an empty Python in the same run.

Tables of 100,000 rows are measured against csv.writer: `bench_tables.py`.

Usage: python tools/bench.py [--check] [--runs N] [--cases N]

With `--check` the exit status is 1 if a bar is missed.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from hashlib import sha256
from itertools import count
from pathlib import Path

import bench_tables
from big_checklist import write_big_checklist
from releasekit.casebook import Casebook, Stamp
from releasekit.domain.deed_parts import How, Pin
from releasekit.domain.deeds import Deed, Noted, Opened
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import plan
from releasekit.domain.settling import Words, settlement_of
from releasekit.settings.office import OfficeSettings
from releasekit.settings.starting import start_casebook

TODAY = date(2026, 11, 23)
BARS = {
    "--version": 1.5,
    "show": 8.0,
    "--help": 10.0,
    "due over all cases": 80.0,
    "checklist check": 25.0,
}
SALT = 32
FACTS = (
    "minor",
    "needs-language",
    "children",
    "foreign-national",
    "health-need",
    "long-sentence",
    "victim-registered",
)


def main() -> int:
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        casebook = Path(folder) / "bench"
        print(f"making {asked.cases} cases", file=sys.stderr)  # noqa: T201  a script
        first = make_casebook(casebook, asked.cases)
        big = write_big_checklist(Path(folder))
        seconds = measure(commands(first, big), casebook, asked.runs)
    ratios = {name: seconds[name] / seconds["empty"] for name in BARS}
    missed = report(ratios, BARS) + report(bench_tables.figures(), bench_tables.BARS)
    return 1 if asked.check and missed else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--cases", type=int, default=1000)
    return parser.parse_args()


def commands(case: str, checklist: Path) -> Mapping[str, Sequence[str]]:
    program = [sys.executable, "-m", "releasekit"]
    return {
        "empty": [sys.executable, "-c", "pass"],
        "--version": [*program, "--version"],
        "show": [*program, "show", case],
        "--help": [*program, "--help"],
        "due over all cases": [*program, "due"],
        "checklist check": [*program, "checklist", "check", str(checklist)],
    }


def measure(
    asked: Mapping[str, Sequence[str]], casebook: Path, runs: int
) -> Mapping[str, float]:
    """Run all commands in turn, again and again; give each median, in seconds."""
    times: dict[str, list[float]] = {name: [] for name in asked}
    for turn in range(runs + 1):
        for name, command in asked.items():
            seconds = _seconds(command, casebook)
            if turn:  # the first turn warms the caches
                times[name].append(seconds)
    return {name: statistics.median(found) for name, found in times.items()}


def _seconds(command: Sequence[str], casebook: Path) -> float:
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    surroundings = {
        **kept,
        "RELEASEKIT_CASEBOOK": str(casebook),
        "RELEASEKIT_TODAY": TODAY.isoformat(),
    }
    start = time.perf_counter()
    subprocess.run(command, env=surroundings, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def report(ratios: Mapping[str, float], bars: Mapping[str, float]) -> int:
    """Print each ratio beside its bar; give how many were missed."""
    for name, bar in bars.items():
        verdict = "MISSED" if ratios[name] > bar else "held"
        told = f"{name:28} {ratios[name]:6.2f}x  bar {bar:5.2f}x  {verdict}"
        print(told)  # noqa: T201  a script
    return sum(ratios[name] > bar for name, bar in bars.items())


def make_casebook(folder: Path, cases: int) -> str:
    """Make cases like those of an office: 30 to 45 events each."""
    start_casebook(folder, OfficeSettings(office="BENCH"), "bench")
    casebook = Casebook(folder)
    for number in range(1, cases + 1):
        _case(casebook, number)
    return casebook.cases()[0]


def _case(casebook: Casebook, number: int) -> None:
    name = f"MK-BENCH-2025-{number:05}"
    resolved = casebook.rules.checklist_named("mk")
    rules = resolved.checklist
    opened_on = date(2025, 1, 6) + timedelta(days=number % 200)
    release = date(2026, 10, 1) + timedelta(days=number % 300)
    opened = Opened(
        checklist=Pin(id=rules.id, version=rules.version, sha256=resolved.sha256),
        dates={"admission": opened_on, "release": release},
        facts={"supervised": number % 3 > 0}
        | {fact: (number >> place) % 4 == 0 for place, fact in enumerate(FACTS)},
    )
    numbers = count()
    salt = partial(_salt, name, numbers)
    stamp = Stamp(
        at="2025-01-06T09:00:00Z", on=opened_on, by="b1", role=None, salt=salt
    )
    dossier = casebook.open(lambda _taken: name, resolved, opened, stamp)
    _fill(casebook, dossier, stamp, 30 + number % 16)


def _salt(name: str, numbers: "count[int]") -> str:
    return sha256(f"{name} {next(numbers)}".encode()).hexdigest()[:SALT]


def _fill(casebook: Casebook, dossier: Dossier, stamp: Stamp, events: int) -> None:
    """Settle actions in the order of their days, in one write."""
    owed = [one for one in plan(dossier).actions if one.due and one.determined]
    deeds: list[Deed] = [Noted(text="first talk held")]
    for one in sorted(owed, key=lambda one: (one.due or date.max, one.action.number)):
        if len(deeds) < events - 1 and one.due and one.due < TODAY:
            deeds.append(settlement_of(dossier, one.action, How.DONE, Words()))
    casebook.save(dossier.case.id, lambda _now: deeds, stamp)


if __name__ == "__main__":
    sys.exit(main())
