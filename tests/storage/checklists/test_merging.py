"""A checklist laid over its parent: keys replaced one by one, each whole."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.storage.checklists.merging import OWN_KEYS, TABLES, TEXTS, merged

Document = dict[str, Any]


# Keys, each whole

WHOLE = [
    (
        "actions",
        "due",
        {"months": 3, "before": "release", "basis": "proposal"},
        {"days": 60, "after": "admission", "basis": "practice"},
    ),
    ("actions", "due", {"months": 3, "basis": "proposal"}, {"days": 60}),
    (
        "actions",
        "not_later_than",
        {"months": 1, "before": "release"},
        {"days": 0, "before": "release"},
    ),
    ("actions", "when", {"supervised": True, "minor": False}, {"children": True}),
    ("actions", "when", {"supervised": True}, {}),
    ("actions", "phase", "pre-release", "sentence"),
    ("actions", "lead", "probation", "social-work"),
    ("actions", "kind", "duty", "offer"),
    ("actions", "closed_day", "previous", "keep"),
    ("actions", "support", ["probation", "police"], ["social-work"]),
    ("actions", "waits_for", ["health-intake"], []),
    ("actions", "cites", ["EPR-6"], ["EPR-7", "HD"]),
    ("actions", "core", True, False),
    ("roles", "is", [{"role": "probation"}], [{"role": "police"}]),
    ("agencies", "roles", ["probation", "police"], ["police"]),
    ("facts", "choices", ["north", "south"], ["east"]),
    ("dates", "happened", "released", "admission"),
    ("dates", "closed_day", "keep", "previous"),
]


@pytest.mark.parametrize(("table", "key", "above", "below"), WHOLE)
def test_a_key_that_a_child_gives_replaces_that_of_its_parent_whole(
    table: str, key: str, above: object, below: object
) -> None:
    parent = {table: {"one": {key: above, "kept": True}}}

    found = merged(parent, {table: {"one": {key: below}}})

    assert found == {table: {"one": {key: below, "kept": True}}}


@pytest.mark.parametrize("table", TABLES)
def test_an_entry_the_parent_does_not_know_is_added_after_its_own(table: str) -> None:
    parent = {table: {"one": {"number": 401}}}
    child = {table: {"two": {"number": 450}}}

    found: Document = dict(merged(parent, child))

    assert found == {table: {"one": {"number": 401}, "two": {"number": 450}}}
    assert list(found[table]) == ["one", "two"]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_only_one_of_the_two_has_is_taken_as_it_is(table: str) -> None:
    entries = {table: {"one": {"lead": "probation"}}}

    assert merged(entries, {}) == entries
    assert merged({}, entries) == entries


def test_keys_of_the_whole_are_replaced_one_by_one() -> None:
    parent = {"id": "wb", "calendar": "wb", "languages": ["en", "sq"], "format": 1}
    child = {"id": "mk", "languages": ["mk"]}

    assert merged(parent, child) == {
        "id": "mk",
        "calendar": "wb",
        "languages": ["mk"],
        "format": 1,
    }


OWN: Document = {
    "extends": "western-balkans",
    "abstract": True,
    "adopted": {"by": "the ministry", "on": "2027-01-01"},
    "short": {"en": "FBiH"},
}


def test_every_key_that_speaks_of_one_file_only_is_tried_here() -> None:
    assert set(OWN) == set(OWN_KEYS)


@pytest.mark.parametrize("key", OWN)
def test_what_speaks_of_one_file_only_is_not_inherited(key: str) -> None:
    own = {key: OWN[key]}

    assert merged(own, {}) == {}
    assert merged({}, own) == own


def test_a_short_name_takes_no_language_from_its_parent() -> None:
    parent: Document = {"short": {"en": "BiH", "sr-Cyrl": "БиХ"}}
    child: Document = {"short": {"bs": "FBiH"}}

    assert merged(parent, child) == child


def test_what_nobody_checked_above_is_marked_below_until_a_child_says_otherwise() -> (
    None
):
    parent: Document = {"unreviewed": ["mk"]}

    assert merged(parent, {}) == parent
    assert merged(parent, {"unreviewed": []}) == {"unreviewed": []}


def test_numbers_that_were_retired_above_stay_retired_below() -> None:
    assert merged({"retired": [401, 402]}, {"retired": [402, 450]}) == {
        "retired": [401, 402, 450]
    }
    assert merged({"retired": [401]}, {}) == {"retired": [401]}
    assert merged({"retired": 401}, {"retired": [450]}) == {"retired": [450]}


def test_what_is_no_table_gives_way_to_one() -> None:
    assert merged({"actions": []}, {"actions": {"one": {}}}) == {"actions": {"one": {}}}
    assert merged({"roles": {"one": 7}}, {"roles": {"one": {}}}) == {
        "roles": {"one": {}}
    }
    assert merged({"roles": {"one": {}}}, {"roles": {"one": 7}}) == {
        "roles": {"one": 7}
    }


# Texts


@pytest.mark.parametrize("key", TEXTS)
@pytest.mark.parametrize("table", TABLES)
def test_texts_of_an_entry_merge_by_language(table: str, key: str) -> None:
    parent = {table: {"one": {key: {"en": "Release", "mk": "Old"}}}}
    child = {table: {"one": {key: {"mk": "Отпуст", "sq": "Lirim"}}}}

    found = merged(parent, child)

    texts = {"en": "Release", "mk": "Отпуст", "sq": "Lirim"}
    assert found == {table: {"one": {key: texts}}}


@pytest.mark.parametrize("key", TEXTS)
@pytest.mark.parametrize("table", TABLES)
def test_english_in_a_child_drops_the_languages_it_does_not_give(
    table: str, key: str
) -> None:
    parent = {table: {"one": {key: {"en": "Release", "mk": "Отпуст", "sq": "Lirim"}}}}
    child = {table: {"one": {key: {"en": "Going home", "sq": "Kthim"}}}}

    found = merged(parent, child)

    assert found == {table: {"one": {key: {"en": "Going home", "sq": "Kthim"}}}}


def test_the_title_and_the_notice_of_the_whole_merge_by_language_too() -> None:
    parent = {"title": {"en": "Baseline"}, "notice": {"en": "Draft", "mk": "Нацрт"}}
    child = {"title": {"sq": "Baza"}, "notice": {"en": "Proposal"}}

    assert merged(parent, child) == {
        "title": {"en": "Baseline", "sq": "Baza"},
        "notice": {"en": "Proposal"},
    }


def test_english_in_one_text_leaves_the_other_texts_alone() -> None:
    parent = {"actions": {"one": {"title": {"mk": "Г"}, "short": {"mk": "Б"}}}}
    child = {"actions": {"one": {"title": {"en": "A"}}}}

    assert merged(parent, child) == {
        "actions": {"one": {"title": {"en": "A"}, "short": {"mk": "Б"}}}
    }


def test_what_is_no_text_by_language_replaces_one() -> None:
    assert merged({"title": {"en": "A"}}, {"title": "B"}) == {"title": "B"}
    assert merged({"title": "A"}, {"title": {"mk": "Б"}}) == {"title": {"mk": "Б"}}


# Rules for any parent and child

IDS = st.sampled_from(["one", "two", "three"])
TEXT = st.dictionaries(st.sampled_from(["en", "mk", "sq"]), st.text(max_size=3))
PLAIN: dict[str, st.SearchStrategy[object]] = {
    "lead": st.sampled_from(["probation", "police"]),
    "core": st.booleans(),
    "support": st.lists(IDS),
    "when": st.dictionaries(IDS, st.booleans()),
    "due": st.dictionaries(st.sampled_from(["days", "months"]), st.integers(0, 9)),
}
ENTRY = st.fixed_dictionaries({}, optional={**PLAIN, "title": TEXT, "short": TEXT})
CHECKLIST = st.fixed_dictionaries(
    {},
    optional={
        "calendar": st.sampled_from(["mk", "ks"]),
        "title": TEXT,
        **{table: st.dictionaries(IDS, ENTRY) for table in TABLES},
        **{key: st.just(value) for key, value in OWN.items()},
    },
)


@given(parent=CHECKLIST, child=CHECKLIST)
def test_merging_keeps_what_a_child_does_not_name(
    parent: Document, child: Document
) -> None:
    found: Document = dict(merged(parent, child))

    for table in set(TABLES) & set(parent):
        for name, entry in parent[table].items():
            own = child.get(table, {}).get(name, {})
            rest = {key: value for key, value in entry.items() if key not in own}
            assert found[table][name] == {**found[table][name], **rest}
    unnamed = set(parent) - set(child) - set(OWN_KEYS)
    assert {key: found[key] for key in unnamed} == {key: parent[key] for key in unnamed}


@given(parent=CHECKLIST, child=CHECKLIST)
def test_merging_takes_each_plain_key_of_a_child_as_it_stands(
    parent: Document, child: Document
) -> None:
    found: Document = dict(merged(parent, child))

    for table in set(TABLES) & set(child):
        for name, entry in child[table].items():
            for key in set(entry) & set(PLAIN):
                assert found[table][name][key] == entry[key]
    assert {key: found[key] for key in set(child) & set(OWN_KEYS)} == {
        key: child[key] for key in set(child) & set(OWN_KEYS)
    }


@given(parent=CHECKLIST, child=CHECKLIST)
def test_merging_changes_neither_the_parent_nor_the_child(
    parent: Document, child: Document
) -> None:
    before = deepcopy((parent, child))

    merged(parent, child)

    assert (parent, child) == before


@given(one=CHECKLIST, two=CHECKLIST, three=CHECKLIST)
def test_merging_a_chain_gives_the_same_from_either_end(
    one: Document, two: Document, three: Document
) -> None:
    assert merged(merged(one, two), three) == merged(one, merged(two, three))


@given(child=CHECKLIST)
def test_a_checklist_over_an_empty_parent_is_itself(child: Document) -> None:
    assert merged({}, child) == child
