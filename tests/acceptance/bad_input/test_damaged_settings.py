"""Settings that cannot be used are named, and nothing goes on without them."""

from pathlib import Path

import pytest

from casebooks import Office, an_office
from refusals import COMMANDS, IN_CASEBOOK, OPEN, WRITES, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


SETTINGS = {
    "empty": b"",
    "no toml": b"format = = 1",
    "no utf-8": b'format = 1\noffice = "\xff"',
    "newer": b"format = 2\n",
    "format in a text": b'format = "1"\n',
    "unknown key": b"format = 1\nprogram = 1\n",
    "office that is no text": b"format = 1\noffice = 7\n",
    "unknown time zone": b'format = 1\ntimezone = "Nowhere/Else"\n',
    "time zone that is a folder": b'format = 1\ntimezone = "Europe"\n',
    "time zone outside": b'format = 1\ntimezone = "../../etc/passwd"\n',
}
CLOCKED = ("unknown time zone", "time zone that is a folder", "time zone outside")
"""A zone matters where the day is asked of the clock."""


@pytest.mark.parametrize("bad", [one for one in SETTINGS if one not in CLOCKED])
@pytest.mark.parametrize("command", IN_CASEBOOK)
def test_bad_settings_of_the_casebook_are_refused(
    office: Office, command: str, bad: str
) -> None:
    path = office.folder / "releasekit.toml"
    path.write_bytes(SETTINGS[bad])
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command])

    assert office.bytes() == before
    assert_refused(ran, 78, "RK-E080: ", str(path), "Correct the file")


@pytest.mark.parametrize("bad", CLOCKED)
@pytest.mark.parametrize("command", ["due", "list", "note", "open"])
def test_a_bad_time_zone_is_refused_where_the_clock_is_asked(
    office: Office, command: str, bad: str
) -> None:
    (office.folder / "releasekit.toml").write_bytes(SETTINGS[bad])
    before = office.bytes()

    ran = office.run(*IN_CASEBOOK[command], RELEASEKIT_TODAY="")

    assert_refused(ran, 78, "RK-E080: ", str(office.folder), "Correct the file")
    assert office.bytes() == before


@pytest.mark.parametrize(
    "office_code", ["../../x", "a b", "123456789", "x" * 60, "A\\nB"]
)
def test_an_office_code_that_can_stand_in_no_id_is_refused(
    office: Office, office_code: str
) -> None:
    path = office.folder / "releasekit.toml"
    path.write_text(f'format = 1\noffice = "{office_code}"\n')
    before = office.bytes()

    ran = office.run(*OPEN)

    assert office.bytes() == before
    assert_refused(ran, 78, "RK-E080: ", str(path))


def test_init_takes_no_office_code_that_can_stand_in_no_id(office: Office) -> None:
    ran = office.run("init", str(office.home / "new"), "--office", "123456789")

    assert_refused(ran, 2, "123456789")
    assert not (office.home / "new").exists()


MINE = {
    "no toml": b"post = = 1",
    "no utf-8": b'post = "\xff"',
    "unknown key": b"program = 1\n",
    "post that is no text": b"post = 7\n",
    "post that is none": b'post = "Jovan Petrov"\n',
}


@pytest.mark.parametrize("bad", MINE)
@pytest.mark.parametrize("command", [*WRITES, "me"])
def test_bad_settings_of_ones_own_are_refused(
    office: Office, command: str, bad: str
) -> None:
    path = office.home / ".config" / "releasekit" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(MINE[bad])
    before = office.bytes()

    ran = office.run(*COMMANDS[command], RELEASEKIT_BY="")

    assert office.bytes() == before
    assert path.read_bytes() == MINE[bad]
    assert_refused(ran, 78, "RK-E080: ", str(path), "Correct the file")
