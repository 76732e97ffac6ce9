"""`checklist protocol`: what a protocol has to fix here, in several forms."""

import json
from pathlib import Path

import pytest

from casebooks import Office, an_office, fits


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_the_flows_the_elements_and_the_questions_are_shown(office: Office) -> None:
    ran = office.run("checklist", "protocol", "rs")
    words = " ".join(ran.out.split())

    assert (ran.status, ran.err) == (0, "")
    assert "What an information-sharing protocol has to fix: Serbia" in words
    assert "law (RS-LECS-186 (seen): Serbia" in words
    assert "A law is a ground, its article named: 5 of 64 flows" in words
    assert "23. Review: open" in words
    assert "4. Does the person know" in words


def test_an_alias_stands_as_it_is_with_those_it_stands_for(office: Office) -> None:
    words = " ".join(office.run("checklist", "protocol", "mk").out.split())

    assert (
        "Community case worker: Probation officer if supervised yes, "
        "else Social worker at the centre for social work" in words
    )


def test_the_numbers_of_a_flow_in_several_actions_stand_together(
    office: Office,
) -> None:
    ran = office.run("checklist", "protocol", "mk", "--format", "markdown")

    assert " | 706, 801, 802 |\n" in ran.out


@pytest.mark.parametrize(
    ("form", "beginning"),
    [
        ("text", "What an information-sharing protocol"),
        ("markdown", "# What an information-sharing protocol"),
        ("html", "<!DOCTYPE html>"),
        ("json", '{\n"schema": "releasekit/protocol/1"'),
    ],
)
def test_a_page_is_given_in_the_form_that_was_asked_for(
    office: Office, form: str, beginning: str
) -> None:
    ran = office.run("checklist", "protocol", "xk", "--format", form)

    assert ran.status == 0
    assert ran.out.startswith(beginning)
    assert "This designation is without prejudice" in " ".join(ran.out.split())


def test_the_name_of_a_file_says_its_form(office: Office, tmp_path: Path) -> None:
    place = tmp_path / "protocol.html"

    ran = office.run("checklist", "protocol", "mk", "-o", str(place))

    assert (ran.status, ran.out) == (0, f"Written: {place}\n")
    assert place.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_file_that_is_there_is_not_written_over(
    office: Office, tmp_path: Path
) -> None:
    place = tmp_path / "protocol.md"
    place.write_text("mine", encoding="utf-8")

    ran = office.run("checklist", "protocol", "mk", "-o", str(place))

    assert ran.status != 0
    assert place.read_text(encoding="utf-8") == "mine"


def test_a_form_that_is_none_is_refused_with_those_there_are(office: Office) -> None:
    ran = office.run("checklist", "protocol", "mk", "--format", "csv")

    assert ran.status == 2
    assert "text, markdown, html, json" in ran.err


def test_a_checklist_that_is_none_is_refused(office: Office) -> None:
    ran = office.run("checklist", "protocol", "mkk")

    assert (ran.status, ran.out) == (2, "")


def test_the_preparedness_checklist_is_pointed_at(office: Office) -> None:
    words = " ".join(office.run("checklist", "protocol", "mk").out.split())

    assert "Made ready by (checklist preparedness): 101 Data impact assessment" in words


def test_an_unsound_preparedness_checklist_of_ones_own_takes_nothing_away(
    office: Office,
) -> None:
    own = office.folder / "checklists" / "src" / "preparedness.toml"
    own.write_text("nonsense =", encoding="utf-8")

    ran = office.run("checklist", "protocol", "mk", "--format", "json")

    assert ran.status == 0
    elements = json.loads(ran.out)["elements"]
    assert [one["preparedness"] for one in elements if one["preparedness"]] == []


def test_the_names_are_told_in_the_readers_language(office: Office) -> None:
    ran = office.run("checklist", "protocol", "mk", "--lang", "mk")

    assert "Северна Македонија" in ran.out
    assert "no native speaker has checked" in ran.out
    assert "Водител на случајот во заедницата" in ran.out


def test_json_is_the_same_in_every_language(office: Office) -> None:
    asked = ("checklist", "protocol", "mk", "--format", "json")

    assert office.run(*asked).out == office.run(*asked, "--lang", "mk").out


def test_json_is_asked_for_as_everywhere_else(office: Office) -> None:
    by_switch = office.run("checklist", "protocol", "mk", "--json")

    assert by_switch == office.run("checklist", "protocol", "mk", "--format", "json")
    fits(by_switch, "protocol")
