"""The invented cases of the demo in the other jurisdictions of the region."""

from releasekit.commands.demo_case import NO, DemoCase
from releasekit.domain.deed_parts import Certainty

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
# The court decides on conditional release, and probation cannot report to it (405)
# before the prison has given it a room for its talk (351), which is late. The programme
# (350) was declined once.
THE_COURT_DECIDES = DemoCase(
    checklist="al",
    opened_ago=150,
    dates={"admission": -640, "release": 205, "supervision-end": 570},
    facts={**NO, "supervised": True, "pre-trial-detention": True},
    start="early-pre-release",
    open=frozenset({351}),
    declined_once=frozenset({350}),
    certainty=Certainty.ELIGIBILITY,
)
# Its prison is found (160); whether conditional release is asked for is not known yet.
IN_ANOTHERS_PRISON = DemoCase(
    checklist="ba-brc",
    opened_ago=35,
    dates={"admission": -35, "release": 400},
    facts={
        **NO,
        "sentencing-level": "brcko",
        "prison-level": "republika-srpska",
    },
    open=frozenset({150}),
)
# The commission decides. Help with the application (360) was declined at first, and the
# report (405) is late.
BEFORE_THE_COMMISSION = DemoCase(
    checklist="ba-srp",
    opened_ago=210,
    dates={"admission": -640, "release": 170},
    facts={
        **NO,
        "sentencing-level": "republika-srpska",
        "prison-level": "republika-srpska",
        "conditional-release": True,
    },
    start="early-pre-release",
    open=frozenset({405}),
    declined_once=frozenset({360}),
    certainty=Certainty.ESTIMATE,
)
NEW_DATE_BY_AMNESTY = DemoCase(
    checklist="me",
    opened_ago=240,
    dates={"admission": -800, "release": 215},
    facts={**NO, "amnesty": True, "children": True},
    start="early-pre-release",
    open=frozenset({451}),
    moves={"release": (9, 140), "amnesty-decision": (9, -10)},
    reason="decision on the amnesty arrived",
)
# The notice of the juvenile code (450) is late; its day is law.
A_YOUNG_ADULT = DemoCase(
    checklist="xk",
    opened_ago=60,
    dates={"admission": -500, "release": 80},
    facts={**NO, "juvenile-sentence": True, "victim-registered": True},
    start="pre-release",
    open=frozenset({450}),
    certainty=Certainty.FIXED,
)
