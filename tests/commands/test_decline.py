from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_an_offer_can_be_declined_and_is_owed_no_more(office: Office) -> None:
    ran = office.run("decline", FIRST, "404", "--reason", "not now")

    said = office.document(FIRST)["history"][-1]["said"]
    assert ran.status == 0
    assert (said["how"], said["reason"]) == ("declined", "not now")
    assert "\toffer-mentor" not in office.run("due", FIRST, "--within", "all").out


def test_a_duty_of_an_agency_cannot_be_declined(office: Office) -> None:
    before = office.bytes()

    ran = office.run("decline", FIRST, "102")

    assert ran.status == 2
    assert ran.err == (
        "RK-E029: 102 explain-rights-and-dates is a duty of an agency, not an offer "
        "to the person, so it cannot be declined. "
        "`releasekit done MK-2026-001 102` records it.\n"
    )
    assert office.bytes() == before


def test_only_done_is_done(office: Office) -> None:
    before = office.run("show", FIRST).out

    office.run("decline", FIRST, "404")

    after = office.run("show", FIRST).out
    assert ": 2 done, 1 declined, " not in before
    assert "1 done, 1 declined, " in after


def test_an_offer_declined_twice_is_refused(office: Office) -> None:
    office.run("decline", FIRST, "404")

    ran = office.run("decline", FIRST, "404")

    assert (ran.status, ran.err[:8]) == (2, "RK-E027:")
    assert "was declined on Mon 23 Nov 2026" in ran.err
