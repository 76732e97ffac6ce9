from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from casebooks import FIRST, an_office
from fakes import at_terminal
from screens import a_copy_of_the_demo


def test_the_plan_of_a_moved_release(
    tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    office = a_copy_of_the_demo(tmp_path)

    ran = at_terminal(office, "set", "5", "release=2027-01-15", typed="no\n")

    assert ran.out == snapshot
    assert ran.err == "Write this? [y/N] RK-E043: Nothing was written.\n"


def test_the_plan_of_an_answer(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    office = a_copy_of_the_demo(tmp_path)

    ran = at_terminal(office, "set", "5", "children=yes", "needs-language=no", typed="")

    assert ran.out == snapshot


def test_the_plan_in_plain_ascii_has_only_ascii(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)

    ran = at_terminal(office, "set", "5", "release=2027-01-15", "--plain", typed="")

    assert ran.out.isascii()
    assert " -> " in ran.out


def test_no_line_of_a_plan_is_wider_than_the_screen(tmp_path: Path) -> None:
    office = a_copy_of_the_demo(tmp_path)

    ran = at_terminal(office, "set", "2", "release=2027-06-01", typed="")

    assert [line for line in ran.out.splitlines() if len(line) > 80] == []


def test_the_plan_names_no_step_that_is_withheld_from_who_asks(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.run("set", FIRST, "health-need=yes")

    ran = office.run("set", FIRST, "release=2027-05-03", "--as", "pcve-coordination")

    assert "Plan care after release" not in ran.out
