"""Modes put right: the caller's own files and folders, and nothing else."""

import os
from pathlib import Path

import pytest

from groups import another_group, give, modes_below
from releasekit.storage.health.entries import entries_of
from releasekit.storage.health.mending import Mended, mend_modes

ME = os.getuid()


@pytest.fixture
def casebook(tmp_path: Path) -> Path:
    folder = tmp_path / "casebook"
    (folder / "cases").mkdir(parents=True)
    (folder / "cases" / "a").touch()
    for path, mode in ((folder, 0o700), (folder / "cases", 0o755)):
        path.chmod(mode)
    (folder / "cases" / "a").chmod(0o644)
    return folder


def test_what_is_too_open_is_closed_and_told(casebook: Path) -> None:
    mended = mend_modes(casebook, entries_of(casebook), ME)

    assert mended == (
        Mended("cases", 0o755, 0o700),
        Mended("cases/a", 0o644, 0o600),
    )
    assert _modes(casebook) == {".": 0o700, "cases": 0o700, "cases/a": 0o600}


def test_a_second_time_there_is_nothing_to_mend(casebook: Path) -> None:
    mend_modes(casebook, entries_of(casebook), ME)

    assert mend_modes(casebook, entries_of(casebook), ME) == ()


def test_a_casebook_of_a_group_gets_the_modes_of_one(casebook: Path) -> None:
    casebook.chmod(0o2770)

    mend_modes(casebook, entries_of(casebook), ME)

    assert _modes(casebook) == {".": 0o2770, "cases": 0o2770, "cases/a": 0o660}


def test_what_belongs_to_another_group_is_given_to_that_of_the_casebook(
    casebook: Path,
) -> None:
    gid = another_group()
    for path in (casebook, casebook / "cases"):
        give(path, gid)

    [mended] = mend_modes(casebook, entries_of(casebook), ME)

    file = (casebook / "cases" / "a").stat()
    assert mended == Mended("cases/a", 0o644, 0o660, "", _unless(gid, os.getegid()))
    assert (file.st_gid, file.st_mode & 0o7777) == (gid, 0o660)
    assert mend_modes(casebook, entries_of(casebook), ME) == ()


def test_the_group_that_the_settings_name_is_given_all(casebook: Path) -> None:
    gid = another_group()

    mend_modes(casebook, entries_of(casebook), ME, gid)

    assert modes_below(casebook) == {(True, 0o2770, gid), (False, 0o660, gid)}


def test_files_of_others_links_and_pipes_are_left_alone(
    casebook: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.touch()
    outside.chmod(0o644)
    (casebook / "link").symlink_to(outside)
    os.mkfifo(casebook / "pipe", 0o644)
    before = _modes(casebook)
    foreign = tuple(one._replace(uid=ME + 1) for one in entries_of(casebook))

    assert mend_modes(casebook, foreign, ME) == ()
    assert _modes(casebook) == before

    mend_modes(casebook, entries_of(casebook), ME)

    assert outside.stat().st_mode & 0o777 == 0o644
    assert (casebook / "pipe").stat().st_mode & 0o777 == before["pipe"]


def test_a_file_that_became_a_link_meanwhile_is_not_followed(
    casebook: Path, tmp_path: Path
) -> None:
    seen = entries_of(casebook)
    (casebook / "cases").rename(tmp_path / "cases")
    (casebook / "cases").symlink_to(tmp_path / "cases")

    mended = mend_modes(casebook, seen, ME)

    assert [bool(one.problem) for one in mended] == [True, True]
    assert (tmp_path / "cases" / "a").stat().st_mode & 0o777 == 0o644


def test_a_file_that_changed_meanwhile_is_left_as_it_is(casebook: Path) -> None:
    seen = entries_of(casebook)
    (casebook / "cases" / "a").chmod(0o640)

    mended = mend_modes(casebook, seen, ME)

    assert [(one.path, bool(one.problem)) for one in mended] == [
        ("cases", False),
        ("cases/a", True),
    ]
    assert (casebook / "cases" / "a").stat().st_mode & 0o777 == 0o640


def _modes(casebook: Path) -> dict[str, int]:
    return {one.path: one.mode for one in entries_of(casebook) if one.path != "link"}


def _unless(gid: int, had: int) -> int | None:
    return None if gid == had else gid
