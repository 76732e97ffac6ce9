import os
from pathlib import Path

import pytest

from releasekit.reminders.password import read_password, too_open
from releasekit.reminders.ways import Credential, PasswordFile
from releasekit.storage.unfit import UnfitError

CANARY = "canary-7f3a"
ROOT, ME = 0, 1000


@pytest.fixture(name="path")
def a_password_file(tmp_path: Path) -> Path:
    path = tmp_path / "password"
    path.write_text(f"{CANARY}\nmore\n")
    path.chmod(0o600)
    return path


def test_the_password_is_the_first_line(path: Path) -> None:
    assert read_password(PasswordFile(path)) == CANARY


@pytest.mark.parametrize("mode", [0o604, 0o644, 0o640, 0o602, 0o660])
def test_a_file_that_others_may_read_or_write_is_refused(path: Path, mode: int) -> None:
    path.chmod(mode)

    with pytest.raises(UnfitError, match="chmod 600") as raised:
        read_password(PasswordFile(path))

    assert CANARY not in str(raised.value)


@pytest.mark.parametrize(
    ("owner", "caller", "mode", "refused"),
    [
        (ROOT, ME, 0o640, False),
        (ROOT, ME, 0o660, True),
        (ROOT, ME, 0o644, True),
        (ME, ME, 0o600, False),
        (ME, ME, 0o640, True),
        (ROOT, ROOT, 0o640, True),
    ],
)
def test_only_root_may_let_a_group_read(
    owner: int, caller: int, mode: int, *, refused: bool
) -> None:
    assert bool(mode & too_open(owner, caller)) is refused


@pytest.mark.skipif(os.geteuid() != ROOT, reason="only root gives files away")
def test_a_file_of_another_account_is_refused(path: Path) -> None:
    os.chown(path, ME, ME)

    with pytest.raises(UnfitError, match="another account"):
        read_password(PasswordFile(path))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty line"),
        (b"\nsecond\n", "empty line"),
        ("\u043f\u0430\u0440\u043e\u043b\u0430\n".encode(), "not ASCII"),
        (b"a\x00b\n", "not ASCII"),
        (b"x" * 2000, "larger than"),
    ],
)
def test_what_is_no_password_is_refused_without_showing_it(
    path: Path, data: bytes, told: str
) -> None:
    path.write_bytes(data)

    with pytest.raises(UnfitError, match=told) as raised:
        read_password(PasswordFile(path))

    assert "second" not in str(raised.value)


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)

    with pytest.raises(UnfitError, match="cannot be read"):
        read_password(PasswordFile(tmp_path))


def test_a_credential_outside_of_a_service_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)

    with pytest.raises(UnfitError, match="CREDENTIALS_DIRECTORY is not set"):
        read_password(Credential("mail-password"))
