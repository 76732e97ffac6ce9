"""The quick validator: it says of every document what the library says."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from builders import REPOSITORY
from documents import ACTION, PLAIN, SHARE, Document
from releasekit.storage.checklists.quick_validator import validator_of

VALUES = st.recursive(
    st.one_of(
        st.booleans(),
        st.integers(-1, 4000),
        st.sampled_from(["", "en", "MK", "draft", "release", "2027-02-30", "law"]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["en", "English", "days", "before", "basis", "act"]),
            inner,
            max_size=3,
        ),
    ),
    max_leaves=6,
)
KEYS = ("title", "due", "shares", "lead", "when", "support", "number", "omit", "again")


def _plainly(document: object) -> list[ValidationError]:
    path = REPOSITORY / "schemas" / "checklist.schema.json"
    checker = Draft202012Validator.FORMAT_CHECKER
    validator = Draft202012Validator(
        json.loads(path.read_bytes()), format_checker=checker
    )
    return list(validator.iter_errors(document))


def _errors(found: list[ValidationError]) -> set[tuple[str, str]]:
    return {(one.json_path, str(one.validator)) for one in found}


def _both(document: object) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    quickly: Any = validator_of("checklist")
    return _errors(list(quickly.iter_errors(document))), _errors(_plainly(document))


@given(
    st.dictionaries(st.sampled_from(KEYS), VALUES),
    st.dictionaries(st.sampled_from(tuple(PLAIN)), VALUES),
)
def test_it_finds_what_the_library_finds(action: Document, head: Document) -> None:
    whole = PLAIN | head | {"actions": {"act": ACTION | {"shares": [SHARE]} | action}}

    quickly, plainly = _both(whole)

    assert quickly == plainly


def test_what_was_seen_to_be_good_is_no_pardon_for_what_is_bad() -> None:
    good = PLAIN | {"actions": {"act": ACTION}}
    bad = PLAIN | {"actions": {"act": ACTION | {"title": {"English": "Act"}}}}

    for _time in range(2):
        assert _both(good) == (set(), set())
        quickly, plainly = _both(bad)
        assert quickly == plainly != set()


def test_yes_is_not_one_and_one_is_not_yes() -> None:
    one: Document = PLAIN | {"catch_up_days": 1, "abstract": True}
    turned: Document = PLAIN | {"catch_up_days": True, "abstract": 1}

    assert _both(one) == (set(), set())
    quickly, plainly = _both(turned)
    assert quickly == plainly != set()


@pytest.mark.parametrize(
    "shares",
    [
        [SHARE, SHARE],
        [SHARE, dict(reversed(SHARE.items()))],
        [SHARE, SHARE | {"what": []}],
        [1, True],
        ["1", 1],
        "SHARE",
    ],
)
def test_tables_are_told_apart_as_the_library_tells_them(shares: object) -> None:
    quickly, plainly = _both(PLAIN | {"actions": {"act": ACTION | {"shares": shares}}})

    assert quickly == plainly


def test_a_whole_number_is_one_that_is_written_as_such() -> None:
    quickly, plainly = _both(PLAIN | {"catch_up_days": 7.0})

    assert quickly == {("$.catch_up_days", "type")}
    assert plainly == set()


@pytest.mark.parametrize(
    ("at", "errors"),
    [("2026-06-01T09:00:00Z", 0), ("2026-06-31T09:00:00Z", 1), ("yesterday", 1)],
)
def test_an_instant_that_is_none_is_found(at: str, errors: int) -> None:
    quickly: Any = validator_of("case")
    assert quickly.format_checker.conforms(at, "date-time") is not bool(errors)


def test_a_schema_is_read_once() -> None:
    assert validator_of("checklist") is validator_of("checklist")
