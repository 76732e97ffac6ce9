"""Ten thousand cases are listed, counted and verified, in bounded memory and time.

Time is that of the processor, told as so many times reading the bytes in a process of
their own: machines differ, and others work on them. To list them in two seconds is out
of reach as long as each look reads, checks and plans all cases: that takes 50 times as
long as reading their bytes, a table of all that is due 80 times. It needs an index.
"""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

from casebooks import Office, an_empty_office, fits
from endurance import FULL, times
from many_cases import fill
from measured_runs import MEBIBYTE, Measured, measured
from reminded import RECIPIENTS

CASES = times(100, 10_000)
MOST_MEMORY = 300 * MEBIBYTE
MOST_TIMES = 120
"""Half as long again as the slowest took: processors are not alike in both."""
NIGHTS = ("2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25")
MOST_TIMES_DUE = 1.5 if FULL else 3
"""Of a few cases the start of the program is the most."""
READING = (
    "import os, sys; [open(one.path, 'rb').read() for one in os.scandir(sys.argv[1])]"
)
WIPE = "\r\x1b[K"


@dataclass(frozen=True, slots=True)
class Many:
    """A casebook of many cases, and how long it takes to read their bytes."""

    office: Office
    cases: tuple[str, ...]
    reading: float
    answers: Path

    def run(self, *words: str, terminal: str = "none") -> Measured:
        command = (sys.executable, "-m", "releasekit", *words)
        return measured(self.office, self.answers, *command, terminal=terminal)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Many:
    office = an_empty_office(tmp_path_factory.mktemp("many"))
    cases = fill(office, CASES)
    answers = tmp_path_factory.mktemp("answers")
    reading = (sys.executable, "-Wignore", "-c", READING, str(office.folder / "cases"))
    seconds = [measured(office, answers, *reading).seconds for _ in range(3)]
    return Many(office, cases, min(seconds), answers)


ASKED = {
    "list": ("list",),
    "due as a table": ("due", "--view", "table"),
    "due as lines": ("due", "--view", "lines"),
    "due as JSON": ("due", "--json"),
    "figures": ("figures",),
    "verify": ("verify",),
    "doctor": ("doctor",),
}


@pytest.mark.parametrize("words", ASKED.values(), ids=ASKED)
def test_each_look_over_10000_cases_has_its_bounds(
    words: tuple[str, ...], many: Many, reached: Callable[[str], None]
) -> None:
    ran = many.run(*words)

    reached(_told(ran, many))
    assert (ran.status, ran.err) == (0, "")
    assert ran.peak < MOST_MEMORY
    assert ran.seconds < MOST_TIMES * many.reading


def test_each_of_10000_cases_is_listed_once(many: Many) -> None:
    ran = many.run("list")

    assert tuple(line.partition("\t")[0] for line in ran.out.splitlines()) == many.cases


def test_due_at_a_terminal_calls_10000_cases_by_what_means_them_alone(
    many: Many, reached: Callable[[str], None]
) -> None:
    ran = many.run("due", terminal="out")

    reached(_told(ran, many))
    assert (ran.status, ran.err) == (0, "")
    assert ran.peak < MOST_MEMORY
    assert ran.seconds < MOST_TIMES * many.reading


@pytest.fixture
def reminded(many: Many) -> Iterator[Many]:
    """Have them reminded for a while, from the day before on; the lists are printed."""
    folder = many.office.folder
    settings, mine = folder / "releasekit.toml", many.office.home / ".config/releasekit"
    before = settings.read_text()
    mine.mkdir(parents=True)
    (mine / "settings.toml").write_text('[remind]\nchannel = "print"\n')
    settings.write_text(f"{before}\n{RECIPIENTS}")
    assert many.run("remind", "--today", NIGHTS[0]).status == 0
    yield many
    settings.write_text(before)
    shutil.rmtree(mine)
    for ledger in folder.glob("*.jsonl"):
        ledger.unlink()


def test_to_remind_of_10000_cases_takes_little_longer_than_to_list_what_is_due(
    reminded: Many, reached: Callable[[str], None]
) -> None:
    dues, reminds = [], []
    for night in NIGHTS[1 : times(2, 4)]:
        dues.append(reminded.run("due", "--json", "--today", night))
        reminds.append(reminded.run("remind", "--today", night))

    due, remind = (median(one.seconds for one in ran) for ran in (dues, reminds))
    peak = max(one.peak for one in reminds)
    megabytes = peak / MEBIBYTE
    reached(f"{remind / due:.2f} x due --json, {remind:.1f} s, {megabytes:.0f} MiB")
    assert [(one.status, one.err) for one in reminds] == [(0, "")] * len(reminds)
    assert all(one.out.startswith("releasekit: ") for one in reminds)
    assert remind < MOST_TIMES_DUE * due
    assert peak < MOST_MEMORY


def test_due_as_json_has_a_row_of_each_step_a_line(many: Many) -> None:
    lines = many.run("due", "--view", "lines").out.splitlines()

    many.run("due", "--json")

    rows = _rows(many.answers / "out")
    assert [_same(row) for row in rows] == [line.split("\t")[0::5] for line in lines]


def test_verify_says_on_the_way_how_far_it_is(many: Many) -> None:
    ran = many.run("verify", terminal="err")

    assert (ran.status, ran.out) == (0, f"{CASES} cases are in order.\n")
    assert f"{WIPE}{CASES // 2} of {CASES}" in ran.err
    assert ran.err.endswith(WIPE)


def test_verify_as_json_has_a_row_of_each_case(
    many: Many, reached: Callable[[str], None]
) -> None:
    ran = many.run("verify", "--json")

    reached(_told(ran, many))
    fits(ran, "verify")
    document = json.loads(ran.out)
    assert (document["in_order"], document["not_in_order"]) == (CASES, 0)
    assert tuple(one["case"] for one in document["cases"]) == many.cases
    assert ran.peak < MOST_MEMORY


@pytest.fixture
def damaged(many: Many) -> Iterator[str]:
    """Cut one file among them short for a while."""
    case = many.cases[CASES // 2]
    data = many.office.path(case).read_bytes()
    many.office.path(case).write_bytes(data[: len(data) // 2])
    yield case
    many.office.path(case).write_bytes(data)


def test_one_damaged_case_is_named_and_the_9999_others_are_listed(
    many: Many, damaged: str
) -> None:
    ran = many.run("list")

    listed = [line.partition("\t")[0] for line in ran.out.splitlines()]
    assert ran.status == 65
    assert listed == [case for case in many.cases if case != damaged]
    assert [line for line in ran.err.splitlines() if damaged in line] != []
    assert len(ran.err.splitlines()) == 1


def _told(ran: Measured, many: Many) -> str:
    memory, ratio = ran.peak / MEBIBYTE, ran.seconds / many.reading
    return f"{memory:.0f} MiB, {ran.seconds:.1f} s, {ratio:.0f} x reading"


def _rows(path: Path) -> Iterator[dict[str, object]]:
    """Read the rows of an answer one by one: together they are a hundred megabytes."""
    with path.open(encoding="ascii") as file:
        for line in file:
            if line.startswith('{"case"'):
                yield json.loads(line.rstrip(",\n"))


def _same(row: dict[str, object]) -> list[object]:
    return [row["case"], row["action"]]
