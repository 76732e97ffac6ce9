from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _released(office: Office) -> str:
    events = [one["said"] for one in office.document(FIRST)["history"]]
    return str([one["to"] for one in events if one["did"] == "dated"][-1])


def test_set_shows_what_shifts_and_asks_before_it_writes(office: Office) -> None:
    ran = at_terminal(office, "set", "1", "release=2027-05-03", typed="yes\n")

    assert ran.status == 0
    assert ran.out.splitlines()[0].startswith("  moves    ")
    assert ran.err == "Write this? [y/N] "
    assert f"{FIRST}  release: Mon 3 May 2027" in ran.out
    assert _released(office) == "2027-05-03"


@pytest.mark.parametrize("answer", ["no\n", "n\n", "\n", ""])
def test_set_writes_nothing_without_a_yes(office: Office, answer: str) -> None:
    before = office.bytes()

    ran = at_terminal(office, "set", "1", "release=2027-05-03", typed=answer)

    assert ran.status == 2
    assert ran.err == "Write this? [y/N] RK-E043: Nothing was written.\n"
    assert office.bytes() == before


@pytest.mark.parametrize("how", [("--yes",), ("--no-input",)])
def test_set_does_not_ask_where_it_was_told_not_to(
    office: Office, how: tuple[str, ...]
) -> None:
    ran = at_terminal(office, "set", "1", "release=2027-05-03", *how)

    assert (ran.status, ran.err) == (0, "")
    assert _released(office) == "2027-05-03"


def test_a_script_is_not_asked(office: Office) -> None:
    ran = office.run("set", FIRST, "release=2027-05-03", "--reason", "granted")

    assert (ran.status, ran.err) == (0, "")
    assert _released(office) == "2027-05-03"


def test_unknown_takes_a_value_away(office: Office) -> None:
    office.run("set", SECOND, "release=unknown")

    ran = office.run("show", SECOND)

    assert "Release  no date yet" in ran.out


def test_what_stands_so_already_is_not_written_again(office: Office) -> None:
    before = office.bytes()

    ran = office.run("set", FIRST, "supervised=yes")

    assert (ran.status, ran.out) == (0, "Nothing changes: it stands so already.\n")
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("relaese=2027-05-03", "RK-E016: "),
        ("supervised=perhaps", "RK-E017: supervised takes yes, no, unknown"),
        ("release", "RK-E024: release is not of the form NAME=VALUE"),
        ("release=", "RK-E024: "),
        ("release=7/1/2027", "RK-E019: "),
        ("risk=high", "RK-E009: "),
    ],
)
def test_what_cannot_be_set_is_refused(office: Office, typed: str, told: str) -> None:
    before = office.bytes()

    ran = office.run("set", FIRST, typed)

    assert ran.status == 2
    assert ran.err.startswith(told)
    assert office.bytes() == before


def test_a_mistyped_name_is_answered_with_the_nearest(office: Office) -> None:
    ran = office.run("set", FIRST, "relaese=2027-05-03")

    assert "Did you mean release?" in ran.err


def test_of_several_values_none_is_written_if_one_cannot_be(office: Office) -> None:
    before = office.bytes()

    ran = office.run("set", FIRST, "release=2027-05-03", "supervised=perhaps")

    assert ran.status == 2
    assert office.bytes() == before
