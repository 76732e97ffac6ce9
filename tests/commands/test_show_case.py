import re
from pathlib import Path

import pytest

from casebooks import FIRST, SECOND, Office, an_office
from fakes import at_terminal


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def test_show_begins_with_the_full_id(office: Office) -> None:
    ran = at_terminal(office, "show", "2")

    assert ran.out.startswith(f"{SECOND} · checklist mk 0.2.0 (DRAFT)\n")


def test_show_is_the_same_in_a_pipe_as_at_a_terminal(office: Office) -> None:
    piped, terminal = office.run("show", FIRST), at_terminal(office, "show", FIRST)

    assert re.findall(r"\w+", piped.out) == re.findall(r"\w+", terminal.out)


def test_show_looks_and_writes_nothing(office: Office) -> None:
    before = office.bytes()

    for words in ((FIRST,), (FIRST, "--all"), (FIRST, "--json")):
        assert office.run("show", *words).status == 0

    assert office.bytes() == before


def test_a_damaged_case_is_refused(office: Office) -> None:
    office.path(FIRST).write_bytes(b"{")

    ran = office.run("show", FIRST)

    assert (ran.status, ran.out) == (65, "")
    assert ran.err.startswith(f"RK-E050: Case {FIRST} is damaged: ")
