"""Closing, going on, moving to other checklists, and whose a case is."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Document, Office, an_office
from fakes import at_terminal

OWN = """format = 1
id = "own"
version = "{version}"
status = "draft"
extends = "mk"
title.en = "Own"
"""
PLACE = """
[actions.tell-the-mayor]
number = 480
title.en = "Tell the mayor"
short.en = "Tell the mayor"
phase = "pre-release"
lead = "social-work"
due = {{ days = 30, before = "release", basis = "proposal" }}
{more}
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _own(office: Office, version: str, more: str = "") -> None:
    folder = office.folder / "checklists" / "src"
    folder.mkdir(parents=True, exist_ok=True)
    text = OWN.format(version=version) + more
    (folder / "own.toml").write_text(text, encoding="utf-8")


def _action(office: Office, case: str, name: str) -> Document | None:
    found: list[Document] = json.loads(office.run("show", case, "--json").out)[
        "actions"
    ]
    return next((one for one in found if one["action"] == name), None)


def test_a_closed_case_owes_nothing_and_is_listed_apart(office: Office) -> None:
    ran = office.run("close", FIRST, "--because", "recall", "--reason", "court order")

    due = json.loads(office.run("due", "--within", "all", "--json").out)
    assert f"{FIRST}  case closed: recalled to prison" in ran.out
    assert f"rk open --episode-of {FIRST} --admission DAY" in ran.out
    assert due["closed_cases"] == 1
    assert FIRST not in {row["case"] for row in due["actions"]}
    assert FIRST not in office.run("list").out
    assert office.run("list", "--closed").out.startswith(FIRST)
    assert "Closed on Mon 23 Nov 2026" in office.run("show", FIRST).out


def test_a_closed_case_is_changed_by_nothing_but_going_on(office: Office) -> None:
    office.run("close", FIRST, "--because", "end-of-support")

    refused = office.run("set", FIRST, "children=yes")
    office.run("reopen", FIRST, "--reason", "closed too early")

    assert (refused.status, refused.err[:7]) == (2, "RK-E089")
    assert office.run("set", FIRST, "children=yes").status == 0


def test_undo_of_a_closing_goes_on_with_the_case(office: Office) -> None:
    office.run("close", FIRST, "--because", "mistake")

    office.run("undo", FIRST)

    assert office.run("list").out.startswith(FIRST)


def test_the_next_episode_brings_answers_and_what_holds_still(office: Office) -> None:
    office.run("done", FIRST, "401")
    office.run("done", FIRST, "416")
    office.run("close", FIRST, "--because", "recall")

    words = ("--episode-of", FIRST, "--admission", "2026-11-23")
    ran = office.run("open", *words, "--release", "2027-11-01")

    said = office.document("MK-2026-003")["history"][0]["said"]
    carried = said["episode"]["carried"]
    papers = _action(office, "MK-2026-003", "apply-identity-documents")
    notice = _action(office, "MK-2026-003", "send-release-notice")
    assert ran.status == 0
    assert said["facts"]["supervised"] is True
    assert "send-release-notice" not in carried
    assert papers is not None
    assert papers["status"] == "done"
    assert notice is not None
    assert notice["status"] == "open"
    assert f"It goes on from {FIRST}." in office.run("show", "MK-2026-003").out


def test_a_closed_case_goes_on_once(office: Office) -> None:
    office.run("close", FIRST, "--because", "recall")
    words = ("--episode-of", FIRST, "--admission", "2026-11-23")
    office.run("open", *words, "--release", "2027-11-01")

    ran = office.run("open", *words, "--release", "2027-11-01")

    assert (ran.status, ran.err[:7]) == (2, "RK-E006")
    assert "MK-2026-003" in ran.err


def test_short_forms_mean_the_open_case(office: Office) -> None:
    office.run("close", FIRST, "--because", "recall")
    office.run("open", "RS-2026-001", "--checklist", "rs")

    assert at_terminal(office, "show", "1").out.startswith("RS-2026-001")


def test_an_upgrade_shows_its_plan_and_moves_the_case(office: Office) -> None:
    _own(office, "1.0.0")
    office.run("open", "O-1", "--checklist", "own", "--release", "2027-06-01")
    office.run("done", "O-1", "416")
    _own(office, "2.0.0", PLACE.format(more=""))

    dry = office.run("upgrade", "O-1", "--dry-run")
    before = _action(office, "O-1", "tell-the-mayor")
    ran = office.run("upgrade", "O-1")

    assert "O-1: own 1.0.0 -> own 2.0.0" in dry.out
    assert "added: 480 Tell the mayor" in dry.out
    assert before is None
    assert "follows checklist own 2.0.0" in ran.out
    assert _action(office, "O-1", "tell-the-mayor") is not None
    settled = _action(office, "O-1", "send-release-notice")
    assert settled is not None
    assert settled["status"] == "done"
    assert office.run("upgrade", "O-1").out == "1 case stays as it is.\n"
    assert office.run("verify").status == 0


