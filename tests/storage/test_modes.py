"""Files and folders made for one account, or for the group of a casebook."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bounds import can_be_bound, permissions
from casebooks import FIRST, Office, an_office, can_trace
from groups import for_a_group
from refusals import assert_refused
from releasekit.casebook.new_files import write_new
from releasekit.domain.health.modes import PRIVATE, SHARED, Modes
from releasekit.storage.accounts import account_name, gid_of, group_name
from releasekit.storage.modes import make_one, modes_in, opened
from releasekit.storage.safe_write import create_file, make_folder, replace_file

SALT = "0011"
NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL
UMASKS = (0o000, 0o022, 0o077, 0o777)
UNUSED_NUMBER = 3_999_999
WRITES = (
    ("note", FIRST, "--note", "t"),
    ("open", "--checklist", "mk", "--admission", "2026-11-20"),
    ("due",),
    ("doctor",),
    ("checklist", "new", "ZZ", "--extends", "western-balkans"),
)


@pytest.mark.parametrize("mode", [0o2770, 0o2775, 0o3770])
def test_a_folder_that_passes_its_group_on_and_lets_it_in_is_for_a_group(
    tmp_path: Path, mode: int
) -> None:
    tmp_path.chmod(mode)

    assert modes_in(tmp_path) == SHARED


@pytest.mark.parametrize("mode", [0o700, 0o770, 0o2700, 0o2750, 0o777])
def test_any_other_folder_is_for_one_account(tmp_path: Path, mode: int) -> None:
    tmp_path.chmod(mode)

    assert modes_in(tmp_path) == PRIVATE


def test_a_folder_that_is_not_there_is_for_nobody_else(tmp_path: Path) -> None:
    assert modes_in(tmp_path / "gone") == PRIVATE


@pytest.mark.parametrize("mask", UMASKS, ids=oct)
@pytest.mark.parametrize("modes", [PRIVATE, SHARED])
def test_no_mask_changes_a_mode_and_none_is_changed(
    tmp_path: Path, mask: int, modes: Modes
) -> None:
    tmp_path.chmod(modes.folder)
    with _umask(mask):
        os.close(opened(tmp_path / "file", NEW_FILE, modes))
        make_one(tmp_path / "folder", modes)
        left = os.umask(mask)

    assert (_mode(tmp_path / "file"), _mode(tmp_path / "folder")) == modes
    assert left == mask


def test_a_folder_passes_its_group_on_even_below_one_that_does_not(
    tmp_path: Path,
) -> None:
    make_folder(tmp_path / "folder", modes=SHARED)

    assert _mode(tmp_path / "folder") == 0o2770


def test_a_file_is_made_and_replaced_for_whom_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a"
    create_file(path, b"old", SALT, modes=SHARED)
    made = _mode(path)

    replace_file(path, b"new", b"old", SALT)

    assert (made, _mode(path)) == (0o660, 0o600)


@pytest.mark.parametrize("mask", UMASKS[:3], ids=oct)
def test_all_that_is_written_into_a_casebook_of_a_group_is_for_the_group(
    tmp_path: Path, mask: int
) -> None:
    office = an_office(tmp_path)
    gid = for_a_group(office)
    with _umask(mask):
        for words in WRITES:
            assert office.run(*words).status == 0

    found = [office.folder, *office.folder.rglob("*")]
    assert {(path.is_dir(), _mode(path)) for path in found} == {
        (True, 0o2770),
        (False, 0o660),
    }
    assert {path.stat().st_gid for path in found} == {gid}
    assert office.run("verify").status == 0


def test_what_is_asked_for_elsewhere_is_for_its_owner_alone(tmp_path: Path) -> None:
    office = an_office(tmp_path)
    for_a_group(office)

    write_new(tmp_path / "page", "t", SALT, casebook=office.folder)
    write_new(
        office.folder / "checklists/src/a.toml", "t", SALT, casebook=office.folder
    )
    office.run("me", "--as", "probation")

    assert _mode(tmp_path / "page") == 0o600
    assert _mode(office.folder / "checklists/src/a.toml") == 0o660
    mine = [path for path in office.home.rglob("*") if path.is_file()]
    assert {_mode(path) for path in mine} == {0o600}


@pytest.mark.skipif(not can_trace(), reason="no strace, or no ptrace")
def test_a_mode_is_right_from_the_first_moment_and_never_put_right(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    for_a_group(office)
    (office.folder / "audit" / "2026.jsonl").unlink()
    (office.folder / "audit").rmdir()

    calls = [*_traced(office, "note", FIRST, "--note", "t"), *_traced(office, "due")]

    made = {re.search(r"(0\d+)\)? += ", call) for call in calls if "O_CREAT" in call}
    assert {one and one[1] for one in made} == {"0660"}
    assert [one for one in calls if one.startswith("mkdir")] != []
    assert [one for one in calls if "chmod" in one] == []


@pytest.mark.skipif(not can_be_bound(), reason="no rights to give up")
@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("show", FIRST), f"cases/{FIRST}.json"),
        (("list",), "cases"),
        (("show", FIRST), "releasekit.toml"),
        (("audit",), "audit/{year}.jsonl"),
        (("note", FIRST, "--note", "t"), f".locks/{FIRST.lower()}.lock"),
    ],
)
def test_what_somebody_closed_to_the_group_is_refused_with_whose_it_is(
    tmp_path: Path, words: tuple[str, ...], name: str
) -> None:
    office = an_office(tmp_path)
    for_a_group(office)
    office.run("note", FIRST, "--note", "t")
    [log] = (office.folder / "audit").iterdir()
    path = office.folder / name.format(year=log.stem)
    path.chmod(0)

    ran = office.start(*words, before=permissions())

    me = account_name(os.getuid())
    assert_refused(ran, 77, "RK-E113: ", str(path), f"owner ({me})", "--fix-modes")


@pytest.mark.skipif(not can_be_bound(), reason="no rights to give up")
def test_in_a_casebook_for_one_account_nobody_is_sent_to_a_group(
    tmp_path: Path,
) -> None:
    office = an_office(tmp_path)
    office.path(FIRST).chmod(0)

    assert_refused(office.start("show", FIRST, before=permissions()), 77, "RK-E076: ")


def test_accounts_and_groups_that_the_machine_does_not_know_go_by_number() -> None:
    assert account_name(UNUSED_NUMBER) == str(UNUSED_NUMBER)
    assert group_name(UNUSED_NUMBER) is None
    assert gid_of("no such group") is None


def _traced(office: Office, *words: str) -> list[str]:
    """Give the calls that make something below the casebook, or change a mode."""
    trace = office.home / "trace"
    calls = "openat,mkdir,mkdirat,chmod,fchmod,fchmodat"
    strace = ("strace", "-f", "-o", str(trace), "-e", calls)
    assert office.start(*words, before=strace).status == 0
    lines = (one.partition(" ")[2] for one in trace.read_text("utf-8").splitlines())
    return [one.strip() for one in lines if str(office.folder) in one or "chmod" in one]


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@contextmanager
def _umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)
