import json
import re

import pytest

from builders import REPOSITORY
from releasekit.casebook.rules import Rules
from screens import SCREENS, screen
from shipped_checklists import PREPAREDNESS

PAGE = (REPOSITORY / "docs" / "guard-rails.md").read_text(encoding="utf-8")
SOURCE = REPOSITORY / "src" / "releasekit"
NAMES = Rules(None).every_name()
ABOUT_PEOPLE = [name for name in NAMES if name != PREPAREDNESS]
"""Preparedness asks things of agencies alone, whoever is released."""

LABELS = r"\b(?:radicali[sz]ed|extremists?|terrorists?|targets?|offenders?)\b"


def test_the_page_has_each_of_the_twenty_rules_once() -> None:
    numbers = re.findall(r"^\*\*(\d+)\. ", PAGE, re.MULTILINE)

    assert sorted(int(one) for one in numbers) == list(range(1, 21))


def test_every_file_the_page_names_is_there() -> None:
    named = re.findall(r"`([\w/.-]+\.(?:py|json))`", PAGE)

    folders = {"tests": REPOSITORY, "schemas": REPOSITORY}
    assert len(named) > 30
    assert [
        one
        for one in named
        if not (folders.get(one.partition("/")[0], SOURCE) / one).is_file()
    ] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_information_starts_from_the_family_or_a_mentor(name: str) -> None:
    actions = Rules(None).checklist_named(name).checklist.actions.values()
    senders = {share.sender for one in actions for share in one.shares}

    assert senders & {"family", "support-ngo"} == set()


@pytest.mark.parametrize("name", ABOUT_PEOPLE)
def test_a_person_under_18_has_a_guardian_and_a_planned_return(name: str) -> None:
    actions = Rules(None).checklist_named(name).checklist.actions.values()
    young = {
        one.number for one in actions if "minor" in {need.fact for need in one.when}
    }

    assert {107, 410} <= young


@pytest.mark.parametrize("name", NAMES)
def test_no_text_of_a_checklist_puts_a_label_on_a_person(name: str) -> None:
    whole = json.loads(Rules(None).checklist_named(name).data)
    told = json.dumps({key: whole[key] for key in ("actions", "facts", "categories")})

    assert re.findall(LABELS, told, re.IGNORECASE) == []


@pytest.mark.parametrize("words", SCREENS, ids=" ".join)
def test_no_screen_puts_a_label_on_a_person(words: tuple[str, ...]) -> None:
    assert re.findall(LABELS, screen(*words), re.IGNORECASE) == []
