"""Files of one JSON document a line: whole lines count, a torn one was never said."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from releasekit.domain.health.modes import Modes
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import ReadFailedError, WriteFailedError
from releasekit.storage.json_lines import (
    add_line,
    documents_in,
    last_document,
    tail_of,
)
from releasekit.storage.modes import modes_in
from releasekit.storage.unfit import UnfitError

FIRST, SECOND = {"n": 1}, {"n": 2}
TORN = b'{"n": 3'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lines.jsonl"


@pytest.fixture
def modes(tmp_path: Path) -> Modes:
    return modes_in(tmp_path)


def test_lines_are_read_as_they_were_added(path: Path, modes: Modes) -> None:
    for one in (FIRST, SECOND):
        add_line(path, one, modes)

    assert list(documents_in(path)) == [FIRST, SECOND]
    assert last_document(path) == SECOND
    assert path.read_bytes() == b'{"n":1}\n{"n":2}\n'
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_not_there_or_is_empty_has_no_lines(path: Path) -> None:
    assert (list(documents_in(path)), last_document(path)) == ([], None)

    path.touch()

    assert (list(documents_in(path)), last_document(path)) == ([], None)


@pytest.mark.parametrize("before", [b"", b'{"n":1}\n'])
def test_what_a_crash_left_after_the_last_line_was_never_said(
    path: Path, modes: Modes, before: bytes
) -> None:
    path.write_bytes(before + TORN)

    assert len(list(documents_in(path))) == before.count(b"\n")
    assert last_document(path) == (FIRST if before else None)

    assert tail_of(path, modes) == before.rstrip(b"\n")
    add_line(path, SECOND, modes)
    assert list(documents_in(path))[-1] == SECOND
    assert path.read_bytes() == before + b'{"n":2}\n'


def test_the_tail_of_what_is_whole_leaves_it_as_it_is(path: Path, modes: Modes) -> None:
    path.write_bytes(b'{"n":1}\n{"n":2}\n')

    assert json.loads(tail_of(path, modes)) == SECOND
    assert path.read_bytes() == b'{"n":1}\n{"n":2}\n'


@pytest.mark.parametrize("line", [b"", b"no JSON", b"[1]", b"1", b"\xff", b'{"n":1'])
def test_a_line_that_is_none_is_named_by_its_number(path: Path, line: bytes) -> None:
    path.write_bytes(b'{"n":1}\n' + line + b'\n{"n":2}\n')

    with pytest.raises(UnfitError, match="line 2"):
        list(documents_in(path))
    assert last_document(path) == SECOND


@pytest.mark.parametrize("torn", [b"", b'{"m":"' + b"y" * 3_000_000], ids=len)
def test_a_line_of_any_length_is_read_and_cut_off_whole(
    path: Path, modes: Modes, torn: bytes
) -> None:
    long = {"n": "x" * 3_000_000}
    add_line(path, FIRST, modes)
    add_line(path, long, modes)
    whole = path.read_bytes()
    path.write_bytes(whole + torn)

    assert last_document(path) == long
    assert json.loads(tail_of(path, modes)) == long
    assert path.read_bytes() == whole


def test_a_last_line_that_is_none_is_told_unless_it_is_empty(path: Path) -> None:
    path.write_bytes(b'{"n":1}\nno JSON\n')

    with pytest.raises(UnfitError, match="last line"):
        last_document(path)


@pytest.mark.parametrize("read", [documents_in, last_document])
def test_what_stands_in_place_of_the_file_is_told(
    path: Path, read: Callable[[Path], object]
) -> None:
    path.mkdir()

    with pytest.raises(ReadFailedError):
        list(read(path))  # type: ignore[call-overload]  # raised before


def test_what_cannot_be_written_is_told(path: Path, modes: Modes) -> None:
    path.mkdir()

    for write in (lambda: tail_of(path, modes), lambda: add_line(path, FIRST, modes)):
        with pytest.raises(ReleasekitError):
            write()


def test_a_link_that_was_planted_is_not_followed(path: Path, modes: Modes) -> None:
    elsewhere = path.with_name("elsewhere")
    elsewhere.write_bytes(b"kept\n")
    path.symlink_to(elsewhere)

    with pytest.raises(WriteFailedError):
        add_line(path, FIRST, modes)
    assert elsewhere.read_bytes() == b"kept\n"