def test_what_replaces_an_old_action_has_its_settlement(office: Office) -> None:
    _own(office, "1.0.0", PLACE.format(more=""))
    office.run("open", "O-1", "--checklist", "own", "--release", "2027-06-01")
    office.run("done", "O-1", "480")
    new = PLACE.format(more='replaces = ["tell-the-mayor"]')
    new = new.replace("actions.tell-the-mayor", "actions.tell-the-town")
    _own(office, "2.0.0", new.replace("480", "481"))

    office.run("upgrade", "--all")

    town = _action(office, "O-1", "tell-the-town")
    assert town is not None
    assert town["status"] == "done"
    office.run("undo", "O-1")
    mayor = _action(office, "O-1", "tell-the-mayor")
    assert mayor is not None
    assert mayor["status"] == "done"


def test_what_goes_with_progress_is_set_aside_and_comes_back_with_undo(
    office: Office,
) -> None:
    _own(office, "1.0.0", PLACE.format(more=""))
    office.run("open", "O-1", "--checklist", "own", "--release", "2027-06-01")
    office.run("done", "O-1", "480")
    _own(office, "2.0.0")

    planned = office.run("upgrade", "O-1", "--dry-run").out
    office.run("upgrade", "O-1")
    after = office.run("show", "O-1").out
    history = office.run("show", "O-1", "--history").out
    undone = office.run("undo", "O-1")
    mayor = _action(office, "O-1", "tell-the-mayor")

    assert "set aside, and still shown: 480 Tell the mayor" in planned
    assert "Set aside with an earlier checklist: 480 Tell the mayor" in after
    assert "tell-the-mayor: done" in history
    assert undone.status == 0, undone.err
    assert mayor is not None
    assert mayor["status"] == "done"


def test_what_an_upgrade_adds_too_late_has_time_to_catch_up(office: Office) -> None:
    _own(office, "1.0.0")
    words = ("--checklist", "own", "--release", "2026-12-14")
    office.run("open", "O-1", *words, "--from", "pre-release")
    _own(office, "2.0.0", PLACE.format(more=""))
    later = ("--today", "2026-11-30")

    office.run("upgrade", "O-1", *later)

    rows = json.loads(office.run("due", "O-1", "--json", *later).out)["actions"]
    [mayor] = [one for one in rows if one["number"] == 480]
    assert (mayor["state"], mayor["flags"]) == ("due", ["short-time"])


def test_a_transfer_maps_equal_actions_and_drops_nothing(office: Office) -> None:
    office.run("done", FIRST, "416")
    office.run("done", FIRST, "350")

    ran = office.run("transfer", FIRST, "--to", "rs", "--reason", "moved prison")

    notice = _action(office, FIRST, "send-release-notice")
    assert ran.status == 0, ran.err
    assert "set aside, and still shown: 350" in ran.out
    assert notice is not None
    assert notice["status"] == "done"
    assert office.run("verify").status == 0
    assert office.run("show", FIRST, "--history").status == 0


def test_a_post_takes_over_a_whole_caseload(office: Office) -> None:
    office.run("assign", FIRST, SECOND, "--role", "probation", "--to", "p4")

    ran = office.run("assign", "--from", "p4", "--to", "p9", "--until", "2026-12-31")

    assert ran.out.splitlines()[-1] == "2 cases assigned."
    said = office.document(FIRST)["history"][-1]["said"]
    assert (said["role_of"], said["to"], said["until"]) == (
        "probation",
        "p9",
        "2026-12-31",
    )


def test_mine_is_what_my_role_owes_where_no_other_post_has_it(office: Office) -> None:
    office.run("assign", FIRST, "--role", "prison-management", "--to", "m2")
    words = ("due", "--role", "me", "--within", "all", "--json")

    mine = office.run(*words, "--as", "prison-management")
    theirs = office.run(*words, "--as", "prison-management", "--by", "m2")

    cases = [
        {row["case"] for row in json.loads(ran.out)["actions"]}
        for ran in (mine, theirs)
    ]
    assert cases == [{SECOND}, {FIRST, SECOND}]
    rows = json.loads(theirs.out)["actions"]
    assert {row["assigned"] for row in rows if row["case"] == FIRST} == {"m2"}


def test_mine_stands_out_on_the_screen_by_a_sign_and_a_word(office: Office) -> None:
    ran = at_terminal(office, "due", "--within", "all", "--as", "prison-management")

    assert "▸ you" in ran.out
    assert " yours" in ran.out


def test_what_others_owe_before_i_can_go_on_is_listed(office: Office) -> None:
    words = ("due", "--role", "me", "--waiting", "--within", "all", "--json")

    rows = json.loads(office.run(*words, "--as", "social-work").out)["actions"]

    assert rows
    assert {row["lead"] for row in rows} & {"social-work"} == set()


def test_without_a_role_nothing_is_mine(office: Office) -> None:
    ran = office.run("due", "--role", "me")

    assert (ran.status, ran.err[:7]) == (2, "RK-E023")
