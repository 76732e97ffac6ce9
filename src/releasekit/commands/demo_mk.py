"""The invented cases of the demo in North Macedonia."""

from releasekit.commands.demo_case import NO, DemoCase
from releasekit.domain.deed_parts import Certainty

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
    opened_ago=215,
    dates={"admission": -800, "release": 122},
    facts={name: value for name, value in NO.items() if name != "supervised"},
    start="early-pre-release",
    open=frozenset({407}),
)
MOVED = DemoCase(
    opened_ago=160,
    dates={"admission": -700, "release": 92, "supervision-end": 420},
    facts={**NO, "supervised": True, "health-need": True},
    start="pre-release",
    moves={"release": (23, 58)},
    reason="conditional release granted",
)
UNSUPERVISED = DemoCase(
    opened_ago=310,
    dates={"admission": -900, "release": 25},
    facts={**NO, "needs-language": True},
    start="early-pre-release",
    open=frozenset({416, 503}),
    declined=frozenset({307}),
)
SHORT_SENTENCE = DemoCase(
    opened_ago=12,
    dates={"admission": -12, "release": 74},
    facts={**NO, "children": True},
)
HALF_SIGNED = DemoCase(
    opened_ago=240,
    dates={"admission": -1000, "release": 118, "supervision-end": 480},
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
