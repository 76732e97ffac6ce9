"""What a jurisdiction owes itself before its first case, followed like a case."""

import json
from pathlib import Path

import pytest

from casebooks import Office, an_empty_office, fits
from fakes import at_terminal
from releasekit.domain.action import Kind
from shipped_checklists import LANGUAGES, PREPAREDNESS, merged

CASE = "PREPARED-MK"
ACTIONS = {
    101: "do-impact-assessment",
    102: "set-retention-schedule",
    103: "sign-information-protocol",
    201: "publish-role-guidelines",
    202: "name-contact-points",
    203: "agree-with-each-municipality",
    301: "train-each-role-kind",
    302: "open-complaint-route",
    901: "review-the-matrix",
}
COMES_AGAIN = {202: 6, 203: 12, 301: 12, 901: 12}
SIGNERS = (
    "pcve-coordination",
    "prison-management",
    "probation",
    "social-work",
    "police",
    "ministry-of-justice",
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_empty_office(tmp_path)
    words = ("--admission", "2026-11-02", "--release", "2028-01-10")
    for one in (
        ("init", str(office.folder), "--office", "IDR"),
        ("open", CASE, "--checklist", PREPAREDNESS, *words),
    ):
        assert office.run(*one).status == 0
    return office


def test_preparedness_has_the_nine_actions_of_the_design() -> None:
    actions = merged(PREPAREDNESS).actions.values()

    assert {one.number: one.id for one in actions} == ACTIONS
    assert {one.kind for one in actions} == {Kind.DUTY}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_of_preparedness_has_its_texts_in_each_language(
    language: str,
) -> None:
    checklist = merged(PREPAREDNESS)
    actions = checklist.actions.values()

    assert [one.id for one in actions if not one.title.get(language)] == []
    assert [one.id for one in actions if not one.short.get(language)] == []
    assert [
        phase for phase, name in checklist.phases.items() if not name[language]
    ] == []


def test_preparedness_asks_nothing_about_a_person() -> None:
    checklist = merged(PREPAREDNESS)

    actions = checklist.actions.values()
    assert (dict(checklist.facts), dict(checklist.categories)) == ({}, {})
    assert [one.id for one in actions if one.shares or one.person or one.when] == []


def test_four_of_the_nine_come_again() -> None:
    actions = merged(PREPAREDNESS).actions.values()
    again = {one.number: one.repeats for one in actions if one.repeats}

    assert {number: one.period.months for number, one in again.items()} == COMES_AGAIN


def test_preparedness_is_followed_like_a_case(office: Office) -> None:
    ran = office.run("due", CASE, "--within", "all", "--json")

    fits(ran, "due")
    rows = json.loads(ran.out)["actions"]
    assert {row["number"]: row["action"] for row in rows} == ACTIONS
    assert {row["jurisdiction"] for row in rows} == {"ZZ"}


def test_the_phases_of_preparedness_have_names_of_their_own(office: Office) -> None:
    shown = at_terminal(office, "show", CASE, "--all").out

    heads = ("1 ground rules", "2 people and places", "3 ready to begin")
    assert [one for one in (*heads, "9 yearly review") if one not in shown] == []
    assert [one for one in ACTIONS if f" {one} " not in shown] == []


def test_the_protocol_is_done_when_the_last_agency_has_signed(office: Office) -> None:
    ran = [office.run("done", CASE, "103", "--part", one) for one in SIGNERS]

    assert [one.status for one in ran] == [0] * len(SIGNERS)
    assert _state(office, 103) == "done"


def test_the_protocol_is_not_done_while_one_agency_has_not_signed(
    office: Office,
) -> None:
    for one in SIGNERS[:-1]:
        office.run("done", CASE, "103", "--part", one)

    assert _state(office, 103) == "open"


def test_what_was_done_comes_again_where_preparedness_says_so(office: Office) -> None:
    ran = office.run("done", CASE, "201,202", "--evidence", "version 1")

    assert ran.status == 0
    found = json.loads(office.run("due", CASE, "--within", "all", "--json").out)
    again = [row for row in found["actions"] if row["number"] == 202]
    assert [(row["occurrence"], row["due"]) for row in again] == [(2, "2027-05-24")]
    assert [row for row in found["actions"] if row["number"] == 201] == []


def test_every_day_of_preparedness_is_explained(office: Office) -> None:
    for number, action in ACTIONS.items():
        ran = office.run("explain", CASE, str(number), "--json")

        fits(ran, "explain")
        assert json.loads(ran.out)["action"] == action


def test_a_casebook_of_preparedness_is_in_order(office: Office) -> None:
    office.run("done", CASE, "101", "--evidence", "version 1")

    ran = office.run("verify")

    assert (ran.status, ran.out) == (0, "1 case is in order.\n")


def _state(office: Office, number: int) -> str:
    actions = json.loads(office.run("show", CASE, "--json").out)["actions"]
    [found] = [one for one in actions if one["number"] == number]
    return str(found["status"])
