"""Rules and recipients of `remind`: what is wrong in them is told at once."""

from pathlib import Path

import pytest

from casebooks import MONDAY, an_office
from reminded import (
    RECIPIENTS,
    Reminded,
    a_reminded_office,
    add_settings,
    keys_of,
    reminded_since_monday,
)


@pytest.fixture
def reminded(tmp_path: Path) -> Reminded:
    return reminded_since_monday(tmp_path)


BAD_SETTINGS = """
[remind]
weekly = "someday"
unnamed_days = -1
domains = ["office.example"]

[[notices]]
id = "ahead"
when = "before"
days = 0

[[recipients]]
role = "probation"
mail = "no address"

[[recipients]]
mail = "x@office.example"
"""


def test_everything_wrong_in_rules_and_addresses_is_told_at_once(
    tmp_path: Path,
) -> None:
    found = a_reminded_office(tmp_path, BAD_SETTINGS)

    ran = found.remind(MONDAY)

    assert (ran.status, found.arrived()) == (78, [])
    for told in ("weekly", "unnamed_days", "days", "mail", "recipients[1]"):
        assert told in ran.err, told
    assert found.office.run("due").status == 0


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (
            '[[notices]]\nid = "a"\nwhen = "on"\n[[notices]]\nid = "a"\nwhen = "on"\n',
            "the name of two rules",
        ),
        ('[[notices]]\nid = "a"\nwhen = "before"\n', "give days or working_days"),
        ('[[notices]]\nid = "a"\nwhen = "on"\ndays = 1\n', "none with on"),
        (
            '[remind]\ndomains = ["a.example"]\nadministrator = "x@b.example"\n',
            "b.example is none of the domains",
        ),
    ],
)
def test_what_no_schema_can_say_of_rules_is_told_too(
    tmp_path: Path, settings: str, told: str
) -> None:
    found = a_reminded_office(tmp_path, settings)

    ran = found.remind(MONDAY)

    assert ran.status == 78
    assert told in ran.err


def test_own_rules_hold_instead_of_those_that_come_along(tmp_path: Path) -> None:
    rule = 'id = "far"\nwhen = "before"\nworking_days = 40\nto = ["support"]\n'
    found = a_reminded_office(tmp_path, f"{RECIPIENTS}[[notices]]\n{rule}")
    found.remind(MONDAY)

    keys = keys_of(found.planned("2026-12-14"))

    assert {key[0] for key in keys} <= {"far", "free", "moved", "unnamed", "calendar"}
    assert "far" in {key[0] for key in keys}


def test_settings_of_one_office_never_name_a_server(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    add_settings(office, '[mail]\nserver = "mail.example"\n')

    ran = office.run("due")

    assert ran.status == 78
    assert "mail" in ran.err


def test_a_test_mail_goes_only_where_the_office_allows(tmp_path: Path) -> None:
    found = a_reminded_office(tmp_path, '[remind]\ndomains = ["office.example"]\n')

    elsewhere = found.office.run("remind", "--test", "x@other.example")
    no_server = found.office.run("remind", "--test", "x@office.example")

    assert (elsewhere.status, "RK-E165" in elsewhere.err) == (2, True)
    assert (no_server.status, "RK-E164" in no_server.err) == (78, True)
