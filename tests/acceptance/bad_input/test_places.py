"""Casebooks, folders and files that are not where they should be."""

from pathlib import Path

import pytest

from casebooks import FIRST, Office, an_empty_office, an_office
from refusals import IN_CASEBOOK, WRITES, Words, assert_refused


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.mark.parametrize("command", IN_CASEBOOK)
def test_without_a_casebook_every_command_says_so(tmp_path: Path, command: str) -> None:
    office = an_empty_office(tmp_path)

    ran = office.run(*IN_CASEBOOK[command])

    assert_refused(ran, 66, "RK-E060: ", str(office.folder), "`releasekit init`")
    assert not office.folder.exists()


@pytest.mark.parametrize(
    "place", ["{home}/nowhere", "{case}", "{case}/below", "~nosuchuser/x", "{long}"]
)
@pytest.mark.parametrize("words", [("due",), ("me",)], ids=str)
def test_a_casebook_that_is_none_is_named(
    office: Office, words: Words, place: str
) -> None:
    named = place.format(home=office.home, case=office.path(FIRST), long="x" * 5000)

    ran = office.start(*words, "--casebook", named)

    assert_refused(ran, 66, "RK-E060: ", named, "--casebook DIR")
    assert list(office.home.iterdir()) == []


@pytest.mark.parametrize("named", ["~\\u0000", "~\\u0000/x", "\\u0000"])
def test_a_casebook_of_ones_own_whose_name_none_can_have_is_named(
    office: Office, named: str
) -> None:
    path = office.home / ".config" / "releasekit" / "settings.toml"
    path.parent.mkdir(parents=True)
    path.write_text(f'casebook = "{named}"\n', encoding="utf-8")

    ran = office.start("due", RELEASEKIT_CASEBOOK="")

    assert_refused(ran, 66, "RK-E060: ", named, "--casebook DIR")


def test_a_casebook_without_its_folder_of_cases_is_not_taken_for_empty(
    office: Office,
) -> None:
    (office.folder / "cases").rename(office.folder / "cases.bak")

    ran = [office.run("due"), office.run("list"), office.run("verify")]

    assert [one.status for one in ran if one.status == 0] == []


def test_a_file_in_the_place_of_the_locks_stops_every_write(office: Office) -> None:
    (office.folder / ".locks").write_bytes(b"")
    before = office.bytes()

    ran = {name: office.run(*words) for name, words in WRITES.items()}

    for one in ran.values():
        assert_refused(one, 73, "RK-E070: ", ".locks", "Remove")
    assert office.bytes() == before


@pytest.mark.parametrize("words", [("init",), ("demo",)], ids=str)
@pytest.mark.parametrize("place", ["{case}", "{case}/below"])
def test_no_casebook_is_made_on_a_file(
    office: Office, words: Words, place: str
) -> None:
    named = place.format(case=office.path(FIRST))
    before = office.bytes()

    ran = office.run(*words, named)

    assert_refused(ran, 73, "RK-E070: ", named, "Name")
    assert office.bytes() == before


def test_no_casebook_is_made_on_a_casebook(office: Office) -> None:
    before = office.bytes()

    ran = [office.run(name, str(office.folder)) for name in ("init", "demo")]

    for one in ran:
        assert_refused(one, 73, "RK-E070: ", str(office.folder), "nother folder")
    assert office.bytes() == before


def test_settings_that_cannot_be_kept_are_a_failure(office: Office) -> None:
    under = office.path(FIRST) / "config"
    before = office.bytes()

    ran = office.start("me", "--as", "probation", XDG_CONFIG_HOME=str(under))

    assert_refused(ran, 74, "RK-E072: ", str(under))
    assert office.bytes() == before
