from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal

OPEN = ("--checklist", "mk", "--admission", "2026-11-20")
FOURTEEN = "MK-IDR-2026-014"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    for case in (FOURTEEN, "MK-2026-005", "MK-2026-007", "MK-2026-009"):
        assert office.run("open", case, *OPEN).status == 0
    return office


@pytest.mark.parametrize(
    "typed",
    ["14", "014", "26-14", "2026-14", "26-014", "mk-idr-2026-014", "MK_IDR_2026_014"],
)
def test_a_short_form_of_a_case_is_taken_at_a_terminal(
    office: Office, typed: str
) -> None:
    ran = at_terminal(office, "done", typed, "101")

    assert ran.status == 0
    assert ran.out.startswith(f"{FOURTEEN}  101 ")


@pytest.mark.parametrize("typed", ["14", "014", "26-14", "14,5"])
def test_a_short_form_of_a_case_is_refused_in_scripts_with_the_full_form(
    office: Office, typed: str
) -> None:
    before = office.bytes()

    ran = office.run("done", typed, "101")

    assert ran.status == 2
    assert ran.err.startswith("RK-E022: ")
    assert f"In a script, write {FOURTEEN}." in ran.err
    assert office.bytes() == before


@pytest.mark.parametrize("command", [("show",), ("due",), ("verify",), ("undo",)])
def test_every_command_refuses_short_cases_in_scripts(
    office: Office, command: tuple[str, ...]
) -> None:
    ran = office.run(*command, "14")

    assert (ran.status, ran.err[:8]) == (2, "RK-E022:")


def test_the_full_form_always_works_and_never_asks(office: Office) -> None:
    ran = office.run("done", FOURTEEN, "101")
    other = at_terminal(office, "done", FOURTEEN, "102")

    assert (ran.status, other.status, other.err) == (0, 0, "")


def test_several_cases_with_commas_are_each_written(office: Office) -> None:
    ran = at_terminal(office, "done", "5,7,9", "101")

    heads = [line.split()[0] for line in ran.out.splitlines()[::2]]
    assert heads == ["MK-2026-005", "MK-2026-007", "MK-2026-009"]


def test_of_several_cases_none_is_written_if_one_cannot_be(office: Office) -> None:
    office.run("done", "MK-2026-007", "101")
    before = office.bytes()

    ran = at_terminal(office, "done", "5,7,9", "101")

    assert (ran.status, ran.err[:8]) == (2, "RK-E027:")
    assert office.bytes() == before


def test_a_short_form_that_fits_several_is_refused_and_lists_them(
    office: Office,
) -> None:
    office.run("open", "MK-2025-014", *OPEN)

    ran = at_terminal(office, "show", "14")

    assert ran.status == 2
    assert ran.err == (
        f"RK-E011: 14 may mean MK-2025-014, {FOURTEEN}. "
        "Type the full id of the one you mean.\n"
    )


def test_a_case_that_is_not_here_is_named(office: Office) -> None:
    ran = at_terminal(office, "show", "99")

    assert ran.status == 2
    assert ran.err == (
        "RK-E010: No open case here is called 99. `releasekit list` shows the cases.\n"
    )


@pytest.mark.parametrize(
    "typed", ["102", "\uff11\uff10\uff12", "explain-rights-and-dates"]
)
def test_an_action_number_or_id_is_taken_everywhere(office: Office, typed: str) -> None:
    script = office.run("done", FOURTEEN, typed)

    assert script.status == 0
    assert script.out.startswith(f"{FOURTEEN}  102 ")


def test_several_actions_are_written_one_after_another(office: Office) -> None:
    ran = office.run("done", FOURTEEN, "102,103", "108")

    heads = [one for one in ran.out.splitlines() if one.startswith(FOURTEEN)]
    numbers = [line.split()[1] for line in heads]
    assert numbers == ["102", "103", "108"]


@pytest.mark.parametrize("answer", ["y\n", "yes\n", "YES\n"])
def test_a_beginning_is_written_after_a_yes(office: Office, answer: str) -> None:
    ran = at_terminal(office, "done", "14", "explain-r", typed=answer)

    assert ran.status == 0
    assert ran.err == f"{FOURTEEN} 102 explain-rights-and-dates? [Y/n] "
    assert ran.out.startswith(f"{FOURTEEN}  102 ")


@pytest.mark.parametrize("answer", ["n\n", "no\n", "what\n", ""])
def test_a_beginning_is_not_written_without_a_yes(office: Office, answer: str) -> None:
    before = office.bytes()

    ran = at_terminal(office, "done", "14", "explain-r", typed=answer)

    assert ran.status == 2
    assert ran.err.endswith("RK-E043: Nothing was written.\n")
    assert office.bytes() == before


@pytest.mark.parametrize("how", [(), ("--yes",)])
def test_a_beginning_is_refused_in_scripts_with_the_number_to_write(
    office: Office, how: tuple[str, ...]
) -> None:
    ran = office.run("done", FOURTEEN, "explain-r", *how)

    assert ran.status == 2
    assert ran.err == (
        "RK-E022: explain-r is a short form for the keyboard. In a script, write 102.\n"
    )


def test_a_beginning_is_refused_where_nothing_may_be_asked(office: Office) -> None:
    ran = at_terminal(office, "done", "14", "explain-r", "--no-input")

    assert (ran.status, ran.err[:8]) == (2, "RK-E022:")


def test_a_beginning_that_fits_several_lists_them(office: Office) -> None:
    ran = at_terminal(office, "done", "14", "explain-")

    assert ran.status == 2
    assert ran.err.startswith("RK-E013: explain- may mean 102 explain-rights-and-dates")


def test_an_action_that_there_is_not_is_named_with_the_nearest(office: Office) -> None:
    ran = office.run("done", FOURTEEN, "explain-rihgts-and-dates")

    assert ran.status == 2
    assert "Did you mean explain-rights-and-dates?" in ran.err
    assert f"`releasekit show {FOURTEEN} --all`" in ran.err


@pytest.mark.parametrize("typed", ["11.", "2026."])
def test_a_piece_of_a_day_among_the_actions_is_told_as_such(
    office: Office, typed: str
) -> None:
    ran = office.run("done", FOURTEEN, "101", "--on", "20.", typed, "2026.")

    assert ran.status == 2
    assert ran.err.endswith("Write 20.11.2026 without spaces.\n")


def test_look_alike_letters_are_folded_for_looking_up(office: Office) -> None:
    ran = at_terminal(office, "show", "\u041c\u041a-2026-001")

    assert ran.out.startswith(FIRST)
    assert SECOND not in ran.out
