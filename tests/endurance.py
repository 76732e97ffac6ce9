"""How long the program is tormented: a little each day, in full by `make torture`."""

import os
from collections.abc import Sequence
from typing import TypeVar

One = TypeVar("One")
Other = TypeVar("Other")
FULL = os.environ.get("RELEASEKIT_TORTURE") == "full"
IN_CI = os.environ.get("HYPOTHESIS_PROFILE") == "ci"
AT_HOME = {"PYTHONDONTWRITEBYTECODE": "1"}
"""So that a process of its own writes nothing but what it was asked for."""


def times(short: int, full: int) -> int:
    """Say how often something is tried."""
    return full if FULL else short


def pairs(those: Sequence[One], others: Sequence[Other]) -> list[tuple[One, Other]]:
    """Give each with each other in CI, else each with one of the others in turn."""
    if FULL or IN_CI:
        return [(one, other) for one in those for other in others]
    return [(one, others[at % len(others)]) for at, one in enumerate(those)]


def in_ci(every: Sequence[One], short: int) -> list[One]:
    """Give all there is in CI, else so many of it, spread evenly."""
    return list(every) if IN_CI else some(every, short)


def some(every: Sequence[One], short: int) -> list[One]:
    """Give all there is in full, else so many of it, spread evenly."""
    if FULL or len(every) <= short:
        return list(every)
    return [every[at * len(every) // short] for at in range(short)]
