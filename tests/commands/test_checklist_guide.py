"""`checklist guide`: the guideline of a role, in each form and wherever it goes."""

from pathlib import Path

import pytest

from casebooks import Office, an_office
from fakes import at_terminal

GUIDE = ("checklist", "guide")
POLICE = (*GUIDE, "police", "--checklist", "mk")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_a_guideline_is_written_for_one_role_of_one_jurisdiction(
    office: Office,
) -> None:
    ran = office.run(*POLICE)

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Guideline: Police, North Macedonia\n")
    assert "Ministry of Interior (police) (seen)" in ran.out


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", "Guideline: Police, North Macedonia\n"),
        ("markdown", "# Guideline: Police, North Macedonia\n"),
        ("html", "<!DOCTYPE html>\n"),
    ],
)
def test_a_guideline_is_given_in_each_form(
    office: Office, form: str, start: str
) -> None:
    assert office.run(*POLICE, "--format", form).out.startswith(start)


def test_a_guideline_goes_into_a_file_whose_name_says_its_form(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "police.html"

    ran = office.run(*POLICE, "-o", str(path))
    again = office.run(*POLICE, "-o", str(path))

    assert ran.out == f"Written: {path}\n"
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>\n")
    assert (again.status, again.err[:7]) == (73, "RK-E062")


@pytest.mark.parametrize("name", ["police.pdf", "police.csv", "police.v2"])
def test_a_name_that_says_another_form_is_refused_and_no_file_written(
    office: Office, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name

    ran = office.run(*POLICE, "-o", str(path))
    asked = office.run(*POLICE, "-o", str(path), "--format", "text")

    told = f"RK-E041: {path.suffix} is not one of: .txt, .md, .html, .htm.\n"
    assert (ran.status, ran.err) == (2, told)
    assert (asked.status, asked.out) == (0, f"Written: {path}\n")


@pytest.mark.parametrize("typed", ["social-work", "social", "CSW", "ЦСР"])
def test_a_role_is_its_id_its_beginning_or_its_agency(
    office: Office, typed: str
) -> None:
    ran = at_terminal(office, *GUIDE, typed, "--checklist", "mk")

    assert ran.out.startswith("Guideline: Social worker at the centre for social work")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("probaton", "RK-E014: No checklist here has a role probaton. Did you mean"),
        ("wizard", "RK-E014: No checklist here has a role wizard. Take one of: civil"),
        ("prison", "RK-E015: prison may mean prison-case-officer, prison-health"),
        ("prob", "RK-E022: prob is a short form for the keyboard."),
    ],
)
def test_a_role_that_is_none_is_refused(office: Office, typed: str, told: str) -> None:
    ran = office.run(*GUIDE, typed, "--checklist", "mk")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(told)


def test_the_checklist_has_to_be_named_and_to_be_there(office: Office) -> None:
    assert office.run(*GUIDE, "police").err.startswith("RK-E001: Missing option")
    assert office.run(*GUIDE, "police", "--checklist", "nix").err[:7] == "RK-E038"
    assert office.run(*POLICE, "--format", "csv").err.startswith(
        "RK-E041: csv is not one of: text, markdown, html."
    )


def test_a_guideline_is_read_in_the_language_of_the_reader(office: Office) -> None:
    ran = office.run(*POLICE, "--lang", "mk")

    assert "Северна Македонија" in ran.out
    assert "Texts in mk are drafts that no native speaker has checked." in ran.out


@pytest.mark.parametrize(
    ("role", "checklist", "told"),
    [
        ("probation", "western-balkans", "Which agency holds a role, each"),
        ("ministry-of-justice", "preparedness", "301 Train each role kind jointly"),
        ("probation", "ba-bih", "stands for Social worker"),
        ("community-lead", "mk", "The guidelines of these roles hold its steps too."),
        ("police", "xk", "* This designation is without prejudice"),
    ],
)
def test_every_checklist_has_guidelines(
    office: Office, role: str, checklist: str, told: str
) -> None:
    ran = office.run(*GUIDE, role, "--checklist", checklist)

    assert ran.status == 0
    assert told in " ".join(ran.out.split())
