from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


NOBODY = {"RELEASEKIT_BY": "", "RELEASEKIT_CASEBOOK": ""}


def test_at_first_nothing_is_said_of_who_acts(office: Office) -> None:
    ran = office.run("me", stdin=None, **NOBODY)

    assert ran.out.splitlines()[:3] == [
        "post      not said yet",
        "role      not said yet",
        "casebook  not said yet",
    ]


def test_who_acts_need_be_said_only_once(office: Office) -> None:
    words = ("--by", "o18", "--as", "probation", "--casebook", str(office.folder))
    kept = office.run("me", *words, stdin=None, **NOBODY)

    ran = office.run("note", FIRST, "--note", "t", stdin=None, **NOBODY)

    said = office.document(FIRST)["history"][-1]["said"]
    assert (kept.status, ran.status) == (0, 0)
    assert (said["by"], said["role"]) == ("o18", "probation")


def test_the_option_outweighs_the_variable_and_that_what_was_kept(
    office: Office,
) -> None:
    office.run("me", "--by", "kept")

    for words, by in ((("--by", "option"), "option"), ((), "variable")):
        office.run("note", FIRST, "--note", "t", *words, RELEASEKIT_BY="variable")
        assert office.document(FIRST)["history"][-1]["said"]["by"] == by


def test_a_write_by_nobody_is_refused(office: Office) -> None:
    before = office.bytes()

    ran = office.run("note", FIRST, "--note", "t", RELEASEKIT_BY="")

    assert ran.status == 2
    assert ran.err == (
        "RK-E039: Who acts? Give --by POST, or once: "
        "`releasekit me --by POST --as ROLE`.\n"
    )
    assert office.bytes() == before


def test_looking_needs_no_post(office: Office) -> None:
    ran = [office.run(name, RELEASEKIT_BY="") for name in ("due", "list", "verify")]

    assert [one.status for one in ran] == [0, 0, 0]


@pytest.mark.parametrize("post", ["Jovan Petrov", "o17!", "\u043e17", "x" * 65])
def test_a_post_is_a_code_and_no_name(office: Office, post: str) -> None:
    ran = office.run("me", "--by", post)

    assert (ran.status, ran.err[:8]) == (2, "RK-E040:")


def test_a_role_that_the_checklist_lacks_is_refused(office: Office) -> None:
    before = office.bytes()

    ran = office.run("note", FIRST, "--note", "t", "--as", "wizard")

    assert (ran.status, ran.err[:8]) == (2, "RK-E014:")
    assert office.bytes() == before
