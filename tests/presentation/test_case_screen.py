import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from casebooks import FIRST, an_office
from fakes import at_terminal
from screens import DEMO_CASES, WIDTHS, a_copy_of_the_demo, screen
from shipped_checklists import merged


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("case", DEMO_CASES)
def test_show_on_a_screen(snapshot: SnapshotAssertion, case: str, width: int) -> None:
    assert screen("show", case, width=width) == snapshot


def test_show_with_every_action(snapshot: SnapshotAssertion) -> None:
    assert screen("show", DEMO_CASES[4], "--all") == snapshot


def test_show_in_plain_ascii(snapshot: SnapshotAssertion) -> None:
    assert screen("show", DEMO_CASES[3], "--plain") == snapshot


@pytest.mark.parametrize("width", WIDTHS)
def test_a_draft_is_called_one_at_every_width(width: int) -> None:
    head = screen("show", DEMO_CASES[4], width=width).partition("Release")[0]

    assert f"checklist mk {merged('mk').version}" in " ".join(head.split())
    assert "DRAFT" in head


@pytest.mark.parametrize("case", DEMO_CASES)
def test_a_case_fits_on_one_screen_of_a_telephone_call(case: str) -> None:
    assert len(screen("show", case).splitlines()) <= 36


@pytest.mark.parametrize("case", DEMO_CASES)
def test_the_counts_of_a_case_add_up(case: str) -> None:
    foot = screen("show", case).split("\n\n")[-1]
    parts = [
        int(one)
        for one in re.findall(r"(\d+)\s+(?:done|declined|waived|not needed|open)", foot)
    ]

    assert sum(parts) == int(foot.split()[0])


@pytest.mark.parametrize("case", DEMO_CASES)
def test_the_bars_count_what_applies(case: str) -> None:
    shown = screen("show", case)
    bars = "".join(re.findall(r"\[([#.?<~o-]+)\]", shown))
    counts = re.findall(r"^(\d+) (?:actions?|more) appl", shown, re.MULTILINE)

    assert len(bars.replace("<", "")) == sum(map(int, counts))


def test_all_actions_of_the_checklist_are_listed_once() -> None:
    shown = screen("show", DEMO_CASES[4], "--all")

    listed = shown.partition(" LAST CHANGE")[0]
    found = re.findall(r"^ {3}.{10} (\d{3}) ", listed, re.MULTILINE)

    assert len(found) == len(set(found)) == 62


@pytest.mark.parametrize("case", DEMO_CASES)
def test_every_command_that_show_proposes_is_taken(tmp_path: Path, case: str) -> None:
    office = a_copy_of_the_demo(tmp_path)
    shown = screen("show", case)
    commands = re.findall(r"\brk ([a-z].*?)(?: confirms it)?$", shown, re.MULTILINE)

    for command in commands:
        words = command.replace("=DAY", "=2027-06-01").replace("yes|no", "yes").split()
        ran = at_terminal(office, *words, typed="yes\n")
        assert ran.status == 0, (command, ran)


def test_a_release_date_that_moved_shows_the_day_before() -> None:
    shown = screen("show", DEMO_CASES[3]).splitlines()

    assert shown[1] == "Release  Wed 20 Jan 2027, in 58 days · was Tue 23 Feb"


@pytest.mark.parametrize(
    ("today", "told"),
    [
        ("2027-02-28", "in 1 day"),
        ("2027-03-01", "today"),
        ("2027-03-02", "1 day ago by the plan"),
    ],
)
def test_the_days_to_the_release_are_counted(
    tmp_path: Path, today: str, told: str
) -> None:
    office = an_office(tmp_path)

    ran = at_terminal(office, "show", "2", "--today", today)

    assert ran.out.splitlines()[1].split(" · ")[0] == (
        f"Release  Mon 1 Mar 2027, {told}"
    )


def test_a_note_is_named_and_not_told_on_the_screen(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.run("note", FIRST, "--note", "SECRET")

    ran = at_terminal(office, "show", FIRST)

    assert "a note" in ran.out
    assert "SECRET" not in ran.out
