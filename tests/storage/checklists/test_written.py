"""Checklist files as their authors wrote them, and where they are no TOML."""

from pathlib import Path

import pytest

from releasekit.domain.finding import Problem
from releasekit.storage.checklists.written import Written, written

NEWER = [
    "one = {\n  two = 1\n}",
    "one = { two = 1, }",
    'one = "\\e"',
    'one = "\\x41"',
    "one = 07:32",
    "# two lines\none = 2027-01-01T07:32",
    'one = { two = "}",\n  three = "{" }',
    "one = { two = '}',\n  three = '{' }",
    "one = { # }\n  two = 1 } # {",
    'one = { two = """\n}""",\n  three = "{" }',
    'one = { two = "\\"}",\n  three = "\\"{" }',
]
ONE = {"one": 1}


def _written(folder: Path, data: bytes) -> Written:
    path = folder / "mine.toml"
    path.write_bytes(data)
    return written(path)


def _faults(found: Written) -> list[tuple[Problem, int | None, int | None]]:
    return [(one.finding.problem, one.line, one.column) for one in found.faults]


def test_a_file_is_read_with_its_text_and_what_it_holds(tmp_path: Path) -> None:
    found = _written(tmp_path, b'id = "mine"\n[facts.one]\nchoices = ["a", 7]\n')

    assert found.document == {
        "id": "mine",
        "facts": {"one": {"choices": ["a", 7]}},
    }
    assert found.text.startswith('id = "mine"\n')
    assert found.faults == ()


def test_days_and_times_are_given_as_texts(tmp_path: Path) -> None:
    text = b"day = 2027-01-01\nlist = [07:32:00]\nat = 2027-01-01T07:32:00Z\n"

    assert _written(tmp_path, text).document == {
        "day": "2027-01-01",
        "list": ["07:32:00"],
        "at": "2027-01-01T07:32:00+00:00",
    }


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfone = 1\n", b"one = 1\r\n"])
def test_marks_and_line_ends_of_other_editors_are_read(
    tmp_path: Path, data: bytes
) -> None:
    found = _written(tmp_path, data)

    assert (found.document, found.faults) == (ONE, ())


def test_what_is_no_toml_is_found_where_it_stops(tmp_path: Path) -> None:
    found = _written(tmp_path, b"one = 1\ntwo = yes\n")

    assert found.document is None
    assert _faults(found) == [(Problem.NOT_TOML, 2, 7)]


def test_what_is_no_text_is_found_in_its_line(tmp_path: Path) -> None:
    found = _written(tmp_path, b"one = 1\ntwo = '\xff'\n")

    assert found.document is None
    assert _faults(found) == [(Problem.NOT_UTF8, 2, 8)]


def test_a_mark_and_letters_of_two_bytes_are_no_columns_of_their_own(
    tmp_path: Path,
) -> None:
    found = _written(tmp_path, "\ufeffone = 'ž".encode() + b"\xff'\n")

    assert _faults(found) == [(Problem.NOT_UTF8, 1, 9)]


@pytest.mark.parametrize(
    "data",
    [
        b"one = " + b"[" * 5000,
        b".".join([b"one"] * 495) + b" = 1",
        b"one = " + b"[" * 100 + b"]" * 100,
        b"one = " + b"1" * 5000,
        b"# a word\n" * 10**6,
    ],
    ids=["deep", "dotted", "nested", "long", "big"],
)
def test_what_is_too_large_is_found(tmp_path: Path, data: bytes) -> None:
    found = _written(tmp_path, data)

    assert found.document is None
    assert [problem for problem, _line, _column in _faults(found)] == [
        Problem.TOO_LARGE
    ]


@pytest.mark.parametrize("text", NEWER)
def test_what_only_newer_toml_allows_is_found_and_read_all_the_same(
    tmp_path: Path, text: str
) -> None:
    found = _written(tmp_path, f"before = 1\n{text}\n".encode())

    assert found.document is not None
    [(problem, line, column)] = _faults(found)
    assert problem is Problem.NEWER_TOML
    assert line is not None
    assert line > 1
    assert column is not None


@pytest.mark.parametrize(
    "text",
    [
        'one = "at 07:32"',
        'one = "a, }"',
        "one = '\\e'",
        'one = "{"',
        'one = { two = """\n{""" }',
        "one = 1 # don't { say",
        "# { an open bracket",
    ],
)
def test_a_text_that_looks_newer_and_is_not_is_no_fault(
    tmp_path: Path, text: str
) -> None:
    assert _written(tmp_path, f"{text}\n".encode()).faults == ()
