import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from casebooks import an_office
from fakes import at_terminal
from screens import TABLE, screen


@pytest.mark.parametrize("group", ["time", "case", "agency", "phase"])
def test_due_in_groups(snapshot: SnapshotAssertion, group: str) -> None:
    assert screen(*TABLE, "--group-by", group) == snapshot


@pytest.mark.parametrize("group", ["case", "agency", "phase"])
def test_due_in_groups_in_plain_ascii(snapshot: SnapshotAssertion, group: str) -> None:
    assert screen(*TABLE, "--group-by", group, "--plain") == snapshot


@pytest.mark.parametrize("group", ["time", "case", "phase"])
def test_the_heads_count_every_row_once(group: str) -> None:
    lines = screen(*TABLE, "--group-by", group).splitlines()
    heads = [
        line for line in lines if line.endswith("──") and not line.startswith(NOT_ROWS)
    ]

    counts = [int(line.rstrip("─ ").rpartition(" ")[2]) for line in heads]

    assert sum(counts) == _rows_in(lines)


NOT_ROWS = ("─", "TO CATCH UP", "RELEASE DAY OVER")


def _rows_in(lines: list[str]) -> int:
    """Give how many rows the foot of a screen counts."""
    return int(next(line.split()[0] for line in lines if " actions · " in line))


def test_the_call_list_of_agencies_names_every_row_once() -> None:
    shown = screen(*TABLE, "--group-by", "agency")
    table = shown.split("\n\n")[1]

    steps = re.findall(r"  (\d+ \d{3})\b", table)

    assert len(steps) == len(set(steps)) == _rows_in(shown.splitlines())


def test_what_an_open_question_leaves_open_names_both_who_may_owe_it() -> None:
    shown = screen(*TABLE, "--group-by", "agency")

    assert "probation/CSW  late or today   3 407" in shown


def test_an_empty_group_has_no_head(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    ran = at_terminal(office, *TABLE)

    assert "LATE" not in ran.out
    assert "TODAY" not in ran.out
    assert "NEXT WEEK" in ran.out
