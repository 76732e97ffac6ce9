"""The protocol of each shipped checklist holds its flows: each once, none invented."""

import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest

from casebooks import fits
from releasekit.casebook.rules import Rules
from releasekit.domain.protocol.elements import Protocol, protocol_of
from releasekit.domain.protocol.terms import Element, Saying, Standing
from releasekit.presentation.protocol.document import protocol_document
from screens import the_demo

NAMES = Rules(None).every_name()
WITH_FLOWS = [name for name in NAMES if name != "preparedness"]
Flow = tuple[str, str, frozenset[str], str]


@cache
def _whole(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Rules(None).checklist_named(name).data)
    return found


@cache
def _protocol(name: str) -> Protocol:
    return protocol_of(Rules(None).checklist_named(name).checklist)


def _written(name: str) -> Iterable[tuple[Flow, int]]:
    """Read the flows from the resolved document itself, past all our own classes."""
    for action in _whole(name)["actions"].values():
        for share in action.get("shares", ()):
            grounds = [_ground(one) for one in share["ground"]]
            what = frozenset(share["what"])
            told = json.dumps(grounds, sort_keys=True)
            yield (share["from"], share["to"], what, told), action["number"]


def _ground(ground: dict[str, Any]) -> dict[str, Any]:
    when = ground.get("when", {})
    accepted = {
        fact: one if isinstance(one, list) else [one] for fact, one in when.items()
    }
    return {"is": ground["is"], "when": accepted, "source": ground.get("source")}


def _listed(name: str) -> Iterable[tuple[Flow, list[int]]]:
    document: Any = protocol_document(_protocol(name))
    for flow in document["flows"]:
        grounds = [
            {key: one[key] for key in ("is", "when", "source")}
            for one in flow["grounds"]
        ]
        what = frozenset(flow["what"])
        told = json.dumps(grounds, sort_keys=True)
        numbers = [one["number"] for one in flow["actions"]]
        yield (flow["from"], flow["to"], what, told), numbers


@pytest.mark.parametrize("name", NAMES)
def test_every_flow_is_there_once_with_all_its_actions_and_none_is_invented(
    name: str,
) -> None:
    written: dict[Flow, set[int]] = {}
    for flow, number in _written(name):
        written.setdefault(flow, set()).add(number)

    listed = list(_listed(name))

    assert dict(listed) == {flow: sorted(one) for flow, one in written.items()}
    assert set(Counter(flow for flow, _numbers in listed).values()) <= {1}


@pytest.mark.parametrize("name", WITH_FLOWS)
def test_every_flow_stands_under_one_head_of_the_legal_basis(name: str) -> None:
    protocol = _protocol(name)
    [basis] = [one for one in protocol.answers if one.element is Element.LEGAL_BASIS]

    numbers = [flow.number for said in basis.statements for flow in said.flows]

    assert sorted(numbers) == [one.number for one in protocol.flows]


@pytest.mark.parametrize("name", WITH_FLOWS)
def test_no_shipped_checklist_has_an_article_for_every_ground(name: str) -> None:
    [basis] = [
        one for one in _protocol(name).answers if one.element is Element.LEGAL_BASIS
    ]

    assert basis.standing is not Standing.ANSWERED
    assert Saying.NO_ARTICLE in {one.saying for one in basis.statements}


@pytest.mark.parametrize("name", NAMES)
def test_a_protocol_as_json_is_what_its_schema_says(name: str) -> None:
    fits(the_demo().run("checklist", "protocol", name, "--format", "json"), "protocol")


def test_the_preparedness_actions_are_those_that_are_shipped() -> None:
    rules = Rules(None)
    readiness = rules.checklist_named("preparedness").checklist

    answers = protocol_of(rules.checklist_named("mk").checklist, readiness).answers

    assert {one.element.value: len(one.readiness) for one in answers} == {
        **{one.value: 0 for one in Element},
        "parties": 3,
        "retention": 1,
        "rights": 1,
        "impact-assessment": 1,
        "review": 1,
    }
