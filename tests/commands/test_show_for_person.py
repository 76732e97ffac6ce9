"""The copy for the person: own steps and rights, and nothing that is not for paper."""

from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _copy(office: Office) -> str:
    return at_terminal(office, "show", FIRST, "--for-person").out


def test_the_copy_holds_own_steps_offers_offices_and_rights(office: Office) -> None:
    office.run("done", FIRST, "109")

    copy = _copy(office)

    assert "Your release is planned for Mon 15 Mar 2027. This day can still" in copy
    own, rest = copy.split("STEPS OF THIS KIND THAT WERE DONE")
    assert "Offer a medical check and the medicine to bridge" in own
    assert "This is an offer: you may take it or leave it." in own
    assert "Mon 23 Nov 2026  Assess needs" in rest
    assert "Prison management (Directorate for Execution of Sanctions): " in rest
    assert "- You may see what is written about you, and have a copy." in rest
    assert "- You may complain" in rest
    assert "Data protection officer" in rest.split("WHAT YOU MAY ASK")[1]


def test_the_copy_is_the_same_whether_or_not_a_sensitive_step_applies(
    office: Office,
) -> None:
    before = _copy(office)

    office.run("set", FIRST, "victim-registered=yes", "health-need=yes")

    assert _copy(office) == before
    assert "ictim" not in before


@pytest.mark.parametrize("role", ["prison-health", "victim-service"])
def test_the_copy_does_not_depend_on_who_makes_it(office: Office, role: str) -> None:
    office.run("set", FIRST, "victim-registered=yes", "health-need=yes")

    copied = at_terminal(office, "show", FIRST, "--for-person", "--as", role).out

    assert copied == _copy(office)


def test_a_release_without_a_day_or_that_took_place_is_said_so(office: Office) -> None:
    office.run("set", FIRST, "released=2026-11-20")
    out = _copy(office)
    office.run("set", FIRST, "released=unknown", "release=unknown")

    assert "Your release was on Fri 20 Nov 2026." in out
    assert "Your release: no day is known yet." in _copy(office)


def test_the_copy_says_who_decides_what_passes(office: Office) -> None:
    copy = _copy(office)

    told = copy.split("WHO MAY BE TOLD WHAT ABOUT YOU")[1]
    assert "    only if you agree\n" in told
    assert "    where a law or a signed protocol allows it\n" in told


def test_the_history_tells_each_event_with_who_wrote_it_and_the_words(
    office: Office,
) -> None:
    office.run("note", FIRST, "503", "--note", "second officer asked")
    office.run("set", FIRST, "release=2027-04-12", "--reason", "court letter")
    given = ("--evidence", "form 3", "--as", "prison-health", "--reported", "paper")
    office.run("done", FIRST, "102", *given)
    office.run("undo", FIRST)

    told = at_terminal(office, "show", FIRST, "--history", COLUMNS="120").out

    for words in (
        "   1 Mon 23 Nov 2026 case opened\n                     by o17",
        "note: second officer asked",
        "reason: court letter",
        "102 Explain rights and dates: done; reported (on paper) (taken back)",
        "evidence: form 3",
        "by o17 as prison-health",
        "Take one back: rk undo 1 --seq N",
    ):
        assert words in told


def test_the_history_tells_no_words_to_a_role_without_a_part(office: Office) -> None:
    office.run("set", FIRST, "health-need=yes")
    office.run("done", FIRST, "414", "--evidence", "care sheet")

    told = at_terminal(
        office, "show", FIRST, "--history", "--as", "employment-service"
    ).out

    assert "care sheet" not in told
    assert told.count("something that only the roles it concerns see") == 2


@pytest.mark.parametrize(
    "words",
    [
        ("--all", "--history"),
        ("--history", "--for-person"),
        ("--for-person", "--json"),
        ("--history", "--json"),
    ],
)
def test_two_views_at_once_are_refused(office: Office, words: tuple[str, ...]) -> None:
    ran = office.run("show", FIRST, *words)

    told = f"RK-E001: Only one of {', '.join(words)} may be given."
    assert (ran.status, ran.err[: len(told)]) == (2, told)
