"""Little room, few open files, nothing to be written: refused, the old file whole."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bounds import (
    can_be_bound,
    can_mount,
    file_size,
    fill,
    open_files,
    permissions,
    permitting,
    small_disk,
)
from casebooks import FIRST, Office, an_office
from endurance import AT_HOME, some, times
from refusals import COMMANDS, OPEN, WRITES, assert_refused

ROOM = 64 * 1024
NOTE = "a sentence that is told again " * 100
WRITING = {**WRITES, "open": OPEN}
FEW = 16
SIZES = range(0, 8192, times(4096, 1024))


@pytest.mark.skipif(not can_mount(), reason="no disk can be mounted here")
def test_a_disk_with_64_kib_of_room_is_filled_without_harm(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    with _room(tmp_path / "disk") as office:
        written = 0
        while (ran := office.run("note", FIRST, "--note", NOTE)).status == 0:
            written += 1
        assert_refused(ran, 74, "RK-E072: ", "No space left")
        fill(office.home)
        before = office.bytes()
        for command in some(list(WRITING), 2):
            ran = office.start(*WRITING[command], **AT_HOME)
            assert_refused(ran, 74, "RK-E072: ", "No space left")

        assert office.bytes() == before
        assert office.notes(FIRST)[-written:] == [NOTE.strip()] * written
        assert office.run("verify").status == 0
        (office.home / "ballast").unlink()
        assert office.run("note", FIRST, "--note", NOTE).status == 0
    reached(f"{written} notes until full, then clean refusals; 0 torn")


@contextmanager
def _room(disk: Path) -> Iterator[Office]:
    with small_disk(disk):
        office = an_office(disk)
        fill(office.home)
        ballast = office.home / "ballast"
        with ballast.open("r+b") as file:
            file.truncate(max(ballast.stat().st_size - ROOM, 0))
        yield office


@pytest.mark.parametrize("command", some(list(WRITING), 1))
def test_no_limit_of_a_files_size_leaves_half_of_one(
    tmp_path: Path, command: str, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    before, refused = office.bytes(), 0

    for size in SIZES:
        ran = office.start(*WRITING[command], before=file_size(size), **AT_HOME)
        if ran.status == 0:
            break
        if "RK-E120: " in ran.err:  # the log is larger than a new case, and told apart
            assert office.bytes() != before
            break
        assert_refused(ran, 74, "RK-E072: ")
        assert office.bytes() == before
        refused += 1

    reached(f"{refused} sizes refused, the old file whole")
    assert office.run("verify").status == 0


@pytest.mark.skipif(not can_be_bound(), reason="root is not bound here")
def test_every_write_in_a_folder_that_may_only_be_read_is_refused(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    before, tried = office.bytes(), some(list(WRITING), 2)

    with permitting(0o500, office.folder, office.folder / "cases"):
        for command in tried:
            ran = office.start(*WRITING[command], before=permissions(), **AT_HOME)
            assert_refused(ran, 77, "RK-E076: ", "write")

    reached(f"{len(tried)} commands refused, 0 bytes changed")
    assert office.bytes() == before


def test_16_open_files_are_enough_and_fewer_do_no_harm(
    tmp_path: Path, reached: Callable[[str], None]
) -> None:
    office = an_office(tmp_path)
    failed = []
    for command in some(list(COMMANDS), 3):
        new = (str(office.home / command),) if command in {"init", "demo"} else ()
        words = (*COMMANDS[command], *new)
        ran = office.start(*words, before=open_files(FEW), **AT_HOME)
        failed += [(command, ran)] * (ran.status != 0)
    case = office.path(FIRST).read_bytes()
    for most in range(4, FEW, times(6, 1)):
        office.start(*WRITES["note"], before=open_files(most), **AT_HOME)
        assert json.loads(office.path(FIRST).read_bytes())
    reached(f"{len(failed)} failed with {FEW}, 0 torn with fewer")
    assert failed == []
    assert case[:100] == office.path(FIRST).read_bytes()[:100]
    assert office.run("verify").status == 0
