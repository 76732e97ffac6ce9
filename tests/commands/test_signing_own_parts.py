"""`done --part` where an office's own checklist asks it of other actions."""

from pathlib import Path

import pytest

from casebooks import Office, an_office

OFFICER = "prison-case-officer"
OWN = """
format = 1
id = "own"
version = "1.0.0"
status = "draft"
extends = "mk"
title.en = "Own"

[actions.plan-child-contact]
parts = ["prison-case-officer"]

[actions.review-sentence-plan]
parts = ["prison-case-officer", "social-work"]

[actions.share-needs-map]
parts = ["prison-case-officer", "community-lead", "social-work"]
"""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def own(office: Office) -> str:
    """Open a case on a checklist where a repeated action has parts."""
    path = office.home / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    words = ("--release", "2028-03-01", "--admission", "2026-11-20")
    ran = office.run("open", "MK-2026-009", "--checklist", str(path), *words)
    assert ran.status == 0, ran.err
    return "MK-2026-009"


def test_a_part_of_what_does_not_apply_is_not_signed(office: Office, own: str) -> None:
    office.run("set", own, "children=no")

    ran = office.run("done", own, "409", "--part", OFFICER)

    assert ran.err.startswith("RK-E028: 409 ")


def test_the_parts_of_each_time_are_signed_anew(office: Office, own: str) -> None:
    for role in (OFFICER, "social-work"):
        office.run("done", own, "203", "--part", role)

    again = office.run("done", own, "203", "--part", OFFICER)
    ahead = office.run("done", own, "203.2", "--part", OFFICER)

    assert again.err.startswith("RK-E027: 203 ")
    assert again.err.endswith("To record the next time already, write 203.2.\n")
    assert ahead.status == 0
    said = [one["said"] for one in office.document(own)["history"]]
    assert [one["occurrence"] for one in said[1:]] == [1, 1, 2]


def test_the_first_to_sign_the_next_time_is_told_who_has_yet_to(
    office: Office, own: str
) -> None:
    for role in (OFFICER, "social-work"):
        office.run("done", own, "203", "--part", role)

    ran = office.run("done", own, "203.2", "--part", OFFICER)

    assert "Still to sign: " in ran.out
    assert ran.out.endswith(f"Take it back: rk undo {own} --seq 4\n")


def test_a_role_named_beside_an_alias_that_may_be_it_can_sign(
    office: Office, own: str
) -> None:
    ran = office.run("done", own, "309", "--part", "social-work")

    assert ran.status == 0
