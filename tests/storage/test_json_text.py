"""Strict JSON in: what the standard reader lets through is refused here."""

import pytest

from releasekit.storage.json_text import parsed, written
from releasekit.storage.unfit import UnfitError


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "it is not JSON"),
        ("{", "it is not JSON"),
        ("NaN", "not whole"),
        ("[Infinity]", "not whole"),
        ("[-Infinity]", "not whole"),
        ("[1e999]", "not whole"),
        ("[1.0]", "not whole"),
        ('{"a":1,"a":1}', "twice"),
        ('{"a":{"b":1,"b":2}}', "twice"),
        (f"[{'9' * 21}]", "too long"),
        (f"[{'9' * 5000}]", "too long"),
        ("[" * 100_000, "too deep"),
        ('{"a":' * 100_000, "too deep"),
    ],
)
def test_what_is_no_strict_json_is_refused_with_its_reason(
    text: str, problem: str
) -> None:
    with pytest.raises(UnfitError) as refused:
        parsed(text)

    assert problem in refused.value.problem


def test_a_refusal_names_the_line_and_the_column() -> None:
    with pytest.raises(UnfitError, match="line 2, column 3"):
        parsed("{\n  oops}")


def test_a_whole_number_of_twenty_signs_is_read() -> None:
    assert parsed("[12345678901234567890]") == [12345678901234567890]


def test_files_are_written_in_sorted_lines_of_ascii_that_end_in_a_line_feed() -> None:
    assert written({"b": 1, "a": "ж"}) == b'{\n  "a": "\\u0436",\n  "b": 1\n}\n'
