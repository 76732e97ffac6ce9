"""The one border in: regular files of a bounded size, as UTF-8."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from releasekit.errors.files import NoSuchFileError, ReadFailedError
from releasekit.storage.reading import decoded, read_limited, read_through_links, stands
from releasekit.storage.unfit import UnfitError


@pytest.mark.parametrize("size", [0, 1, 99, 100])
def test_a_file_up_to_the_limit_is_read_whole(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * size)

    assert read_limited(path, 100) == b"x" * size


@pytest.mark.parametrize("size", [101, 250])
def test_a_file_over_the_limit_is_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * size)

    with pytest.raises(UnfitError, match="larger than 100 bytes"):
        read_limited(path, 100)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFileError, match="nowhere"):
        read_limited(tmp_path / "nowhere", 100)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReadFailedError, match="it is a folder"):
        read_limited(tmp_path, 100)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"x")
    (tmp_path / "link").symlink_to("there")

    with pytest.raises(ReadFailedError, match="link"):
        read_limited(tmp_path / "link", 100)


def test_a_link_that_people_keep_is_followed(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"x")
    (tmp_path / "link").symlink_to("there")

    assert read_through_links(tmp_path / "link", 100) == b"x"


def test_a_link_to_nowhere_stands_and_is_not_taken_for_absent(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "file").write_bytes(b"x")

    assert stands(tmp_path / "link")
    assert not stands(tmp_path / "other")
    assert not stands(tmp_path / "file" / "below")


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    script = (
        "import sys; from pathlib import Path\n"
        "from releasekit.errors.files import ReadFailedError\n"
        "from releasekit.storage.reading import read_limited\n"
        "try: read_limited(Path(sys.argv[1]), 100)\n"
        "except ReadFailedError: print('refused')\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "pipe")],
        capture_output=True,
        check=False,
        timeout=5,
    )

    assert done.stdout == b"refused\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"", ""), ("ж".encode(), "ж"), (b"\xef\xbb\xbfa", "a"), (b"a\r\n", "a\r\n")],
)
def test_utf8_is_read_with_or_without_a_mark_in_front(data: bytes, text: str) -> None:
    assert decoded(data) == text


@pytest.mark.parametrize(
    ("data", "position"),
    [(b"a\xff", 1), ("ж".encode("cp1251"), 0), ("ab".encode("utf-16"), 0)],
)
def test_other_encodings_are_refused_with_the_place(data: bytes, position: int) -> None:
    with pytest.raises(UnfitError, match=f"byte {position}"):
        decoded(data)
