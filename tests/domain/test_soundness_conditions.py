"""What is wrong with conditions: facts and answers that a checklist lacks."""

import pytest

from builders import a_checklist, needs
from findings import told
from releasekit.domain.conditions import Condition
from releasekit.domain.soundness_conditions import condition_findings

WHERE = ("actions", "act", "when")


def found(condition: Condition) -> list[str]:
    return told(condition_findings(condition, WHERE, a_checklist()))


@pytest.mark.parametrize(
    "condition",
    [
        (),
        needs(children=True),
        needs(children=(True, False)),
        needs(area="north"),
        needs(area=("north", "south"), supervised=False),
    ],
)
def test_a_condition_on_known_facts_and_their_answers_is_sound(
    condition: Condition,
) -> None:
    assert found(condition) == []


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (needs(tall=True), "tall UNKNOWN_FACT tall"),
        (needs(childen=True), "childen UNKNOWN_FACT childen ? children"),
        (needs(children="yes"), "children WRONG_CHOICE children / yes"),
        (needs(area="nort"), "area WRONG_CHOICE area / nort ? north"),
        (needs(area=("north", True)), "area WRONG_CHOICE area / true"),
        (needs(area=False), "area WRONG_CHOICE area / false"),
    ],
)
def test_a_fact_or_an_answer_that_the_checklist_lacks_is_found(
    condition: Condition, expected: str
) -> None:
    assert found(condition) == [f"actions.act.when.{expected}"]


def test_every_wrong_answer_and_every_unknown_fact_is_found() -> None:
    condition = needs(tall=True, area=("east", "up", "down"), heavy=True)

    assert found(condition) == [
        "actions.act.when.tall UNKNOWN_FACT tall",
        "actions.act.when.area WRONG_CHOICE area / up",
        "actions.act.when.area WRONG_CHOICE area / down",
        "actions.act.when.heavy UNKNOWN_FACT heavy",
    ]
