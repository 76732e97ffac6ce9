"""Conditions on a case's facts: true, false or unknown."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

Answer = bool | str


class Truth(Enum):
    """What is known of a condition; unknown is neither true nor false."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"


class Requirement(NamedTuple):
    """One fact, and the answers that fulfil it."""

    fact: str
    accepts: tuple[Answer, ...]


Condition = tuple[Requirement, ...]


def truth_of(condition: Condition, facts: Mapping[str, Answer]) -> Truth:
    """One false makes a condition false, else one unknown makes it unknown."""
    unknown = False
    for requirement in condition:
        answer = facts.get(requirement.fact)
        if answer is None:
            unknown = True
        elif answer not in requirement.accepts:
            return Truth.FALSE
    return Truth.UNKNOWN if unknown else Truth.TRUE


def unanswered(condition: Condition, facts: Mapping[str, Answer]) -> tuple[str, ...]:
    """Name the facts of a condition that nobody has answered yet."""
    return tuple(need.fact for need in condition if need.fact not in facts)
