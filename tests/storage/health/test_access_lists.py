"""Access lists, read as Linux keeps them."""

import os
import struct
from collections.abc import Callable
from errno import ENODATA, ENOTSUP
from pathlib import Path

import pytest

from releasekit.storage.health.access_lists import (
    ACCESS,
    DEFAULT,
    GROUP,
    MASK,
    OTHER,
    OWN_GROUP,
    OWNER,
    USER,
    list_of,
)
from releasekit.storage.health.entries import entries_of

NOBODY = 0xFFFFFFFF
Entries = tuple[tuple[int, int, int], ...]
PLAIN: Entries = ((OWNER, 7, NOBODY), (OWN_GROUP, 0, NOBODY), (OTHER, 0, NOBODY))


def test_a_list_names_those_beside_the_owner_whom_it_lets_in() -> None:
    entries = (*PLAIN, (USER, 6, 1000), (GROUP, 4, 50))

    assert _read(entries) == ("user 1000: rw", "group 50: r")


def test_a_list_of_the_owner_alone_lets_nobody_in() -> None:
    assert _read(PLAIN) == ()


def test_groups_and_others_of_a_list_are_named() -> None:
    entries = ((OWNER, 7, NOBODY), (OWN_GROUP, 5, NOBODY), (OTHER, 1, NOBODY))

    assert _read(entries) == ("group: rx", "others: x")


def test_the_mask_of_a_list_takes_rights_away() -> None:
    entries = (*PLAIN, (USER, 7, 1000), (MASK, 4, NOBODY))

    assert _read(entries) == ("user 1000: r",)
    assert _read((*PLAIN, (USER, 7, 1000), (MASK, 0, NOBODY))) == ()


@pytest.mark.parametrize("data", [b"", b"\x02\x00", struct.pack("<IH", 2, 1)])
def test_a_list_that_cannot_be_read_names_nobody(data: bytes) -> None:
    assert list_of(Path(), ACCESS, _gives(data)) == ()


def test_a_list_of_another_version_names_nobody() -> None:
    assert list_of(Path(), ACCESS, _gives(struct.pack("<I", 3))) == ()


@pytest.mark.parametrize("number", [ENODATA, ENOTSUP])
def test_where_there_is_no_list_nobody_is_named(number: int) -> None:
    def refuses(*_where: object, **_how: object) -> bytes:
        raise OSError(number, os.strerror(number))

    assert list_of(Path(), ACCESS, refuses) == ()


def test_lists_on_a_real_folder_are_told_and_files_made_closed_stay_closed(
    tmp_path: Path,
) -> None:
    _set(tmp_path, DEFAULT, (*PLAIN, (USER, 7, 1000), (MASK, 7, NOBODY)))
    made = os.open(tmp_path / "a", os.O_CREAT | os.O_WRONLY, 0o600)
    os.close(made)

    folder, file = entries_of(tmp_path)

    assert folder.default_acl == ("user 1000: rwx",)
    assert (file.mode, file.acl) == (0o600, ())


def test_who_is_let_into_a_real_file_is_told_beside_its_mode(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    _set(tmp_path / "a", ACCESS, (*PLAIN, (USER, 4, 1000), (MASK, 4, NOBODY)))

    _folder, file = entries_of(tmp_path)

    assert file.acl == ("user 1000: r",)


def _set(path: Path, name: str, entries: Entries) -> None:
    """Give a file a list; a disk that has none has nothing to test."""
    try:
        os.setxattr(path, name, _packed(entries))
    except OSError as error:
        pytest.skip(f"no access lists here: {error.strerror}")


def _read(entries: Entries) -> tuple[str, ...]:
    return list_of(Path(), ACCESS, _gives(_packed(entries)))


def _packed(entries: Entries) -> bytes:
    order = sorted(entries)
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *one) for one in order)


def _gives(data: bytes) -> Callable[..., bytes]:
    return lambda *_where, **_how: data
