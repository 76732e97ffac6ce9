"""Two people write at once: each entry is there once, and nobody overwrites."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from casebooks import FIRST, SECOND, Office, Ran, an_office

WRITES = 20
WRITER = """
import json, sys
from contextlib import redirect_stdout
from io import StringIO
from releasekit.cli import main

sys.stdin.readline()
answers = StringIO()
with redirect_stdout(answers):
    statuses = {main(words) for words in json.loads(sys.argv[1])}
print(answers.getvalue())
sys.exit(max(statuses))
"""


def test_notes_on_the_same_case_are_all_there_once(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    before = office.notes(FIRST)

    both = _at_once(office, _notes(FIRST, "left"), _notes(FIRST, "right"))

    assert [one.status for one in both] == [0, 0], both
    written = Counter(office.notes(FIRST)[len(before) :])
    assert written == Counter(_texts("left") + _texts("right"))
    assert office.run("verify").status == 0


def test_notes_on_different_cases_are_all_there_once(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    both = _at_once(office, _notes(FIRST, "left"), _notes(SECOND, "right"))

    assert [one.status for one in both] == [0, 0], both
    assert office.notes(FIRST)[-WRITES:] == _texts("left")
    assert office.notes(SECOND)[-WRITES:] == _texts("right")
    assert office.run("verify").status == 0


def test_actions_done_at_once_are_all_done_once(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    actions = _open_actions(office)[: 2 * WRITES]

    both = _at_once(
        office,
        [["done", SECOND, one] for one in actions[:WRITES]],
        [["done", SECOND, one] for one in actions[WRITES:]],
    )

    assert [one.status for one in both] == [0, 0], both
    assert sorted(_settled(office)) == sorted(actions)
    assert office.run("verify").status == 0


def test_the_same_action_done_at_once_is_done_once(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    same = [["done", SECOND, _open_actions(office)[0]]]

    both = _at_once(office, same, same)

    assert sorted(one.status for one in both) == [0, 2], both
    assert len(_settled(office)) == 1


def test_cases_opened_at_once_get_different_numbers(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    opens = [["open", "--checklist", "mk", "--admission", "2026-11-20"]] * 3

    both = _at_once(office, opens, opens)

    assert [one.status for one in both] == [0, 0], both
    names = sorted(path.stem for path in office.folder.glob("cases/*.json"))
    assert names == [f"MK-2026-00{number}" for number in range(1, 9)]
    assert office.run("verify").status == 0


def test_the_same_id_opened_at_once_is_opened_once(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    left, right = (
        [["open", name, "--checklist", "mk", "--admission", "2026-11-20"]]
        for name in ("A-1", "a-1")
    )

    both = _at_once(office, left, right)

    assert sorted(one.status for one in both) == [0, 2], both
    assert len(list(office.folder.glob("cases/*.json"))) == 3


def _notes(case: str, who: str) -> list[list[str]]:
    return [["note", case, "--note", text] for text in _texts(who)]


def _texts(who: str) -> list[str]:
    return [f"{who} {number}" for number in range(WRITES)]


SIGNED_BY_PARTS = ("share-needs-map", "complete-file-handover")


def _open_actions(office: Office) -> list[str]:
    lines = office.run("due", SECOND, "--within", "all").out.splitlines()
    rows = [line.split("\t") for line in lines]
    found = [row[5] for row in rows if row[3] != "undetermined"]
    return [one for one in found if one not in SIGNED_BY_PARTS]


def _settled(office: Office) -> list[str]:
    said = [event["said"] for event in office.document(SECOND)["history"]]
    return [one["action"] for one in said if one["did"] == "settled"]


def _at_once(office: Office, *stories: Iterable[Sequence[str]]) -> list[Ran]:
    """Start a process for each story, then let all of them go together."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, json.dumps(list(story))],
            env=office.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for story in stories
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate(timeout=60) for process in processes]
    return [
        Ran(status=process.returncode, out=out, err=err)
        for process, (out, err) in zip(processes, answers, strict=True)
    ]
