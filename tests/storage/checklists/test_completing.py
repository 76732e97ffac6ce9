"""A merged document made whole: omissions, languages, sources."""

import pytest

from documents import Document
from releasekit.storage.checklists.completing import (
    in_its_languages,
    is_omitted,
    with_sources,
    without_omitted,
)

OMITTED: Document = {"omit": {"en": "none"}, "waits_for": ["first"]}


@pytest.mark.parametrize(
    ("entry", "omitted"),
    [
        ({"omit": {"en": "none"}}, True),
        ({"omit": {}}, True),
        ({"omit": False}, False),
        ({"lead": "probation"}, False),
        (7, False),
    ],
)
def test_an_action_is_left_out_by_a_reason(entry: object, *, omitted: bool) -> None:
    assert is_omitted(entry) is omitted


def _whole(**actions: object) -> Document:
    whole: Document = dict(without_omitted({"id": "mk", "actions": actions}))
    assert whole["id"] == "mk"
    found: Document = whole["actions"]
    return found


def test_what_an_omitted_action_waited_for_is_waited_for_in_turn() -> None:
    found = _whole(
        first={},
        left=OMITTED,
        act={"waits_for": ["before", "left", "after"]},
        before={},
        after={},
    )

    assert list(found) == ["first", "act", "before", "after"]
    assert found["act"] == {"waits_for": ["before", "first", "after"]}


def test_what_is_left_out_is_remembered_with_the_reason_in_the_languages_spoken() -> (
    None
):
    reason = {"en": "None here.", "mk": "Нема овде."}
    entry = {
        "number": 404,
        "title": {"en": "Offer a mentor", "sq": "Mentor"},
        "short": {"en": "Offer mentor"},
        "lead": "probation",
        "omit": reason,
    }
    document = {"languages": ["en", "mk"], "actions": {"offer-mentor": entry}}

    whole = in_its_languages(without_omitted(document))

    assert whole["actions"] == {}
    assert whole["left_out"] == {
        "offer-mentor": {
            "number": 404,
            "title": {"en": "Offer a mentor"},
            "short": {"en": "Offer mentor"},
            "why": reason,
        }
    }


def test_a_checklist_that_leaves_nothing_out_says_nothing_of_it() -> None:
    assert "left_out" not in without_omitted({"actions": {"act": {}}})


def test_omitted_actions_in_a_row_are_followed_to_one_that_stays() -> None:
    found = _whole(
        first={},
        left=OMITTED,
        right={"omit": {"en": "none"}, "waits_for": ["left", "gone"]},
        gone={"omit": {"en": "none"}},
        act={"waits_for": ["right"]},
    )

    assert found["act"] == {"waits_for": ["first"]}


def test_what_is_waited_for_in_two_ways_is_named_once() -> None:
    found = _whole(first={}, left=OMITTED, act={"waits_for": ["first", "left"]})

    assert found["act"] == {"waits_for": ["first"]}


def test_an_action_never_comes_to_wait_for_itself() -> None:
    found = _whole(left=OMITTED, first={"waits_for": ["left"]})

    assert found["first"] == {"waits_for": []}


def test_omitted_actions_that_wait_for_each_other_end() -> None:
    found = _whole(
        one={"omit": {"en": "none"}, "waits_for": ["two"]},
        two={"omit": {"en": "none"}, "waits_for": ["one", "first"]},
        first={},
        act={"waits_for": ["one"]},
    )

    assert found["act"] == {"waits_for": ["first"]}


def test_an_omission_that_was_lifted_leaves_nothing_behind() -> None:
    assert _whole(act={"omit": False, "lead": "x"}) == {"act": {"lead": "x"}}


def test_entries_that_are_no_tables_pass_through() -> None:
    assert _whole(act=7, call={"waits_for": "act"}) == {
        "act": 7,
        "call": {"waits_for": "act"},
    }


# Languages

TEXT: Document = {"en": "Call", "mk": "Пишува", "sq": "Thirr"}


def test_every_text_keeps_the_languages_that_are_declared_and_english() -> None:
    document = {
        "languages": ["mk"],
        "title": TEXT,
        "roles": {"one": {"title": TEXT, "training": {"en": ["a"], "sq": ["b"]}}},
        "actions": {"act": {"title": TEXT, "lead": "probation", "when": TEXT}},
    }

    kept = {"en": "Call", "mk": "Пишува"}
    assert in_its_languages(document) == {
        "languages": ["mk"],
        "title": kept,
        "roles": {"one": {"title": kept, "training": {"en": ["a"]}}},
        "actions": {"act": {"title": kept, "lead": "probation", "when": TEXT}},
    }


def test_only_languages_that_are_declared_wait_for_a_native_speaker() -> None:
    document = {"languages": ["mk", "en"], "unreviewed": ["sq", "mk"]}

    assert in_its_languages(document)["unreviewed"] == ["mk"]


def test_a_text_in_no_declared_language_is_kept_as_it_is() -> None:
    document = {"languages": ["mk"], "title": {"sq": "Thirr"}}

    assert in_its_languages(document) == document


@pytest.mark.parametrize(
    "document",
    [
        {"title": TEXT},
        {"languages": "mk", "title": TEXT},
        {"languages": ["mk", 7], "title": "Call", "actions": {"act": 7}},
    ],
)
def test_what_cannot_be_chosen_from_passes_through(document: Document) -> None:
    assert in_its_languages(document) == document


# Sources

KNOWN: Document = {name: {"duty": name} for name in ("A", "B", "C", "D", "E", "F")}


def test_what_is_cited_anywhere_in_an_action_is_carried_along() -> None:
    action: Document = {
        "cites": ["E", "unknown"],
        "due": {"source": "A"},
        "opens": {"source": "B"},
        "duty": {"source": "C"},
        "shares": [{"ground": [{"is": "law", "source": "D"}, {"is": "consent"}]}],
    }

    found: Document = dict(with_sources({"actions": {"act": action}}, KNOWN))

    assert found["sources"] == {name: KNOWN[name] for name in "ABCDE"}
    assert list(found["sources"]) == sorted(found["sources"])


@pytest.mark.parametrize(
    "action",
    [
        7,
        {"cites": "A"},
        {"cites": [7]},
        {"due": "A", "opens": {"source": 7}},
        {"shares": "A"},
        {"shares": ["A", {"ground": "A"}, {"ground": ["A"]}, {}]},
    ],
)
def test_what_is_not_of_the_right_form_cites_nothing(action: object) -> None:
    found: Document = dict(with_sources({"actions": {"act": action}}, KNOWN))

    assert found["sources"] == {}
