import errno
import os
import stat
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from messages import CYRILLIC, a_message
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import CannotCreateError
from releasekit.reminders.channels import channel_of
from releasekit.reminders.sent import Outcome, Refused, Sent, Unclear
from releasekit.reminders.ways import Folder


@pytest.fixture(name="folder")
def a_folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


def _sent(folder: Path, *numbers: int) -> list[Outcome]:
    with channel_of(Folder(folder), "token") as channel:
        return [channel.send(a_message(one, subject=CYRILLIC)) for one in numbers]


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_each_message_is_a_file_for_one_account(folder: Path) -> None:
    outcomes = _sent(folder, 1, 2)

    files = sorted(folder.iterdir())
    read = [message_from_bytes(one.read_bytes(), policy=default) for one in files]
    assert outcomes == [Sent(), Sent()]
    assert {_mode(one) for one in files} == {0o600}
    assert _mode(folder) == 0o700
    assert {one["Subject"] for one in read} == {CYRILLIC}
    assert sorted(one["To"] for one in read) == [
        "post1@agency.example",
        "post2@agency.example",
    ]


def test_the_name_of_a_file_says_nothing_of_the_message(folder: Path) -> None:
    _sent(folder, 1)

    [file] = folder.iterdir()
    assert file.suffix == ".eml"
    assert len(file.stem) == 32
    assert file.stem.strip("0123456789abcdef") == ""


def test_the_same_message_is_not_written_twice(folder: Path) -> None:
    _sent(folder, 1)
    [file] = folder.iterdir()
    before = file.stat()

    outcomes = _sent(folder, 1, 1)

    assert outcomes == [Sent(), Sent()]
    assert [one.name for one in folder.iterdir()] == [file.name]
    assert file.stat() == before


def test_a_message_that_is_unfit_makes_no_file(folder: Path) -> None:
    with channel_of(Folder(folder), "token") as channel:
        outcome = channel.send(a_message(subject="a\nBcc: b@c.example"))

    assert isinstance(outcome, Refused)
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_a_fault(folder: Path) -> None:
    folder.write_text("a file")

    with pytest.raises(CannotCreateError, match="out"):
        _sent(folder, 1)


def test_a_folder_that_may_not_be_written_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ReleasekitError):
        _sent(Path("/proc/out"), 1)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_the_disk_did_not_confirm_is_unclear(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = os.fsync

    def _fails_for_folders(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        synced(descriptor)

    monkeypatch.setattr(os, "fsync", _fails_for_folders)

    [outcome] = _sent(folder, 1)

    assert isinstance(outcome, Unclear)
