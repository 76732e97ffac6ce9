"""Power goes at a thousand random moments, whatever is being written."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from casebooks import Document, Office, an_office
from endurance import times

KILLS = times(24, 1000)
LANES = 2
WRITERS = Path(__file__).with_name("killed_writers.py")
MARKS = {"noted": "text", "settled": "evidence", "undone": "seq", "dated": "reason"}
LONGEST_WAIT = 15


def test_1000_kills_lose_tear_and_double_nothing(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)

    with ThreadPoolExecutor(LANES) as lanes:
        answers = list(lanes.map(lambda lane: _killed(office, lane), range(LANES)))

    written = Counter(_written(office))
    told = [tuple(line) for answer in answers for line in answer["told"]]
    slowest = max(answer["slowest"] for answer in answers)
    left = len(list(office.folder.rglob("*.tmp")))
    lost = [one for one in told if not written[one]]
    reached(
        f"{KILLS} kills, {left} of them within a write; {len(told)} acknowledged, "
        f"{len(lost)} lost; next write {slowest:.1f} s"
    )
    assert [one for one in told if written[one] != 1] == []
    assert [one for one, often in written.items() if often != 1] == []
    assert [answer["unkilled"] for answer in answers] == [[], []]
    assert len(told) >= KILLS / 4  # else too many were killed before they wrote
    assert slowest < LONGEST_WAIT
    for case in office.folder.glob("cases/LANE-*.json"):
        assert office.run("note", case.stem, "--note", "afterwards").status == 0
    assert office.run("verify").status == 0


def _killed(office: Office, lane: int) -> Document:
    """Start a process that kills its own writers, and take its answer."""
    given = office.environment()
    done = subprocess.run(
        [sys.executable, str(WRITERS), str(lane), str(KILLS // LANES)],
        env={name: value for name, value in given.items() if name[:3] != "COV"},
        capture_output=True,
        check=False,
        timeout=600,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    answer: Document = json.loads(done.stdout)
    return answer


def _written(office: Office) -> Iterator[tuple[str, str, str]]:
    """Give whatever the writers recorded, once for each time that it stands there."""
    for path in office.folder.glob("cases/*.json"):
        for event in json.loads(path.read_bytes())["history"]:
            said = event["said"]
            if said["did"] == "opened":
                yield "opened", path.stem, ""
            elif said["did"] in MARKS and str(said["by"]) == "o17":
                yield said["did"], path.stem, str(said.get(MARKS[said["did"]]))
