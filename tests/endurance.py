"""How long the program is tormented: a little each day, in full by `make torture`."""

import os
from collections.abc import Sequence
from typing import TypeVar

One = TypeVar("One")
FULL = os.environ.get("RELEASEKIT_TORTURE") == "full"
AT_HOME = {"PYTHONDONTWRITEBYTECODE": "1"}
"""So that a process of its own writes nothing but what it was asked for."""


def times(short: int, full: int) -> int:
    """Say how often something is tried."""
    return full if FULL else short


def some(every: Sequence[One], short: int) -> list[One]:
    """Give all there is in full, else so many of it, spread evenly."""
    if FULL or len(every) <= short:
        return list(every)
    return [every[at * len(every) // short] for at in range(short)]
