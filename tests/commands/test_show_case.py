import json
import re
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, Ran, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_show_begins_with_the_full_id(office: Office) -> None:
    ran = at_terminal(office, "show", "2")

    assert ran.out.startswith(f"{SECOND} · checklist mk 0.3.0 (DRAFT)\n")


def test_show_is_the_same_in_a_pipe_as_at_a_terminal(office: Office) -> None:
    piped, terminal = office.run("show", FIRST), at_terminal(office, "show", FIRST)

    assert re.findall(r"\w+", piped.out) == re.findall(r"\w+", terminal.out)


def test_show_looks_and_writes_nothing(office: Office) -> None:
    before = office.bytes(log=False)

    for words in ((FIRST,), (FIRST, "--all"), (FIRST, "--json")):
        assert office.run("show", *words).status == 0

    assert office.bytes(log=False) == before


def test_a_damaged_case_is_refused(office: Office) -> None:
    office.path(FIRST).write_bytes(b"{")

    ran = office.run("show", FIRST)

    assert (ran.status, ran.out) == (65, "")
    assert ran.err.startswith(f"RK-E050: Case {FIRST} is damaged: ")


HIDDEN = ("plan-care-continuity", "confirm-care-link", "agree-sharing-of-health-needs")
"""Steps of the mk checklist that are there because of a sensitive fact."""


@pytest.fixture
def cared_for(office: Office) -> Office:
    office.run("set", FIRST, "health-need=yes", "victim-registered=no")
    office.run("note", FIRST, "--note", "a later event")
    return office


def _actions(ran: Ran) -> set[str]:
    return {one["action"] for one in json.loads(ran.out)["actions"]}


@pytest.mark.parametrize("role", ["pcve-coordination", "employment-service"])
def test_steps_on_a_sensitive_fact_are_not_there_for_other_roles(
    cared_for: Office, role: str
) -> None:
    ran = cared_for.run("show", FIRST, "--json", "--as", role)

    assert not _actions(ran) & set(HIDDEN)


@pytest.mark.parametrize("how", [(), ("--as", "prison-health")])
def test_steps_on_a_sensitive_fact_are_there_for_the_roles_in_them(
    cared_for: Office, how: tuple[str, ...]
) -> None:
    ran = cared_for.run("show", FIRST, "--json", *how)

    assert _actions(ran) >= {"plan-care-continuity", "agree-sharing-of-health-needs"}


def test_the_screen_says_that_it_withholds_and_neither_names_nor_counts_it(
    cared_for: Office,
) -> None:
    ran = cared_for.run("show", FIRST, "--all", "--as", "pcve-coordination")

    other = cared_for.run("show", SECOND, "--as", "pcve-coordination")
    told = "Steps on sensitive facts are shown only to the roles in them."
    assert told in ran.out
    assert told in other.out
    assert "Sensitive facts are shown only to the roles that act on" in ran.out
    assert "health-need" not in ran.out.replace("Sensitive", "")
    assert "health need" not in ran.out
    for number in ("414", "450", "704"):
        assert not re.search(rf"^ +.* {number} ", ran.out, re.MULTILINE)


def test_a_sensitive_fact_is_told_to_the_roles_that_act_on_it(
    cared_for: Office,
) -> None:
    ran = cared_for.run("show", FIRST, "--as", "prison-health")

    assert "health need" in ran.out


def test_a_last_change_to_a_step_that_is_withheld_is_not_named(
    cared_for: Office,
) -> None:
    cared_for.run("done", FIRST, "414")

    told = cared_for.run("show", FIRST, "--as", "prison-health")
    withheld = cared_for.run("show", FIRST, "--as", "pcve-coordination")

    assert "414 Plan care after release: done" in told.out
    assert "something that only the roles it concerns see" in withheld.out
    assert "414" not in withheld.out


@pytest.mark.parametrize("word", ["health-need", "plan-care-continuity"])
def test_the_document_says_no_more_to_a_role_than_the_screen(
    cared_for: Office, word: str
) -> None:
    cared_for.run("done", FIRST, "414")

    ran = cared_for.run("show", FIRST, "--json", "--as", "pcve-coordination")

    assert word not in ran.out


def test_a_taking_back_names_no_step_that_is_withheld(cared_for: Office) -> None:
    cared_for.run("done", FIRST, "414")
    cared_for.run("undo", FIRST)

    ran = cared_for.run("show", FIRST, "--as", "pcve-coordination")

    assert "414" not in ran.out


@pytest.mark.parametrize("words", [("show", FIRST), ("due",)])
def test_a_role_that_there_is_not_is_refused_where_it_hides_steps(
    office: Office, words: tuple[str, ...]
) -> None:
    ran = office.run(*words, "--as", "gardener")

    assert (ran.status, ran.err[:8]) == (2, "RK-E014:")


def test_a_checklist_that_asks_no_facts_has_no_line_of_them(office: Office) -> None:
    opened = office.run("open", "PREPARED-MK", "--checklist", "preparedness")

    shown = office.run("show", "PREPARED-MK").out

    assert opened.status == 0
    assert "Facts" not in shown
