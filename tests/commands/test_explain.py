"""`explain`: the same day as `due`, in words and as a document."""

import json
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office, fits
from endurance import IN_CI, some
from screens import DEMO_CASES, WIDTHS, document, screen, the_demo


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.mark.parametrize("case", DEMO_CASES)
def test_every_open_action_is_explained_with_the_day_of_due(case: str) -> None:
    owed = [
        one
        for one in document("due", case, "--within", "all")["actions"]
        if one["occurrence"] == 1
    ]

    for one in some(owed, 12 if IN_CI else 4):
        ran = the_demo().run("explain", case, str(one["number"]), "--json")
        fits(ran, "explain")
        told = json.loads(ran.out)
        assert (told["due"], told["lead"]) == (one["due"], one["lead"])
        assert [step["day"] for step in told["steps"]][-1:] == (
            [one["due"]] if one["due"] else []
        )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", ["302", "416", "450", "505"])
def test_no_line_is_wider_than_the_window(number: str, width: int) -> None:
    lines = screen("explain", DEMO_CASES[3], number, width=width).splitlines()

    assert max(len(line) for line in lines) <= width


def test_a_day_is_explained_as_a_sum(office: Office) -> None:
    ran = office.run("explain", SECOND, "416")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"{SECOND}  416 Send the release notice to the agencies")
    assert (
        "HOW THE DAY IS FOUND\n"
        "  Release             Mon 1 Mar 2027   as planned\n"
        "  minus 60 days       Thu 31 Dec 2026  the day itself is not counted\n"
        "  an open day?        yes              calendar mk\n"
        "  moved?              no               its date never moved\n"
        "  =                   Thu 31 Dec 2026\n"
    ) in ran.out
    assert "  the 60 days         proposal. Not law.\n" in ran.out
    assert "Next      rk done 2 416\n" in ran.out


def test_what_ended_says_how_it_ended_and_how_to_take_it_back(office: Office) -> None:
    out = office.run("explain", FIRST, "101").out

    assert "Ended     done Mon 23 Nov 2026; it was due Fri 27 Nov 2026\n" in out
    assert "Next      rk undo 1 --seq 2\n" in out


def test_what_comes_again_is_counted_from_its_last_time(office: Office) -> None:
    office.run("done", FIRST, "302")

    out = office.run("explain", FIRST, "302").out

    assert "  settled             Mon 23 Nov 2026  number 1 was settled\n" in out
    assert "  =                   Tue 23 Feb 2027\n" in out


def test_what_it_waits_for_is_told_with_who_owes_that(office: Office) -> None:
    out = office.run("explain", FIRST, "102").out

    assert "Waits for 101 Name the prison case lead: done Mon 23 Nov 2026\n" in out
    assert "open, prison lead, due" in office.run("explain", FIRST, "103").out


def test_an_action_that_does_not_apply_says_by_which_answer(office: Office) -> None:
    office.run("set", FIRST, "children=no")

    out = office.run("explain", FIRST, "409").out

    assert "State     it does not apply\n" in out
    assert "children: no; it applies if yes" in " ".join(out.split())
    assert "HOW THE DAY IS FOUND" not in out


def test_an_unanswered_question_is_told_with_its_command(office: Office) -> None:
    out = office.run("explain", FIRST, "409").out

    assert "children: not answered; it applies if yes" in " ".join(out.split())
    assert "rk set 1 children=yes|no" in out


def test_an_action_of_earlier_phases_has_no_day(office: Office) -> None:
    office.run(
        *("open", "MK-2026-009", "--checklist", "mk", "--admission", "2024-11-20"),
        *("--release", "2027-03-01", "--from", "pre-release"),
    )

    out = office.run("explain", "MK-2026-009", "101").out

    assert "State     it belongs to a phase before this casebook\n" in out


def test_without_a_release_date_the_command_that_gives_one_is_told(
    office: Office,
) -> None:
    office.run("set", FIRST, "release=unknown")

    out = office.run("explain", FIRST, "416").out

    assert "Due       no day yet\n" in out
    assert "rk set 1 release=DAY" in out


def test_an_offer_may_be_declined_and_a_part_is_signed(office: Office) -> None:
    assert "rk decline 1 404" in office.run("explain", FIRST, "404").out
    signing = office.run("explain", FIRST, "309").out
    assert "rk done 1 309 --part prison-case-officer" in signing
    assert "To sign   Prison re-socialisation officer, Probation officer\n" in signing


def test_a_step_on_a_sensitive_fact_is_told_only_to_who_is_in_it(
    office: Office,
) -> None:
    hidden = office.run("explain", FIRST, "414", "--as", "pcve-coordination")
    told = office.run("explain", FIRST, "414", "--as", "prison-health")
    nobody = office.run("explain", FIRST, "414")

    assert (hidden.status, hidden.err[:8]) == (2, "RK-E003:")
    assert "health need: " in told.out
    assert "health need" not in nobody.out
    assert "by a sensitive fact" in nobody.out


def test_what_it_waits_for_is_withheld_where_it_is_not_for_the_role(
    office: Office,
) -> None:
    office.run("set", FIRST, "health-need=yes")

    out = office.run("explain", FIRST, "704", "--as", "pcve-coordination")

    assert "414" not in out.out


def test_an_unknown_action_is_refused(office: Office) -> None:
    ran = office.run("explain", FIRST, "999")

    assert (ran.status, ran.err[:8]) == (2, "RK-E012:")
