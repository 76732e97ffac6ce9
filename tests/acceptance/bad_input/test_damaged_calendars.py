"""A calendar that cannot be used is named, and no day is counted without it."""

from pathlib import Path

import pytest

from casebooks import Office, an_office
from refusals import IN_CASEBOOK, WRITES, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


CALENDARS = {
    "empty": b"",
    "no toml": b"closed = = 1",
    "no utf-8": b'id = "\xff"',
    "unknown key": b'format = 1\nid = "mk"\nyears = [2026]\nshops = 1\n',
    "no day": b'format = 1\nid = "mk"\nyears = [2026]\n[[closed]]\ndate = "soon"\n',
    "no years": b'format = 1\nid = "mk"\n',
}


@pytest.mark.parametrize("broken", CALENDARS)
@pytest.mark.parametrize("command", [*WRITES, "show", "open"])
def test_a_broken_calendar_is_refused(
    office: Office, command: str, broken: str
) -> None:
    path = office.folder / "calendars" / "mk.toml"
    path.write_bytes(CALENDARS[broken])
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command])

    assert_refused(ran, 65, "RK-E054: ", str(path), "Correct the file and try again")
    assert office.bytes() == before
