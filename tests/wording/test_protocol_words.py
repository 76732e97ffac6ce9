"""Each element of a protocol has its words, and no command is claimed in vain."""

import re
from string import Formatter

import pytest

from releasekit.cli import commands
from releasekit.domain.protocol.terms import Element, Saying, Standing
from releasekit.wording.protocol.answers import saying_sentence
from releasekit.wording.protocol.elements import element_words
from releasekit.wording.protocol.left_open import (
    four_steps,
    program_does,
    standing_word,
    still_to_write,
)
from screens import the_demo

PLACES = {"about", "names", "flows", "actions", "share", "numbers", "of"}
CLAIMED = [one for one in Element if program_does(one)]


@pytest.mark.parametrize("element", Element)
def test_an_element_has_a_name_a_demand_a_question_and_what_is_left(
    element: Element,
) -> None:
    words = element_words(element)

    assert words.name
    assert words.must.endswith(".")
    assert words.test.endswith("?")
    assert still_to_write(element).endswith(".")


def test_no_two_elements_have_the_same_words() -> None:
    every = [one for element in Element for one in element_words(element)]

    assert len(set(every)) == len(every)


@pytest.mark.parametrize("saying", Saying)
def test_a_sentence_takes_only_what_it_is_given(saying: Saying) -> None:
    fields = {name for _text, name, *_ in Formatter().parse(saying_sentence(saying))}

    assert fields - {None} <= PLACES


def test_each_standing_has_a_word_of_its_own() -> None:
    assert len({standing_word(one) for one in Standing}) == len(Standing)


def test_four_questions_are_asked_before_anything_goes_out() -> None:
    assert len(four_steps()) == 4
    assert all(one.endswith("?") for one in four_steps())


@pytest.mark.parametrize("element", CLAIMED, ids=lambda one: one.value)
def test_a_command_that_is_said_to_do_something_is_there(element: Element) -> None:
    known = commands()

    for words in re.findall(r"`([a-z][^`]*)`", program_does(element)):
        first, *rest = words.split()
        assert first in known
        option = next((one for one in rest if one.startswith("--")), None)
        group = [one for one in rest if not one.startswith("--")]
        if option is not None:
            assert option in the_demo().run(first, *group, "--help").out


def test_nothing_is_claimed_where_the_program_does_nothing() -> None:
    silent = {
        Element.PARTIES,
        Element.CONTROLLERS,
        Element.CONSENT,
        Element.THIRD_PARTIES,
        Element.ONWARD_SHARING,
        Element.REFUSALS,
        Element.RETENTION,
        Element.IMPACT_ASSESSMENT,
    }

    assert not silent & set(CLAIMED)
