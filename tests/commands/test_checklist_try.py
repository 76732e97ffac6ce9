"""`checklist try`: what a draft would change in the open cases."""

from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_empty_office, an_office, fits
from checklist_files import DRAFT, draft_in


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_draft_is_tried_on_the_open_cases_and_nothing_is_written(
    office: Office,
) -> None:
    draft_in(office)
    before = office.bytes(log=False)

    ran = office.run("checklist", "try", "mk-draft")

    assert ran.status == 0
    assert f"{FIRST}: " in ran.out
    assert "2 cases tried with mk-draft 0.3.0; nothing was written." in ran.out
    assert office.bytes(log=False) == before


def test_a_draft_that_lacks_what_a_case_names_does_not_fit(office: Office) -> None:
    draft_in(office, DRAFT + "[actions.appoint-case-lead]\nomit.en = 'Elsewhere.'\n")
    office.run("done", FIRST, "101", "--by", "o1")

    ran = office.run("checklist", "try", "mk-draft")

    assert f"{FIRST}: does not fit; the draft lacks appoint-case-lead" in ran.out


def test_a_draft_of_another_checklist_concerns_no_case(office: Office) -> None:
    ran = office.run("checklist", "try", "rs")

    assert "0 cases tried with rs 0.2.0" in ran.out
    assert "2 cases follow another checklist." in ran.out


def test_a_draft_that_changes_nothing_says_so(office: Office) -> None:
    ran = office.run("checklist", "try", "mk")

    assert f"{FIRST}: nothing changes" in ran.out


def test_a_draft_with_findings_is_not_tried(office: Office) -> None:
    draft_in(office, DRAFT + "[action]\n")

    ran = office.run("checklist", "try", "mk-draft")

    assert ran.status == 1
    assert "RK-C101" in ran.out
    assert "tried" not in ran.out


def test_a_damaged_case_does_not_hide_the_others(office: Office) -> None:
    office.path(FIRST).write_text("{")

    ran = office.run("checklist", "try", "mk")

    assert ran.status == 65
    assert "1 case tried" in ran.out
    assert FIRST in ran.err


def test_a_trial_as_json_is_what_its_schema_says(office: Office) -> None:
    draft_in(office)

    fits(office.run("checklist", "try", "mk-draft", "--json"), "checklist-try")


def test_a_trial_needs_a_casebook(tmp_path: Path) -> None:
    office = an_empty_office(tmp_path)

    ran = office.run("checklist", "try", "mk", RELEASEKIT_CASEBOOK="")

    assert (ran.status, ran.err[:8]) == (66, "RK-E060:")
