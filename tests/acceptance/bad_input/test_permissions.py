"""What the system does not permit: said as such, and nothing changed."""

from pathlib import Path

import pytest

from bounds import can_be_bound, permissions, permitting
from casebooks import FIRST, SECOND, Office, Ran, an_office
from refusals import (
    IN_CASEBOOK,
    OPEN,
    READS,
    WRITES,
    assert_read_all_the_same,
    assert_refused,
)

pytestmark = pytest.mark.skipif(not can_be_bound(), reason="root is not bound here")

CLOSED, READABLE = 0o000, 0o500
OWN = ("open", "--checklist", "own", "--admission", "2026-11-20")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


def _bound(office: Office, *words: str, **more: str) -> Ran:
    return office.start(*words, before=permissions(), **more)


@pytest.mark.parametrize("place", ["", "cases"])
@pytest.mark.parametrize("command", [*WRITES, "open"])
def test_a_folder_that_may_only_be_read_is_not_written(
    office: Office, command: str, place: str
) -> None:
    before = office.bytes()

    with permitting(READABLE, office.folder / place):
        ran = _bound(office, *IN_CASEBOOK[command])

    assert_refused(ran, 77, "RK-E076: ", "write", str(office.folder), "Ask")
    assert office.bytes() == before


@pytest.mark.parametrize("command", [*READS, "list"])
def test_a_folder_that_may_only_be_read_is_read(office: Office, command: str) -> None:
    with permitting(READABLE, office.folder, office.folder / "cases"):
        ran = _bound(office, *IN_CASEBOOK[command])

    assert_read_all_the_same(ran, command)


@pytest.mark.parametrize("command", IN_CASEBOOK)
def test_a_casebook_that_may_not_be_entered_is_refused(
    office: Office, command: str
) -> None:
    before = office.bytes()

    with permitting(CLOSED, office.folder):
        ran = _bound(office, *IN_CASEBOOK[command])

    assert_refused(ran, 77, "RK-E076: ", "read", str(office.folder))
    assert office.bytes() == before


@pytest.mark.parametrize("command", IN_CASEBOOK)
def test_cases_that_may_not_be_looked_at_are_not_taken_for_none(
    office: Office, command: str
) -> None:
    before = office.bytes()

    with permitting(CLOSED, office.folder / "cases"):
        ran = _bound(office, *IN_CASEBOOK[command])

    assert ran.status in {74, 77}
    assert_refused(ran, ran.status, "RK-E07", str(office.folder / "cases"))
    assert office.bytes() == before


@pytest.mark.parametrize("command", [*WRITES, "show", "due"])
def test_a_case_that_may_not_be_read_is_refused(office: Office, command: str) -> None:
    before = office.bytes(log=False)

    with permitting(CLOSED, office.path(FIRST)):
        ran = _bound(office, *IN_CASEBOOK[command])

    assert_refused(ran, 77, "RK-E076: ", "read", FIRST)
    assert office.bytes(log=False) == before


@pytest.mark.parametrize("command", ["due", "list"])
def test_a_case_that_may_not_be_read_hides_no_other(
    office: Office, command: str
) -> None:
    with permitting(CLOSED, office.path(FIRST)):
        ran = _bound(office, command)

    assert_refused(ran, 77, "RK-E076: ", FIRST)
    assert SECOND in ran.out


@pytest.mark.parametrize("command", [*WRITES, "show"])
def test_a_kept_checklist_that_may_not_be_read_is_refused(
    office: Office, command: str
) -> None:
    [kept] = office.folder.glob("checklists/*.json")
    before = office.bytes()

    with permitting(CLOSED, kept):
        ran = _bound(office, *IN_CASEBOOK[command])

    assert_refused(ran, 77, "RK-E076: ", "read", str(kept))
    assert office.bytes() == before


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("releasekit.toml", ("due",)),
        ("releasekit.toml", OPEN),
        ("calendars/mk.toml", ("show", FIRST)),
        ("calendars/mk.toml", OPEN),
        ("calendars", ("show", FIRST)),
        ("checklists/src/own.toml", OWN),
    ],
)
def test_rules_and_settings_that_may_not_be_read_are_refused(
    office: Office, place: str, words: tuple[str, ...]
) -> None:
    path = office.folder / place
    path.exists() or path.write_bytes(b"")
    before = office.bytes()

    with permitting(CLOSED, path):
        ran = _bound(office, *words)

    assert_refused(ran, 77, "RK-E076: ", "read", str(path))
    assert office.bytes() == before


@pytest.mark.parametrize("place", [".", "settings.toml"])
@pytest.mark.parametrize("command", [*WRITES, "me"])
def test_my_settings_that_may_not_be_read_are_refused(
    office: Office, command: str, place: str
) -> None:
    office.run("me", "--as", "probation")
    path = office.home / ".config" / "releasekit"
    before = office.bytes()

    with permitting(CLOSED, path / place):
        ran = _bound(office, *WRITES.get(command, ("me",)), RELEASEKIT_BY="")

    assert_refused(ran, 77, "RK-E076: ", "read", str(path))
    assert office.bytes() == before


def test_my_settings_that_may_not_be_written_stay(office: Office) -> None:
    with permitting(READABLE, office.home):
        ran = _bound(office, "me", "--as", "probation")

    assert_refused(ran, 77, "RK-E076: ", "write", "settings.toml")
    assert list(office.home.iterdir()) == []


@pytest.mark.parametrize("command", WRITES)
def test_a_lock_that_may_not_be_taken_stops_a_write(
    office: Office, command: str
) -> None:
    locks = office.folder / ".locks"
    locks.mkdir()
    before = office.bytes()

    with permitting(READABLE, locks):
        ran = _bound(office, *WRITES[command])

    assert_refused(ran, 77, "RK-E076: ", "write", str(locks))
    assert office.bytes() == before


@pytest.mark.parametrize("command", ["init", "demo"])
def test_no_casebook_is_made_where_nothing_may_be_made(
    office: Office, command: str
) -> None:
    with permitting(READABLE, office.home):
        ran = _bound(office, command, str(office.home / "new"))

    assert_refused(ran, 73, "RK-E070: ", str(office.home / "new"), "Name")
    assert list(office.home.iterdir()) == []
