"""Twelve fictitious cases; every day in them is told from today."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.conditions import Answer
from releasekit.domain.deed_parts import Certainty


class DemoCase(NamedTuple):
    """One invented case.

    `opened_ago` and the days of `dates` and `moves` are counted from today;
    `moves` say how long ago a date moved, and to which day. Everything due up
    to yesterday was done, save the actions in `open`; those in `declined` were
    declined each time they were offered, those in `declined_once` the first time.
    `signed` are open ones that one of the roles signed; `certainty` is the release's.
    `waived`, `not_needed` and `heard` are others that ended so; of `started` and
    `blocked` ones, the latter by a role, none has ended.
    """

    opened_ago: int
    dates: Mapping[str, int]
    facts: Mapping[str, Answer]
    checklist: str = "mk"
    start: str | None = None
    open: frozenset[int] = frozenset()
    declined: frozenset[int] = frozenset()
    declined_once: frozenset[int] = frozenset()
    moves: Mapping[str, tuple[int, int]] = MappingProxyType({})
    reason: str | None = None
    signed: Mapping[int, str] = MappingProxyType({})
    certainty: Certainty | None = None
    waived: frozenset[int] = frozenset()
    not_needed: frozenset[int] = frozenset()
    heard: frozenset[int] = frozenset()
    started: frozenset[int] = frozenset()
    blocked: Mapping[int, str] = MappingProxyType({})


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
WAS_IT_SO = DemoCase(
    checklist="rs",
    opened_ago=250,
    dates={"admission": -700, "release": -5, "supervision-end": 175},
    facts={**NO, "supervised": True},
    start="early-pre-release",
    certainty=Certainty.FIXED,
)
HEARD_OF_LATE = DemoCase(
    checklist="rs",
    opened_ago=16,
    dates={"admission": -500, "release": 55},
    facts={**NO, "children": True},
    start="pre-release",
    open=frozenset({450}),
    certainty=Certainty.ESTIMATE,
)
AT_TWO_LEVELS = DemoCase(
    checklist="ba-bih",
    opened_ago=130,
    dates={"admission": -600, "release": 240},
    facts={
        **NO,
        "sentencing-level": "state",
        "prison-level": "federation",
        "conditional-release": False,
    },
    start="early-pre-release",
    open=frozenset({308}),
    started=frozenset({308}),
    heard=frozenset({305, 307}),
)
LEVELS_NOT_KNOWN = DemoCase(
    checklist="ba-bih",
    opened_ago=40,
    dates={"admission": -40, "release": 1700},
    facts={**NO, "children": True, "long-sentence": True},
)
HALF_SIGNED = DemoCase(
    opened_ago=240,
    dates={"admission": -1000, "release": 118},
    facts={**NO, "supervised": True, "victim-registered": True},
    start="early-pre-release",
    open=frozenset({309}),
    signed={309: "prison-case-officer"},
    certainty=Certainty.CONFIRMED,
    waived=frozenset({406}),
    not_needed=frozenset({401}),
    blocked={411: "employment-service"},
)
OUT_SINCE_SPRING = DemoCase(
    opened_ago=500,
    dates={"admission": -1300, "release": -259, "supervision-end": 500},
    facts={**NO, "supervised": True},
    start="pre-release",
    moves={"released": (259, -259)},
    declined=frozenset({404}),
)

DEMO_CASES = (
    RELEASED_LAST_WEEK,
    WITHOUT_A_DATE,
    WITH_A_QUESTION,
    MOVED,
    UNSUPERVISED,
    SHORT_SENTENCE,
    WAS_IT_SO,
    HEARD_OF_LATE,
    AT_TWO_LEVELS,
    LEVELS_NOT_KNOWN,
    HALF_SIGNED,
    OUT_SINCE_SPRING,
)
