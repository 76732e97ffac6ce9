"""The actions of one case: what comes again, what some have signed, how it ended."""

import re
from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from fakes import at_terminal


def test_an_offer_that_was_declined_is_a_chance_with_a_day_and_no_closed_matter(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    office.run("decline", FIRST, "404")

    before = at_terminal(office, "show", FIRST).out.splitlines()
    then = at_terminal(office, "show", FIRST, "--today", "2026-12-23").out

    head = before.index(" MAY BE OFFERED AGAIN")
    row = " ".join(before[head + 1].split())
    assert row.startswith("Wed 23 Dec 404 Offer a mentor ")
    assert row.endswith(" declined on 23 Nov")
    assert " MAY BE OFFERED AGAIN" not in then


def test_offers_that_come_back_stand_by_their_day(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    for number in ("307", "404", "201"):
        office.run("decline", FIRST, number)

    shown = at_terminal(office, "show", FIRST).out.partition("OFFERED AGAIN\n")[2]

    found = re.findall(r"^ {3}(?:.{10}) (\d{3}) .* declined on", shown, re.MULTILINE)
    assert found == ["404", "201", "307"]


def test_what_comes_again_says_when_in_its_phase(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.run("done", FIRST, "302")

    shown = at_terminal(office, "show", FIRST).out

    assert "302 comes again on 23 Feb" in " ".join(shown.split())


def test_what_comes_again_is_listed_once_with_its_next_day(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.run("done", FIRST, "302")

    listed = at_terminal(office, "show", FIRST, "--all").out.splitlines()

    [row] = [line for line in listed if " 302 Confirm" in line and "LAST" not in line][
        :1
    ]
    assert row.startswith("   Tue 23 Feb 302 ")


def test_what_some_have_signed_says_who_has_yet_to(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    for number in ("306", "308"):
        office.run("done", FIRST, number)
    office.run("done", FIRST, "309", "--part", "prison-case-officer")

    shown = at_terminal(office, "show", FIRST, "--all").out
    due = at_terminal(office, "due", FIRST, "--within", "all").out

    assert re.search(r" 309 Send the needs map .* sign: probation", shown)
    assert "sign: probation" in due


def test_how_an_action_ended_is_listed_with_its_day(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    office.run("decline", FIRST, "404", "--on", "2026-11-20")

    shown = at_terminal(office, "show", FIRST, "--all").out

    assert re.search(r" 101 .* done on Mon 23 Nov", shown)
    assert re.search(r" 404 .* declined on Fri 20 Nov", shown)


def test_what_counts_from_an_action_that_is_open_is_not_dated_by_set(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    _open_after_action(office)

    shown = at_terminal(office, "show", "9").out

    told = "1 action has no day yet; it counts from another: 404 Offer"
    assert told in " ".join(shown.split())


@pytest.mark.parametrize("words", [("show", "9"), ("due", "9")])
def test_no_command_is_proposed_that_sets_an_action_like_a_date(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    office = an_office(tmp_path)
    _open_after_action(office)

    shown = at_terminal(office, *words).out

    assert "offer-mentor=DAY" not in shown


def _open_after_action(office: Office) -> None:
    path = office.home / "own.toml"
    path.write_text(
        "format = 1\nid = 'own'\nversion = '1.0.0'\nstatus = 'draft'\n"
        "extends = 'mk'\ntitle.en = 'Own'\n[actions.plan-income-and-debts]\n"
        "due = { days = 9, after_action = 'offer-mentor', basis = 'proposal' }\n",
        encoding="utf-8",
    )
    words = ("--release", "2027-12-01", "--admission", "2026-11-20")
    dates = ("--date", "supervision-end=2028-12-01")
    ran = office.run("open", "MK-2026-009", "--checklist", str(path), *words, *dates)
    assert ran.status == 0, ran.err
