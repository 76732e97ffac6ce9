import pytest

from releasekit.domain.forbidden import forbidden_in


@pytest.mark.parametrize(
    ("name", "word", "rail"),
    [
        ("risk", "risk", 1),
        ("own-threat-level", "threat", 1),
        ("Rating", "rating", 1),
        ("risk_score", "risk", 1),
        ("extremist", "extremist", 3),
        ("offences", "offences", 3),
        ("street-address", "address", 4),
        ("medicines", "medicines", 6),
    ],
)
def test_a_part_of_an_id_that_must_not_be_stored_is_named_with_its_guard_rail(
    name: str, word: str, rail: int
) -> None:
    found = forbidden_in(name)

    assert found == (word, rail)


@pytest.mark.parametrize(
    "name", ["release", "health-need", "asterisk", "renamed", "recharged", "children"]
)
def test_a_word_that_only_holds_a_forbidden_one_is_allowed(name: str) -> None:
    assert forbidden_in(name) is None
