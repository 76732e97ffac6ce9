"""True, false, unknown."""

from collections.abc import Mapping

import pytest

from builders import needs
from releasekit.domain.conditions import Answer, Truth, truth_of, unanswered


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"children": True, "area": "north"}, Truth.TRUE),
        ({"children": True, "area": "south"}, Truth.TRUE),
        ({"children": True, "area": "east"}, Truth.FALSE),
        ({"children": False, "area": "north"}, Truth.FALSE),
        ({"children": False, "area": "east"}, Truth.FALSE),
        ({"children": True}, Truth.UNKNOWN),
        ({"area": "north"}, Truth.UNKNOWN),
        ({}, Truth.UNKNOWN),
        ({"children": False}, Truth.FALSE),
        ({"area": "east"}, Truth.FALSE),
    ],
)
def test_one_false_makes_a_condition_false_else_one_unknown_makes_it_unknown(
    facts: Mapping[str, Answer], expected: Truth
) -> None:
    condition = needs(children=True, area=("north", "south"))

    assert truth_of(condition, facts) is expected


def test_no_condition_is_true_whatever_the_facts() -> None:
    assert truth_of((), {}) is Truth.TRUE


def test_a_condition_may_ask_for_a_no() -> None:
    assert truth_of(needs(children=False), {"children": False}) is Truth.TRUE
    assert truth_of(needs(children=False), {"children": True}) is Truth.FALSE


def test_only_facts_that_nobody_answered_are_named() -> None:
    condition = needs(children=True, area="north", supervised=True)

    assert unanswered(condition, {"area": "east"}) == ("children", "supervised")
