"""A disk without room: nothing is half written, and nothing recorded is denied."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bounds import can_mount, file_size, fill, make_read_only, shell, small_disk
from casebooks import FIRST, Office, an_office
from refusals import (
    COMMANDS,
    IN_CASEBOOK,
    READS,
    WRITES,
    assert_read_all_the_same,
    assert_refused,
)

FULL = shell('exec "$@" > /dev/full')
UNCOMPILED = {"PYTHONDONTWRITEBYTECODE": "1"}
DISKS = ("a small disk",) if can_mount() else ()
"""Where no disk may be mounted, the limit of a file's size stands for it."""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return an_office(tmp_path)


@pytest.fixture
def on_a_disk(tmp_path: Path) -> Iterator[Office]:
    with small_disk(tmp_path / "disk") as disk:
        yield an_office(disk)


@pytest.mark.parametrize("size", [0, 40, 200])
@pytest.mark.parametrize("command", [*WRITES, "open"])
def test_a_disk_without_room_stops_a_write_whole(
    office: Office, command: str, size: int
) -> None:
    before = office.bytes()

    ran = office.start(*IN_CASEBOOK[command], before=file_size(size), **UNCOMPILED)

    assert_refused(ran, 74, "RK-E072: ", str(office.folder))
    assert office.bytes() == before


def test_a_disk_without_room_leaves_my_settings_as_they_are(office: Office) -> None:
    office.run("me", "--as", "probation")
    before = _mine(office)

    ran = office.start("me", "--as", "prison", before=file_size(10), **UNCOMPILED)

    assert_refused(ran, 74, "RK-E072: ", "settings.toml")
    assert _mine(office) == before


@pytest.mark.parametrize("command", READS)
def test_a_disk_without_room_can_be_read(office: Office, command: str) -> None:
    ran = office.start(*READS[command], before=file_size(0), **UNCOMPILED)

    assert_read_all_the_same(ran, command)


def test_a_casebook_for_which_there_is_no_room_is_none(office: Office) -> None:
    new = office.home / "new"

    ran = office.start("init", str(new), before=file_size(5), **UNCOMPILED)

    assert_refused(ran, 74, "RK-E072: ", str(new))
    assert office.run("due", "-C", str(new)).status == 66


@pytest.mark.parametrize("_disk", DISKS)
@pytest.mark.parametrize("command", [*WRITES, "open"])
def test_a_full_disk_stops_a_write_whole(
    on_a_disk: Office, command: str, _disk: str
) -> None:
    fill(on_a_disk.home)
    before = on_a_disk.bytes()

    ran = on_a_disk.start(*IN_CASEBOOK[command])

    assert_refused(ran, 74, "RK-E072: ", str(on_a_disk.folder), "No space left")
    assert on_a_disk.bytes() == before


@pytest.mark.parametrize("_disk", DISKS)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_disk_that_nobody_may_write_can_be_read_alone(
    on_a_disk: Office, command: str, _disk: str
) -> None:
    before = on_a_disk.bytes()
    make_read_only(on_a_disk.home.parent)
    new = (str(on_a_disk.home / "new"),) if command in {"init", "demo"} else ()

    ran = on_a_disk.start(*COMMANDS[command], *new)

    if command in {*READS, "list"}:
        assert_read_all_the_same(ran, command)
    else:
        assert_refused(ran, 73 if new else 74, "RK-E07", "Read-only file system")
    assert on_a_disk.bytes() == before


@pytest.mark.parametrize("command", [*READS, "list"])
def test_an_answer_that_cannot_be_shown_is_a_failure(
    office: Office, command: str
) -> None:
    before = office.bytes(log=False)

    ran = office.start(*IN_CASEBOOK[command], before=FULL)

    assert_refused(ran, 74, "RK-E078: ", "output", "No space left")
    assert office.bytes(log=False) == before


def test_an_answer_that_cannot_be_shown_does_not_deny_what_was_recorded(
    office: Office,
) -> None:
    ran = office.start("note", FIRST, "--note", "t", before=FULL)

    assert office.notes(FIRST)[-1] == "t"
    assert ran.status == 74
    assert ran.err.startswith("RK-E")
    assert "Nothing was recorded" not in ran.err


def test_a_list_that_cannot_be_shown_is_a_failure(office: Office) -> None:
    ran = office.start("list", before=FULL)

    assert_refused(ran, 74, "RK-E078: ", "output")


@pytest.mark.parametrize("words", [("--version",), ("--help",), ("due", "--help")])
def test_even_help_that_cannot_be_shown_is_a_failure(
    office: Office, words: tuple[str, ...]
) -> None:
    ran = office.start(*words, before=FULL)

    assert_refused(ran, 74, "RK-E078: ", "output")


def test_a_refusal_that_cannot_be_shown_keeps_its_status(office: Office) -> None:
    ran = office.start("show", "NOPE-9", before=shell('exec "$@" 2> /dev/full'))

    assert (ran.status, ran.out) == (2, "")


def _mine(office: Office) -> dict[Path, bytes]:
    files = (path for path in office.home.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files}
