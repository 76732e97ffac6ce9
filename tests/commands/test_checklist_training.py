"""`checklist training`: what roles have to learn, in each form."""

import json
from pathlib import Path

import pytest

from casebooks import Office, an_office, fits
from checklist_files import DRAFT, draft_in
from fakes import at_terminal

TRAINING = ("checklist", "training")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.mark.parametrize("show", [Office.run, at_terminal])
def test_needs_of_all_roles_come_first_and_what_is_missing_is_named(
    office: Office, show: object
) -> None:
    ran = show(office, *TRAINING, "mk")  # type: ignore[operator]  # both run a command

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Training needs by role: North Macedonia\n")
    assert ran.out.index("ALL ROLES") < ran.out.index("ROLE BY ROLE")
    assert ran.out.count("Joint exercise") == 1
    assert "Guideline: rk checklist guide police --checklist mk" in ran.out
    assert "NOT WRITTEN YET" in ran.out


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", "Training needs by role: North Macedonia\n"),
        ("markdown", "# Training needs by role: North Macedonia\n"),
        ("html", "<!DOCTYPE html>\n"),
        ("csv", "role,title,who holds it,training need,"),
        ("json", '{\n"schema": "releasekit/training/1",\n'),
    ],
)
def test_training_is_given_in_each_form(office: Office, form: str, start: str) -> None:
    assert office.run(*TRAINING, "mk", "--format", form).out.startswith(start)


def test_training_goes_into_a_file_whose_name_says_its_form(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "training.csv"

    ran = office.run(*TRAINING, "mk", "-o", str(path))

    assert ran.out == f"Written: {path}\n"
    assert path.read_bytes().startswith(b"role,title,")
    assert path.read_bytes().endswith(b"\r\n")


def test_no_text_of_a_checklist_acts_on_a_terminal(office: Office) -> None:
    draft_in(office, f'{DRAFT}[roles.police]\ntitle.en = "\\u001b[2J\\u202epolice"\n')

    out = office.run(*TRAINING, "mk-draft", "--format", "csv").out

    assert "\\u001b[2J\\u202epolice" in out
    assert out.replace("\r\n", "").isprintable()


@pytest.mark.parametrize("checklist", ["mk", "xk", "western-balkans", "preparedness"])
def test_training_as_json_is_what_its_schema_says(
    office: Office, checklist: str
) -> None:
    fits(office.run(*TRAINING, checklist, "--json", "--lang", "mk"), "training")


def test_json_is_in_english_whatever_the_reader_speaks(office: Office) -> None:
    spoken = office.run(*TRAINING, "mk", "--json", "--lang", "mk").out

    assert spoken == office.run(*TRAINING, "mk", "--json").out
    assert json.loads(spoken)["needs"][0]["need"].startswith("Joint exercise")


def test_a_form_that_is_none_is_refused(office: Office) -> None:
    ran = office.run(*TRAINING, "mk", "--format", "yaml")

    assert (ran.status, ran.err[:7]) == (2, "RK-E041")
