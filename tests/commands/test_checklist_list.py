"""`checklist list`: every checklist there is, with what it is."""

from pathlib import Path

import pytest

from casebooks import Office, an_office, fits
from checklist_files import DRAFT, draft_in


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_the_list_names_each_checklist_with_what_it_is(office: Office) -> None:
    draft_in(office)

    ran = office.run("checklist", "list")

    assert ran.status == 0
    lines = {line.split()[0]: line for line in ran.out.splitlines()}
    words = " ".join(ran.out.split())
    assert "62 " in lines["mk"]
    assert lines["mk-draft"].endswith("Draft (DRAFT, your own)")
    assert "regional baseline (DRAFT, only a basis for others)" in words
    assert "sources" not in lines


def test_a_checklist_with_findings_is_listed_with_their_number(office: Office) -> None:
    draft_in(office, DRAFT + "[action]\n[role]\n")

    ran = office.run("checklist", "list")

    assert "mk-draft         2 findings; see: rk checklist check mk-draft" in ran.out


def test_the_list_as_json_is_what_its_schema_says(office: Office) -> None:
    draft_in(office, DRAFT + "catch_up = 7\n")

    fits(office.run("checklist", "list", "--json"), "checklists")
