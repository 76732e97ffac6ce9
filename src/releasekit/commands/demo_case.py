"""What an invented case of the demo is: every day in it is told from today."""

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
