"""Files and folders of a casebook as the system describes them."""

import os
from pathlib import Path

from releasekit.domain.health.permissions import Entry, Kind
from releasekit.storage.health.entries import entries_of, folders_above


def test_the_folder_comes_first_and_then_all_in_it_in_order(tmp_path: Path) -> None:
    for name in ("b", "a/d", "a/c", "a-file"):
        (tmp_path / name).mkdir(parents=True)

    assert [one.path for one in entries_of(tmp_path)] == [
        ".",
        "a",
        "a/c",
        "a/d",
        "a-file",
        "b",
    ]


def test_an_entry_says_what_it_is_and_who_may_do_what(tmp_path: Path) -> None:
    path = tmp_path / "A-1.json"
    path.touch()
    path.chmod(0o640)

    entry = _of("A-1.json", tmp_path)

    assert (entry.kind, entry.mode) == (Kind.FILE, 0o640)
    assert (entry.uid, entry.gid) == (os.getuid(), path.stat().st_gid)
    assert (entry.readable, entry.acl, entry.default_acl) == (True, (), ())


def test_links_are_links_wherever_they_lead_and_are_not_entered(
    tmp_path: Path,
) -> None:
    (tmp_path / "nowhere").symlink_to("gone")
    (tmp_path / "up").symlink_to("..")
    os.mkfifo(tmp_path / "pipe")

    kinds = {one.path: one.kind for one in entries_of(tmp_path)}

    assert kinds == {
        ".": Kind.FOLDER,
        "nowhere": Kind.LINK,
        "pipe": Kind.OTHER,
        "up": Kind.LINK,
    }


def test_the_history_of_git_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / ".git" / "objects").mkdir(parents=True)

    assert [one.path for one in entries_of(tmp_path)] == [".", ".git"]


def test_what_may_not_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "a").touch()

    entries = entries_of(tmp_path, may=lambda path, _rights: path.name != "a")

    assert [one.readable for one in entries] == [True, False]


def test_a_file_that_goes_meanwhile_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    (tmp_path / "b").touch()

    def may(_path: Path, _rights: int) -> bool:
        (tmp_path / "b").unlink(missing_ok=True)
        return True

    assert [one.path for one in entries_of(tmp_path, may)] == [".", "a"]


def test_a_folder_whose_names_cannot_be_listed_stands_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert [one.path for one in entries_of(tmp_path / "file")] == ["."]


def test_the_folders_above_are_those_up_to_the_root(tmp_path: Path) -> None:
    above = folders_above(tmp_path)

    assert [one.path for one in above[:2]] == ["..", "../.."]
    assert len(above) == len(tmp_path.resolve().parents)


def _of(path: str, casebook: Path) -> Entry:
    return next(one for one in entries_of(casebook) if one.path == path)
