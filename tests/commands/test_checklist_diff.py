"""`checklist diff`: what is different between two checklists."""

from pathlib import Path

import pytest

from casebooks import Office, an_office, fits
from checklist_files import DRAFT, draft_in


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_difference_is_told_kind_by_kind(office: Office) -> None:
    draft_in(office)

    ran = office.run("checklist", "diff", "mk", "mk-draft")

    assert ran.status == 0
    assert ran.out == (
        "mk 0.3.0 compared with mk-draft 0.3.0\n"
        "REMOVED  1\n"
        "  404 Offer a mentor\n"
        "RETIMED  1\n"
        "  416 Send release notice: 60 days before Release, proposal -> 90 days"
        " before\n"
        "      Release, proposal\n"
        "BESIDE THE ACTIONS  1\n"
        "  sources removed: EPR-107.5\n"
    )


def test_nothing_differs_between_a_checklist_and_itself(office: Office) -> None:
    ran = office.run("checklist", "diff", "mk", "mk")

    assert ran.out.endswith("Nothing differs.\n")


@pytest.mark.parametrize("pair", [("mk", "rs"), ("rs", "ba-bih"), ("mk", "mk-draft")])
def test_a_difference_as_json_is_what_its_schema_says(
    office: Office, pair: tuple[str, str]
) -> None:
    draft_in(office)

    fits(office.run("checklist", "diff", *pair, "--json"), "checklist-diff")


def test_other_changes_are_told_too(office: Office) -> None:
    changes = (
        "[actions.offer-programmes]\nlead = 'probation'\ntitle.en = 'Offer'\n"
        "[roles.community-lead]\nis = [{ role = 'social-work' }]\n"
        "[actions.plan-income-and-debts]\nkind = 'offer'\nrepeats = { months = 1, "
        "until = 'release' }\n"
        "[actions.call]\nnumber = 480\ntitle.en = 'Call'\nshort.en = 'Call'\n"
        "phase = 'pre-release'\nlead = 'probation'\nreplaces = ['offer-mentor']\n"
        "due = { days = 9, before = 'release', basis = 'proposal' }\n"
    )
    draft_in(office, DRAFT + changes)

    out = office.run("checklist", "diff", "mk", "mk-draft").out

    assert "404 Offer a mentor -> 480 call" in out
    assert (
        "201 Offer courses and programmes: lead: prison-case-officer -> probation"
        in (" ".join(out.split()))
    )
    assert "201 Offer courses and programmes: title (en, mk, sq)" in " ".join(
        out.split()
    )
    assert "community-lead stands for others" in out
    assert "406 Plan income and debts: repeats" in out
    assert "406 Plan income and debts: kind" in out
    assert "roles changed: community-lead" in out
