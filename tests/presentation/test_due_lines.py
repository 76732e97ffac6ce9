from pathlib import Path

import pytest

from casebooks import an_office
from fakes import at_terminal
from screens import DEMO_CASES, the_demo


def test_a_line_gives_case_day_days_state_lead_action_title_and_what_comes_first() -> (
    None
):
    ran = the_demo().run("due", "MK-DEMO-2026-005")

    assert [line.split("\t")[1:] for line in ran.out.splitlines()[1:3]] == [
        [
            "2026-11-20",
            "-3",
            "overdue",
            "prison-management",
            "check-release-day",
            "Check that services are open on the day and the next day",
            "",
        ],
        [
            "2026-12-04",
            "11",
            "due",
            "prison-case-officer",
            "complete-file-handover",
            "Complete the file handover and get receipt",
            "",
        ],
    ]


def test_lines_are_what_a_pipe_gets_and_a_terminal_can_ask_for() -> None:
    piped = the_demo().run("due")
    asked = at_terminal(the_demo(), "due", "--view", "lines")

    assert piped.out == asked.out


def test_every_line_has_eight_fields_and_no_head() -> None:
    ran = the_demo().run("due", "--within", "all")

    assert {line.count("\t") for line in ran.out.splitlines()} == {7}
    assert {line.split("\t")[0] for line in ran.out.splitlines()} <= set(DEMO_CASES)


def test_what_has_no_day_stands_last_with_empty_fields() -> None:
    ran = the_demo().run("due", "--within", "all")

    days = [line.split("\t")[1:4] for line in ran.out.splitlines()]
    dated = [one for one in days if one[0]]
    rest = days[len(dated) :]

    assert dated == sorted(dated, key=lambda one: one[0])
    assert {tuple(one) for one in rest} == {
        ("", "", "undated"),
        ("", "", "undetermined"),
    }


def test_an_open_question_leaves_both_roles_in_the_line() -> None:
    ran = the_demo().run("due", "MK-DEMO-2026-003")

    assert "\tprobation|social-work\thold-handover-meeting\t" in ran.out


@pytest.mark.parametrize("language", ["mk", "sq", "sr-Latn"])
def test_lines_are_english_whatever_the_language(language: str) -> None:
    english = the_demo().run("due", "--within", "all")
    other = the_demo().run("due", "--within", "all", "--lang", language)

    assert other.out == english.out


def test_no_open_action_is_no_line(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    for path in (office.folder / "cases").glob("*.json"):
        path.unlink()

    ran = office.run("due")

    assert (ran.status, ran.out, ran.err) == (0, "", "")
