"""TOML in: days become texts, and nothing but our own refusal comes out."""

import pytest

from releasekit.storage.toml_text import toml_of
from releasekit.storage.unfit import UnfitError


def test_days_become_iso_texts_wherever_they_stand() -> None:
    text = "a = 2027-03-01\n[[b]]\nc = [2027-03-01]\n"

    assert toml_of(text) == {"a": "2027-03-01", "b": [{"c": ["2027-03-01"]}]}


def test_windows_line_ends_are_read() -> None:
    assert toml_of("a = 1\r\nb = 2\r\n") == {"a": 1, "b": 2}


@pytest.mark.parametrize(
    "text",
    [
        "a =",
        "a = 1\na = 2",
        "a = " + "[" * 100_000,
        "a" + ".a" * 100_000 + " = 1",
        "a = " + "9" * 5000,
        "a = 0x" + "f" * 5000,
        f"a = {2**53}",
        f"a = -{2**53}",
        "a = 2027-02-30",
    ],
    ids=lambda text: text[:8],
)
def test_bad_toml_is_refused(text: str) -> None:
    with pytest.raises(UnfitError):
        toml_of(text)


def test_a_refusal_names_the_line_and_the_column() -> None:
    with pytest.raises(UnfitError, match="line 2, column 5"):
        toml_of("a = 1\nb = oops\n")
