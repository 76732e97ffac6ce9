from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_due_is_a_table_at_a_terminal_and_lines_in_a_pipe(office: Office) -> None:
    table, lines = at_terminal(office, "due"), office.run("due")

    assert table.out.startswith("Mon 23 Nov 2026 · 2 cases")
    assert {line.count("\t") for line in lines.out.splitlines()} == {7}


def test_due_of_some_cases_shows_no_others(office: Office) -> None:
    ran = office.run("due", SECOND)

    assert {line.split("\t")[0] for line in ran.out.splitlines()} == {SECOND}


def test_due_for_a_role_shows_only_what_that_role_may_owe(office: Office) -> None:
    ran = office.run("due", "--role", "probation", "--within", "all")

    leads = {line.split("\t")[4] for line in ran.out.splitlines()}
    assert leads == {"probation", "probation|social-work"}


@pytest.mark.parametrize("typed", ["probation", "prob"])
def test_the_beginning_of_a_role_is_enough_at_a_terminal(
    office: Office, typed: str
) -> None:
    ran = at_terminal(office, "due", "--role", typed, "--within", "release")

    assert ran.status == 0
    assert "probation" in ran.out


def test_the_beginning_of_a_role_is_refused_in_scripts(office: Office) -> None:
    ran = office.run("due", "--role", "prob")

    assert ran.status == 2
    assert ran.err == (
        "RK-E022: prob is a short form for the keyboard. In a script, write probation."
        "\n"
    )


def test_due_for_another_jurisdiction_is_empty(office: Office) -> None:
    ran = office.run("due", "--jurisdiction", "al")

    assert (ran.status, ran.out) == (0, "")


def test_due_for_ones_own_jurisdiction_is_everything(office: Office) -> None:
    assert office.run("due", "--jurisdiction", "mk").out == office.run("due").out


@pytest.mark.parametrize(
    ("within", "last"),
    [("0d", None), ("4d", "2026-11-27"), ("2026-12-04", "2026-12-04")],
)
def test_a_span_counts_its_last_day(
    office: Office, within: str, last: str | None
) -> None:
    ran = office.run("due", FIRST, "--within", within)

    days = [line.split("\t")[1] for line in ran.out.splitlines()]
    assert max((one for one in days if one), default=None) == last


def test_a_span_to_the_release_ends_with_each_release(office: Office) -> None:
    ran = office.run("due", "--within", "release")

    rows = [line.split("\t") for line in ran.out.splitlines()]
    last = {case: max(row[1] for row in rows if row[0] == case) for case in (FIRST,)}
    assert last == {FIRST: "2027-03-15"}


@pytest.mark.parametrize("within", ["soon", "30", "-3d", "7/1/2027", "d"])
def test_a_span_that_is_none_is_refused(office: Office, within: str) -> None:
    ran = office.run("due", f"--within={within}")

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("RK-E0")


@pytest.mark.parametrize(
    ("today", "status"), [("2026-11-23", 0), ("2026-11-30", 1)], ids=str
)
def test_an_exit_code_of_1_is_given_only_where_asked(
    office: Office, today: str, status: int
) -> None:
    words = ("due", FIRST, "--within", "0d", "--today", today)

    assert office.run(*words, "--exit-code").status == status
    assert office.run(*words).status == 0


def test_a_damaged_case_outweighs_what_was_found(office: Office) -> None:
    office.path(SECOND).write_bytes(b"{")

    ran = office.run("due", "--exit-code")

    assert ran.status == 65
    assert ran.out.startswith(FIRST)
    assert ran.err.count("\n") == 1


def test_what_cannot_be_read_outweighs_what_is_damaged(office: Office) -> None:
    office.path(FIRST).write_bytes(b"{")
    office.path(SECOND).unlink()
    office.path(SECOND).mkdir()

    ran = office.run("due", "--exit-code")

    assert ran.status == 74
    assert sorted(one[:8] for one in ran.err.splitlines()) == ["RK-E050:", "RK-E071:"]


@pytest.mark.parametrize(
    ("option", "typed", "choices"),
    [
        ("--group-by", "office", "time, case, agency, phase"),
        ("--view", "cards", "table, lines"),
    ],
)
def test_a_form_that_there_is_not_is_refused_with_those_there_are(
    office: Office, option: str, typed: str, choices: str
) -> None:
    ran = office.run("due", option, typed)

    assert ran.status == 2
    assert ran.err == f"RK-E041: {typed} is not one of: {choices}.\n"


def test_due_writes_nothing(office: Office) -> None:
    before = office.bytes(log=False)

    at_terminal(office, "due")
    office.run("due", "--json")

    assert office.bytes(log=False) == before


HIDDEN = {"plan-care-continuity", "confirm-care-link", "agree-sharing-of-health-needs"}
"""Steps of the mk checklist that are there because of a sensitive fact."""


def _owed(office: Office, *words: str) -> set[str]:
    ran = office.run("due", FIRST, "--within", "all", *words)
    assert ran.status == 0
    return {line.split("\t")[5] for line in ran.out.splitlines()}


@pytest.mark.parametrize("answer", ["yes", "unknown"])
def test_steps_on_a_sensitive_fact_are_not_there_for_other_roles(
    office: Office, answer: str
) -> None:
    office.run("set", FIRST, f"health-need={answer}")

    assert _owed(office) >= HIDDEN
    assert _owed(office, "--as", "prison-health") >= HIDDEN - {"confirm-care-link"}
    assert not _owed(office, "--as", "pcve-coordination") & HIDDEN


def test_what_is_withheld_takes_no_other_row_away(office: Office) -> None:
    office.run("set", FIRST, "health-need=yes", "victim-registered=no")

    withheld = _owed(office) - _owed(office, "--as", "pcve-coordination")

    assert withheld == HIDDEN


def test_the_document_names_no_step_that_is_withheld(office: Office) -> None:
    office.run("set", FIRST, "health-need=yes")

    ran = office.run("due", "--json", "--within", "all", "--as", "pcve-coordination")

    assert "health-need" not in ran.out
    assert not any(name in ran.out for name in HIDDEN)


def test_the_table_counts_what_is_withheld(office: Office) -> None:
    office.run("set", FIRST, "health-need=yes")

    withheld = at_terminal(office, "due", "--as", "pcve-coordination")
    told = at_terminal(office, "due")

    assert "shown only to the roles in them" in " ".join(withheld.out.split())
    assert "shown only to the roles in them" not in " ".join(told.out.split())


def test_what_comes_again_before_what_it_waits_for_is_listed(office: Office) -> None:
    body = (
        "format = 1\nid = 'own'\nversion = '1.0.0'\nstatus = 'draft'\n"
        "extends = 'mk'\ntitle.en = 'Own'\n[actions.review-sentence-plan]\n"
        "repeats = { days = 7, until = 'release' }\n"
    )
    path = office.home / "own.toml"
    path.write_text(body, encoding="utf-8")
    words = ("--release", "2027-12-01", "--admission", "2026-11-20")
    office.run("open", "MK-2026-009", "--checklist", str(path), *words)
    assert office.run("done", "MK-2026-009", "203").status == 0

    ran = at_terminal(office, "due", "9", "--within", "7d")

    assert (ran.status, ran.err) == (0, "")
