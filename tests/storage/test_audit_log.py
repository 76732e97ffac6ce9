"""The log: one chained line each, whole, in one order, over the years."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.errors.files import CannotCreateError, WriteFailedError
from releasekit.storage.audit_log import START, append, check_writable, lines

Change = Callable[[list[bytes]], list[bytes]]
AT = "2026-11-23T09:00:00Z"
NEXT_YEAR = "2027-01-04T09:00:00Z"


def line(at: str = AT, **more: object) -> dict[str, object]:
    return {"at": at, "by": "o17", "did": "changed", **more}


def problems(folder: Path) -> list[tuple[str, int]]:
    return [(one.file, one.number) for one in lines(folder) if one.problem]


def test_lines_are_read_as_they_were_written_each_after_the_one_before(
    tmp_path: Path,
) -> None:
    append(tmp_path, line(case="MK-1", seq=1))
    append(tmp_path, line(case="MK-1", seq=2))

    first, second = lines(tmp_path)

    assert (first.said["case"], first.said["seq"]) == ("MK-1", 1)
    assert first.said["prev"] == START
    assert second.said["prev"] == first.said["hash"]
    assert {"account", "host"} <= set(first.said)
    assert problems(tmp_path) == []


def test_a_new_year_has_a_file_of_its_own_on_the_same_chain(tmp_path: Path) -> None:
    append(tmp_path, line())
    append(tmp_path, line(NEXT_YEAR))

    names = sorted(path.name for path in (tmp_path / "audit").iterdir())

    assert names == ["2026.jsonl", "2027.jsonl"]
    first, second = lines(tmp_path)
    assert second.said["prev"] == first.said["hash"]


def test_a_clock_that_went_back_writes_on_where_the_chain_ends(tmp_path: Path) -> None:
    append(tmp_path, line(NEXT_YEAR))
    append(tmp_path, line(AT))

    assert [one.file for one in lines(tmp_path)] == ["2027.jsonl", "2027.jsonl"]
    assert problems(tmp_path) == []


def test_what_a_crash_left_of_a_line_is_cut_off(tmp_path: Path) -> None:
    append(tmp_path, line(seq=1))
    path = tmp_path / "audit" / "2026.jsonl"
    with path.open("ab") as file:
        file.write(b'{"at":"2026-11')

    append(tmp_path, line(seq=2))

    assert [one.said["seq"] for one in lines(tmp_path)] == [1, 2]
    assert problems(tmp_path) == []


def test_a_line_of_any_length_is_followed_by_the_next(tmp_path: Path) -> None:
    append(tmp_path, line(did="erased", events=list(range(1, 20_000))))
    path = tmp_path / "audit" / "2026.jsonl"
    with path.open("ab") as file:
        file.write(b"1," * 100_000)

    append(tmp_path, line(seq=2))

    assert len(list(lines(tmp_path))) == 2
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda rows: [*rows[:1], *rows[2:]], 2),
        (lambda rows: [rows[1], rows[0], rows[2]], 1),
        (lambda rows: [rows[0], rows[1], rows[1], rows[2]], 3),
        (lambda rows: [rows[0], rows[1].replace(b"o17", b"o18"), rows[2]], 2),
        (lambda rows: [rows[0], b"{}", rows[2]], 2),
        (lambda rows: [rows[0], b"\xff", rows[2]], 2),
        (lambda rows: [rows[0], b'{"at": 1}', rows[2]], 2),
    ],
)
def test_a_line_that_was_removed_moved_doubled_or_changed_is_noticed(
    tmp_path: Path, change: Change, where: int
) -> None:
    for seq in range(3):
        append(tmp_path, line(seq=seq))
    path = tmp_path / "audit" / "2026.jsonl"
    rows = path.read_bytes().splitlines()

    path.write_bytes(b"\n".join(change(rows)) + b"\n")

    assert problems(tmp_path)[0] == ("2026.jsonl", where)


@given(st.text(max_size=200).filter(lambda text: text.isprintable()))
def test_any_reason_is_kept_as_it_was_given(text: str) -> None:
    with TemporaryDirectory() as where:
        append(Path(where), line(reason=text))
        [one] = lines(Path(where))

    assert one.said["reason"] == text
    assert one.problem == ""


def test_the_log_is_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        append(tmp_path, line())
    finally:
        os.umask(before)

    assert (tmp_path / "audit").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "audit" / "2026.jsonl").stat().st_mode & 0o777 == 0o600


def test_a_log_in_the_place_of_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "audit").mkdir()
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "audit" / "2026.jsonl").symlink_to(elsewhere)

    with pytest.raises(WriteFailedError):
        append(tmp_path, line())

    assert not elsewhere.exists()


def test_a_log_that_cannot_be_written_is_told_before_anything_is(
    tmp_path: Path,
) -> None:
    (tmp_path / "audit").write_text("in the way")

    with pytest.raises(CannotCreateError):
        check_writable(tmp_path)


def test_every_line_is_one_line_of_canonical_json(tmp_path: Path) -> None:
    append(tmp_path, line(reason="two\nlines"))

    [text] = (tmp_path / "audit" / "2026.jsonl").read_text().splitlines()

    assert json.loads(text)["reason"] == "two\nlines"
