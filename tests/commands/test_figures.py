"""Counts of a month, without ids, and the axis of weeks of one case."""

import json
import re
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from screens import DEMO_CASES, document, screen, the_demo


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_the_figures_count_what_the_rows_of_due_count() -> None:
    found = document("figures")
    rows = document("due", "--within", "all")["actions"]

    late = sum(row["state"] == "overdue" for row in rows)
    assert found["actions"]["late"] == str(late)
    assert int(found["actions"]["open"]) >= len(rows)
    assert found["cases"] == str(len(DEMO_CASES))


def test_no_figure_names_a_case_or_a_post() -> None:
    told = screen("figures") + json.dumps(document("figures"))

    assert not re.search(r"DEMO|o17|demo", told)


def test_a_small_cell_is_not_told(office: Office) -> None:
    office.run("done", FIRST, "416")

    found = json.loads(office.run("figures", "--json").out)

    assert found["cases"] == "<5"
    assert found["by_role"]["prison-management"]["done"] == "<5"
    assert found["actions"]["waived"] == "0"


def test_what_ended_in_another_month_is_counted_there(office: Office) -> None:
    for number in ("415", "416", "417", "418", "411", "414"):
        office.run("not-needed", FIRST, number, "--reason", "x")

    here = json.loads(office.run("figures", "--month", "2026-11", "--json").out)
    there = json.loads(office.run("figures", "--month", "2026-10", "--json").out)

    assert here["actions"]["not-needed"] == "6"
    assert there["actions"]["not-needed"] == "0"


@pytest.mark.parametrize("month", ["2026", "november", "2026-13", "2026-11-01"])
def test_a_month_that_is_none_is_refused(office: Office, month: str) -> None:
    ran = office.run("figures", "--month", month)

    assert (ran.status, ran.err[:7]) == (2, "RK-E018")


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("case", DEMO_CASES)
def test_a_timeline_shows_each_open_action_on_the_axis_and_in_words(
    case: str, width: int
) -> None:
    shown = screen("show", case, "--timeline", width=width)
    axis, words = shown.split("| this week")

    dated = [
        one["number"]
        for one in document("show", case)["actions"]
        if one["days_left"] is not None
    ]
    assert all(f" {number} " in words for number in dated)
    assert max(map(len, axis.splitlines())) <= width


def test_a_late_action_and_the_release_have_signs_of_their_own() -> None:
    shown = screen("show", DEMO_CASES[4], "--timeline")

    assert re.search(r"^416 Send release notice +#$", shown, re.MULTILINE)
    assert re.search(r"^ +[.x]+\|[.x]+R", shown, re.MULTILINE)
    assert "Mon 19 Oct 416 Send release notice: prison mgmt (late)" in shown


def test_the_figures_answer_what_their_schema_says() -> None:
    schema = json.loads(Path("schemas/figures.schema.json").read_text(encoding="utf-8"))

    assert set(document("figures")) == set(schema["required"])
    assert the_demo().run("figures").status == 0
