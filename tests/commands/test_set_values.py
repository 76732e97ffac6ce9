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


@pytest.mark.parametrize(
    ("typed", "rail"),
    [
        ("risk=high", 1),
        ("risk-level=high", 1),
        ("RISK=high", 1),
        ("release-score=3", 1),
        ("surname=yes", 4),
        ("date-of-birth=1990-01-01", 4),
        ("home-address=yes", 4),
        ("religion=yes", 3),
        ("ethnic-group=yes", 3),
        ("offence=yes", 3),
        ("diagnosis=yes", 6),
        ("radicalised=yes", 3),
        ("extremist=yes", 3),
    ],
)
def test_a_name_for_what_is_not_kept_is_refused_with_its_guard_rail(
    office: Office, typed: str, rail: int
) -> None:
    before = office.bytes()

    ran = office.run("set", FIRST, typed)

    assert ran.status == 2
    assert ran.err.startswith("RK-E009: ")
    assert f": guard rail {rail} keeps " in ran.err
    assert office.bytes() == before


@pytest.mark.parametrize("option", ["--fact", "--date"])
def test_a_case_is_not_opened_with_what_is_not_kept(
    office: Office, option: str
) -> None:
    before = office.bytes()

    ran = office.run(
        *("open", "MK-2026-003", "--checklist", "mk", "--admission", "2026-11-20"),
        *(option, "risk=high"),
    )

    assert (ran.status, ran.err[:8]) == (2, "RK-E009:")
    assert office.bytes() == before


@pytest.mark.parametrize("typed", ["asteriks=yes", "crimson=yes", "riskless=yes"])
def test_a_word_that_only_begins_alike_is_unknown_and_no_more(
    office: Office, typed: str
) -> None:
    assert office.run("set", FIRST, typed).err.startswith("RK-E016: ")
