"""Conditions and texts by language as typed values."""

import pytest

from documents import ACTION, PLAIN, Document, action_refusal, read_action, refusal
from releasekit.domain.conditions import Requirement
from releasekit.storage.checklists.parsing import checklist_of

CONDITIONS = [
    ({}, ()),
    ({"children": True}, (Requirement(fact="children", accepts=(True,)),)),
    ({"children": False}, (Requirement(fact="children", accepts=(False,)),)),
    ({"area": "north"}, (Requirement(fact="area", accepts=("north",)),)),
    ({"area": ["north", "south"]}, (Requirement("area", ("north", "south")),)),
    (
        {"children": True, "area": ["north", False]},
        (Requirement("children", (True,)), Requirement("area", ("north", False))),
    ),
]


@pytest.mark.parametrize(("when", "condition"), CONDITIONS)
def test_a_condition_asks_yes_no_a_word_or_one_of_several(
    when: Document, condition: tuple[Requirement, ...]
) -> None:
    assert read_action(ACTION | {"when": when}).when == condition


@pytest.mark.parametrize(
    "answer", [7, None, [], ["north", 7], {"is": "north"}, [["north"]], 1.0]
)
def test_an_answer_that_is_neither_yes_no_nor_words_is_refused(answer: object) -> None:
    told = action_refusal(ACTION | {"when": {"area": answer}})

    assert told.endswith("when.area is neither yes, no nor words")


def test_texts_are_kept_by_language_in_any_script() -> None:
    title = {"en": "Call", "mk": "Пишува", "sr-Latn": "Pozovi"}

    assert read_action(ACTION | {"title": title}).title == title


def test_lines_are_kept_by_language_in_their_order() -> None:
    lines = {"en": ["Who?", "When?"], "mk": ["Дали?"]}

    found = checklist_of(PLAIN | {"open_questions": lines}).open_questions

    assert found == {"en": ("Who?", "When?"), "mk": ("Дали?",)}


@pytest.mark.parametrize(
    ("keys", "problem"),
    [
        ({"title": {"en": 7}}, "title.en is no text"),
        ({"title": {"en": ""}}, "title.en is no text"),
        ({"title": {"mk": "\ud800"}}, "title.mk has half a character in it"),
        ({"open_questions": []}, "open_questions is no table of keys"),
        ({"open_questions": {"en": "Who?"}}, "open_questions.en is no list of texts"),
        ({"open_questions": {"en": ["Who?", 7]}}, "open_questions.en is no text"),
        ({"open_questions": {"en": ["\ud800"]}}, "en has half a character in it"),
    ],
)
def test_what_is_no_text_by_language_is_refused(keys: Document, problem: str) -> None:
    assert problem in refusal(PLAIN | keys)
