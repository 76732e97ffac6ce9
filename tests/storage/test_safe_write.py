"""Files are written whole or not at all, private, and never over another's."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from casebooks import FIRST, SALT, Office, an_office, can_trace
from releasekit.errors.files import (
    CannotCreateError,
    ChangedMeanwhileError,
    WriteFailedError,
)
from releasekit.storage.safe_write import create_file, make_folder, replace_file

UMASKS = [0o000, 0o022, 0o077]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "A-1.json"


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_files_are_private_whatever_the_umask(path: Path, mask: int) -> None:
    with _umask(mask):
        create_file(path, b"old", SALT)
        made = path.stat().st_mode
        replace_file(path, b"new", b"old", SALT)

    assert made & 0o777 == 0o600
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_folders_are_private_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    with _umask(mask):
        make_folder(tmp_path / "cases")

    assert (tmp_path / "cases").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
def test_all_that_the_program_writes_is_private(tmp_path: Path, mask: int) -> None:
    office = an_office(tmp_path)
    other = Office(folder=tmp_path / "other", home=office.home)
    with _umask(mask):
        office.run("note", FIRST, "--note", "t")
        office.run("me", "--as", "probation")
        office.run("init", str(other.folder))
        other.run("open", "--checklist", "mk", "--admission", "2026-11-20")

    modes = {
        path.is_dir(): path.stat().st_mode & 0o777
        for place in (office.folder, other.folder, office.home)
        for path in (place, *place.rglob("*"))
    }

    assert modes == {True: 0o700, False: 0o600}


def test_a_new_file_is_made_with_its_bytes(path: Path) -> None:
    was_made = create_file(path, b"new", SALT)

    assert was_made
    assert path.read_bytes() == b"new"
    assert _names(path) == [path.name]


def test_a_file_that_is_there_is_never_written_over(path: Path) -> None:
    path.write_bytes(b"old")

    was_made = create_file(path, b"new", SALT)

    assert not was_made
    assert path.read_bytes() == b"old"
    assert _names(path) == [path.name]


def test_a_file_is_replaced_by_new_bytes(path: Path) -> None:
    path.write_bytes(b"old")

    replace_file(path, b"new", b"old", SALT)

    assert path.read_bytes() == b"new"
    assert _names(path) == [path.name]


def test_a_file_that_changed_since_it_was_read_is_left_alone(path: Path) -> None:
    path.write_bytes(b"by another")

    with pytest.raises(ChangedMeanwhileError, match="A-1 was changed meanwhile"):
        replace_file(path, b"new", b"old", SALT)

    assert path.read_bytes() == b"by another"
    assert _names(path) == [path.name]


def test_a_file_that_went_away_since_it_was_read_is_not_brought_back(
    path: Path,
) -> None:
    with pytest.raises(WriteFailedError, match=r"A-1\.json"):
        replace_file(path, b"new", b"old", SALT)

    assert _names(path) == []


def test_a_folder_in_the_place_of_a_file_is_left_alone(path: Path) -> None:
    path.mkdir()

    with pytest.raises(WriteFailedError, match=r"A-1\.json"):
        replace_file(path, b"new", b"old", SALT)

    assert not create_file(path, b"new", SALT)
    assert _names(path) == [path.name]


def test_a_temporary_file_of_another_writer_is_not_written_through(
    tmp_path: Path, path: Path
) -> None:
    path.write_bytes(b"old")
    planted = tmp_path / f".{path.name}.{SALT}.tmp"
    planted.symlink_to("elsewhere")

    with pytest.raises(WriteFailedError):
        replace_file(path, b"new", b"old", SALT)

    assert path.read_bytes() == b"old"
    assert not (tmp_path / "elsewhere").exists()
    assert planted.is_symlink()


@pytest.mark.parametrize("name", ["file/below", "nowhere/below"])
def test_a_place_that_is_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(WriteFailedError, match="below"):
        create_file(tmp_path / name, b"new", SALT)
    with pytest.raises(CannotCreateError, match="below"):
        make_folder(tmp_path / name)


needs_strace = pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")
CALLS = "openat,write,fsync,rename,renameat,renameat2,link,linkat,truncate,ftruncate"


@needs_strace
def test_a_write_is_synced_before_its_rename_and_its_folder_after(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)

    calls = _traced(office, "note", FIRST, "--note", "t")

    assert [_kind(call) for call in calls] == [
        "open new file 0600",
        "write file",
        "fsync file",
        "rename",
        "fsync folder",
    ]


@needs_strace
def test_a_new_case_is_synced_before_its_link_and_its_folder_after(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)

    calls = _traced(office, "open", "--checklist", "mk", "--admission", "2026-11-20")

    assert [_kind(call) for call in calls] == [
        "open new file 0600",
        "write file",
        "fsync file",
        "link",
        "fsync folder",
    ]


@needs_strace
@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("fsync", "EIO"),
        ("fsync", "ENOSPC"),
        ("rename", "EROFS"),
        ("rename", "EDQUOT"),
    ],
)
def test_a_write_that_fails_says_so_and_changes_nothing(
    tmp_path: Path, call: str, error: str
) -> None:
    office = an_office(tmp_path)
    before = office.bytes()

    ran = office.start(
        "note", FIRST, "--note", "t", before=_failing(call, error, when=1)
    )

    assert ran.status == 74
    assert ran.err.startswith("RK-E072: ")
    assert len(ran.err.splitlines()) == 1
    assert FIRST in ran.err
    assert office.bytes() == before


@needs_strace
def test_a_folder_that_cannot_be_synced_is_no_claim_that_nothing_was_recorded(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)

    ran = office.start(
        "note", FIRST, "--note", "t", before=_failing("fsync", "EIO", when=2)
    )

    assert ran.status == 74
    assert "t" in office.notes(FIRST)
    assert "Nothing was recorded" not in ran.err


@needs_strace
def test_a_folder_whose_file_system_cannot_sync_it_is_no_fault(tmp_path: Path) -> None:
    office = an_office(tmp_path)

    ran = office.start(
        "note", FIRST, "--note", "t", before=_failing("fsync", "EINVAL", when=2)
    )

    assert ran.status == 0
    assert "t" in office.notes(FIRST)


def _failing(call: str, error: str, *, when: int) -> tuple[str, ...]:
    fault = f"inject={call}:error={error}:when={when}"
    return ("strace", "-f", "-o", os.devnull, "-e", fault)


def _traced(office: Office, *words: str) -> list[str]:
    """Give the system calls of a write that touch the folder of cases."""
    trace = office.home / "trace"
    strace = ("strace", "-f", "-y", "-o", str(trace), "-e", CALLS)
    ran = office.start(*words, before=strace)
    assert ran.status == 0, ran.err
    cases = str(office.folder / "cases")
    return [
        line
        for line in trace.read_text(errors="replace").splitlines()
        if f"{cases}/" in line or f"{cases}>" in line
        if not re.search(r"openat\(.*O_RDONLY", line)
    ]


KINDS = {
    r'openat\(.*/cases/\.[^/]+\.tmp", O_WRONLY\|O_CREAT\|O_EXCL.*, 0600\)': (
        "open new file 0600"
    ),
    r"write\(\d+<.*/cases/\.[^/]+\.tmp>": "write file",
    r"fsync\(\d+<.*/cases/\.[^/]+\.tmp>\)": "fsync file",
    r"fsync\(\d+<.*/cases>\)": "fsync folder",
    r'rename\w*\(.*/cases/\.[^/]+\.tmp".*/cases/[^/.]+\.json"': "rename",
    r'link\w*\(.*/cases/\.[^/]+\.tmp".*/cases/[^/.]+\.json"': "link",
}


def _kind(call: str) -> str:
    found = (kind for form, kind in KINDS.items() if re.search(form, call))
    return next(found, call)


@contextmanager
def _umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def _names(path: Path) -> list[str]:
    return sorted(one.name for one in path.parent.iterdir())
