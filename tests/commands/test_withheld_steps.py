"""What no answer of the program tells a role that has no part in a step."""

from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office

OUTSIDER = ("--as", "employment-service")
COUNTS_FROM_CARE = """format = 1
id = "own"
version = "1.0.0"
status = "draft"
extends = "mk"
title.en = "Own"
[actions.check-care]
number = 780
title.en = "Check the care"
short.en = "Check the care"
phase = "first-month"
lead = "employment-service"
due = { days = 5, after_action = "plan-care-continuity", basis = "proposal" }
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    office.run("set", FIRST, "health-need=yes", "victim-registered=no")
    return office


@pytest.mark.parametrize("number", ["414", "418"])
@pytest.mark.parametrize(
    "words",
    [("done",), ("decline",), ("explain",), ("done", "--part", "probation")],
)
def test_a_step_is_refused_in_one_way_whether_it_applies_or_not(
    office: Office, words: tuple[str, ...], number: str
) -> None:
    command, *more = words

    ran = office.run(command, FIRST, number, *more, *OUTSIDER)

    assert (ran.status, ran.err[:8], ran.out) == (2, "RK-E003:", "")


def test_a_note_on_such_a_step_is_refused_too(office: Office) -> None:
    ran = office.run("note", FIRST, "414", "--note", "asked", *OUTSIDER)

    assert (ran.status, ran.err[:8]) == (2, "RK-E003:")


@pytest.mark.parametrize("how", [(), ("--as", "prison-management")])
def test_a_refusal_tells_no_sensitive_answer(
    office: Office, how: tuple[str, ...]
) -> None:
    ran = office.run("done", FIRST, "418", *how)

    assert ran.status == 2
    assert "victim-registered" not in ran.err


def test_undo_names_no_step_that_is_withheld(office: Office) -> None:
    office.run("done", FIRST, "414")

    refused = office.run("undo", FIRST, "--by", "o18", *OUTSIDER)
    seq = len(office.document(FIRST)["history"])
    done = office.run("undo", FIRST, "--seq", str(seq), "--by", "o18", *OUTSIDER)

    assert refused.err.startswith("RK-E035:")
    for told in (refused.err, done.out):
        assert "something that only the roles it concerns see" in told
        assert "414" not in told


def test_what_counts_from_a_withheld_step_does_not_name_it(office: Office) -> None:
    path = office.home / "own.toml"
    path.write_text(COUNTS_FROM_CARE, encoding="utf-8")
    words = ("--release", "2027-12-01", "--fact", "health-need=yes")
    ran = office.run("open", "MK-2026-009", "--checklist", str(path), *words)
    assert ran.status == 0, ran.err

    shown = office.run("show", "MK-2026-009", *OUTSIDER).out
    listed = office.run("due", "MK-2026-009", "--view", "table", *OUTSIDER).out
    explained = office.run("explain", "MK-2026-009", "780", *OUTSIDER).out

    for told in (shown, listed):
        assert "it counts from another" in " ".join(told.split())
    for told in (shown, listed, explained):
        assert "414" not in told
        assert "care after" not in told
