"""Steps to catch up by one day are one line of `due`, until that day is near."""

import pytest

from casebooks import Office, an_empty_office
from fakes import at_terminal

CASES = 40
LATE = ("--admission", "2025-06-02", "--release", "2027-06-01", "--from", "sentence")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Open many cases in mid-sentence on one day."""
    office = an_empty_office(tmp_path_factory.mktemp("full"))
    office.run("init", str(office.folder))
    for number in range(1, CASES + 1):
        ran = office.run("open", f"MK-2026-{number:03}", "--checklist", "mk", *LATE)
        assert ran.status == 0, ran.err
    return office


def test_a_case_has_one_line_for_all_it_has_to_catch_up(full: Office) -> None:
    out = at_terminal(full, "due", "--within", "30d").out

    lines = [line for line in out.splitlines() if "steps to catch up" in line]
    assert len(lines) == CASES
    assert "Mon 21 Dec    1 14 steps to catch up → rk show 1 --all" in lines[0]


def test_nothing_is_late_on_the_day_of_opening(full: Office) -> None:
    assert "LATE" not in at_terminal(full, "due", "--within", "30d").out


def test_as_a_document_each_step_is_a_row(full: Office) -> None:
    rows = full.run("due", "MK-2026-001", "--within", "30d").out.splitlines()

    assert len([row for row in rows if "2026-12-21" in row]) > 1


def test_from_a_week_before_each_step_is_a_line(full: Office) -> None:
    words = ("due", "--within", "30d", "--today")

    before = at_terminal(full, *words, "2026-12-13").out
    near = at_terminal(full, *words, "2026-12-14").out

    assert "steps to catch up" in before
    assert "steps to catch up" not in near


def test_of_one_case_alone_each_step_is_a_line(full: Office) -> None:
    out = at_terminal(full, "due", "1", "--within", "30d").out

    assert "steps to catch up" not in out
    assert out.count("Mon 21 Dec ") == 14


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120])
def test_the_line_fits_every_window(full: Office, width: int) -> None:
    out = at_terminal(full, "due", "--within", "30d", COLUMNS=str(width)).out

    lines = [line for line in out.splitlines() if "to catch up" in line]
    assert lines
    assert max(len(line) for line in lines) <= width
