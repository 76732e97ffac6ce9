"""Six fictitious cases; every day in them is told from today."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class DemoCase(NamedTuple):
    """One invented case.

    `opened_ago` and the days of `dates` and `moves` are counted from today;
    `moves` say how long ago a date moved, and to which day. Everything due up
    to yesterday was done, save the actions in `open`; those in `declined` were
    declined each time they were offered, those in `declined_once` the first time.
    """

    opened_ago: int
    dates: Mapping[str, int]
    facts: Mapping[str, bool]
    start: str | None = None
    open: frozenset[int] = frozenset()
    declined: frozenset[int] = frozenset()
    declined_once: frozenset[int] = frozenset()
    moves: Mapping[str, tuple[int, int]] = MappingProxyType({})
    reason: str | None = None


NO = dict.fromkeys(
    (
        "supervised",
        "minor",
        "needs-language",
        "children",
        "foreign-national",
        "health-need",
        "long-sentence",
        "victim-registered",
    ),
    False,
)

RELEASED_LAST_WEEK = DemoCase(
    opened_ago=420,
    dates={"admission": -430, "release": -6, "supervision-end": 359},
    facts={**NO, "supervised": True, "children": True},
    declined=frozenset({307}),
    declined_once=frozenset({404}),
    open=frozenset({703}),
    moves={"released": (6, -6)},
)
WITHOUT_A_DATE = DemoCase(
    opened_ago=40,
    dates={"admission": -44},
    facts={**NO, "supervised": True},
    start=None,
)
WITH_A_QUESTION = DemoCase(
    opened_ago=200,
    dates={"admission": -800, "release": 122},
    facts={name: value for name, value in NO.items() if name != "supervised"},
    start="early-pre-release",
    open=frozenset({407}),
)
MOVED = DemoCase(
    opened_ago=160,
    dates={"admission": -700, "release": 158},
    facts={**NO, "supervised": True, "health-need": True},
    start="pre-release",
    moves={"release": (23, 58)},
    reason="conditional release granted",
)
UNSUPERVISED = DemoCase(
    opened_ago=300,
    dates={"admission": -900, "release": 25},
    facts={**NO, "needs-language": True},
    start="early-pre-release",
    open=frozenset({416, 503}),
    declined=frozenset({307}),
)
SHORT_SENTENCE = DemoCase(
    opened_ago=9,
    dates={"admission": -9, "release": 74},
    facts={**NO, "children": True},
)

DEMO_CASES = (
    RELEASED_LAST_WEEK,
    WITHOUT_A_DATE,
    WITH_A_QUESTION,
    MOVED,
    UNSUPERVISED,
    SHORT_SENTENCE,
)
