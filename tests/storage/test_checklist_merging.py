"""Merging: keys of an entry are replaced one by one, each whole."""

from copy import deepcopy

import pytest

from releasekit.storage.checklist_merging import merged
from releasekit.storage.unfit import UnfitError

PARENT = {
    "id": "base",
    "abstract": True,
    "unreviewed": ["sq"],
    "title": {"en": "Base", "mk": "Основа"},
    "dates": {"release": {"title": {"en": "Release"}}},
    "roles": {"probation": {"title": {"en": "Probation", "sq": "Provimi"}}},
    "actions": {
        "call": {
            "number": 401,
            "title": {"en": "Call", "mk": "Повикај"},
            "due": {"months": 3, "before": "release", "basis": "proposal"},
            "support": ["police", "probation"],
        }
    },
}


def test_a_deadline_of_the_child_replaces_the_whole_of_the_parents() -> None:
    due = {"days": 60, "after": "admission", "basis": "practice", "source": "X"}

    found = merged(PARENT, {"id": "own", "actions": {"call": {"due": due}}})

    assert found["actions"]["call"]["due"] == due  # type: ignore[index]  # a document


def test_a_list_of_the_child_replaces_the_whole_of_the_parents() -> None:
    found = merged(PARENT, {"actions": {"call": {"support": []}}})

    assert found["actions"]["call"]["support"] == []  # type: ignore[index]  # a document


def test_keys_that_the_child_does_not_give_stay() -> None:
    found = merged(PARENT, {"actions": {"call": {"core": True}}})

    call = PARENT["actions"]["call"]  # type: ignore[index]  # a document
    assert found["actions"] == {"call": {**call, "core": True}}


def test_texts_are_merged_by_language() -> None:
    found = merged(PARENT, {"actions": {"call": {"title": {"mk": "Јавување"}}}})

    title = found["actions"]["call"]["title"]  # type: ignore[index]  # a document
    assert title == {"en": "Call", "mk": "Јавување"}


def test_a_child_that_gives_english_drops_the_languages_it_lacks() -> None:
    found = merged(PARENT, {"title": {"en": "Own"}, "roles": {}})

    assert found["title"] == {"en": "Own"}
    assert found["roles"] == PARENT["roles"]


def test_what_is_no_text_is_left_for_the_schema_to_refuse() -> None:
    assert merged(PARENT, {"title": "Own"})["title"] == "Own"
    assert merged(PARENT, {"roles": 7})["roles"] == PARENT["roles"]


def test_an_id_that_the_parent_does_not_know_is_added() -> None:
    found = merged(PARENT, {"actions": {"new": {"number": 450}}})

    assert list(found["actions"]) == ["call", "new"]  # type: ignore[call-overload]  # a document


def test_a_number_is_fixed_where_it_was_first_given() -> None:
    with pytest.raises(UnfitError, match=r"actions\.call gives a number"):
        merged(PARENT, {"actions": {"call": {"number": 402}}})


def test_what_speaks_of_one_file_only_is_not_inherited() -> None:
    found = merged(PARENT, {"id": "own"})

    assert "abstract" not in found
    assert "unreviewed" not in found


def test_neither_document_is_changed() -> None:
    parent, child = deepcopy(PARENT), {"actions": {"call": {"title": {"mk": "A"}}}}
    before = deepcopy((parent, child))

    merged(parent, child)

    assert (parent, child) == before
