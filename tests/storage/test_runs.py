"""What each run left behind, read back as it was."""

import json
from datetime import date
from pathlib import Path

import pytest

from releasekit.domain.notices.silence import Run
from releasekit.storage.runs import add_run, read_last_run, read_runs
from releasekit.storage.unfit import UnfitError

AT = "2026-11-23T05:30:00Z"
MONDAY = date(2026, 11, 23)
QUIET = Run(today=MONDAY, channel="folder", at=AT, account="17", host="h")
LOUD = QUIET._replace(
    found=5,
    sent=2,
    failed=1,
    unreadable=1,
    exit=69,
    away=True,
    missed={"police@MK": 2},
)


def test_runs_are_read_as_they_were_noted(tmp_path: Path) -> None:
    for run in (QUIET, LOUD):
        add_run(tmp_path, run)

    assert read_runs(tmp_path) == (QUIET, LOUD)
    assert read_last_run(tmp_path) == LOUD


def test_where_nothing_ran_there_is_no_last_run(tmp_path: Path) -> None:
    assert (read_runs(tmp_path), read_last_run(tmp_path)) == ((), None)


def test_a_run_that_a_crash_tore_did_not_take_place(tmp_path: Path) -> None:
    add_run(tmp_path, QUIET)
    path = tmp_path / "runs.jsonl"
    with path.open("ab") as file:
        file.write(b'{"today":')

    assert read_last_run(tmp_path) == QUIET
    add_run(tmp_path, LOUD)
    assert read_runs(tmp_path) == (QUIET, LOUD)


@pytest.mark.parametrize(
    "wrong",
    [
        {"today": "tonight"},
        {"sent": -1},
        {"sent": "2"},
        {"away": "yes"},
        {"missed": {"police@MK": -1}},
        {"more": 1},
    ],
)
def test_a_line_that_is_no_run_is_refused(
    tmp_path: Path, wrong: dict[str, object]
) -> None:
    add_run(tmp_path, QUIET)
    path = tmp_path / "runs.jsonl"
    path.write_text(f"{json.dumps({**json.loads(path.read_text()), **wrong})}\n")

    with pytest.raises(UnfitError):
        read_runs(tmp_path)
    with pytest.raises(UnfitError):
        read_last_run(tmp_path)
