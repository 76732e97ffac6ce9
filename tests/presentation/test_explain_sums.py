"""Every combination of the steps of the rules, section 3, as `explain` tells it."""

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_distance,
    a_dossier,
    a_return,
    an_action,
    answered,
    declined,
    done,
    moved,
    needs,
)
from releasekit.domain.action import Action, Basis, Roll
from releasekit.domain.dossier import Dossier
from releasekit.domain.explanation import explanation_of
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.explain_sum import sum_rows

LATER = MON_3_AUGUST + timedelta(days=90)
LEARNED: dict[str, dict[str, Any]] = {
    "in-time": {"days": 40},
    "late-at-opening": {"days": 80},
    "late-by-a-move": {"days": 80, "to": MON_3_AUGUST},
    "late-by-an-answer": {"days": 60, "to": "answer"},
    "late-before-the-move": {"days": 150, "to": MON_3_AUGUST + timedelta(days=60)},
    "late-by-law": {"days": 80, "basis": Basis.STATUTE},
}
ROLLS = {"open": None, "previous": Roll.PREVIOUS, "next": Roll.NEXT, "keep": Roll.KEEP}
CASES = list(product(LEARNED, ROLLS, ("free", "follows"), ("high", "held")))


def _rows(dossier: Dossier, name: str = "act") -> str:
    action = dossier.checklist.actions[name]
    explained = explanation_of(action, dossier, MON_1_JUNE)
    answer = ExplainAnswer(explained, label="1", today=MON_1_JUNE)
    rows = [" | ".join(row).rstrip(" |") for row in sum_rows(answer)]
    return "\n".join(rows)


def _dossier(learned: str, roll: str, follows: str, held: str) -> Dossier:
    told = dict(LEARNED[learned])
    to, days = told.pop("to", None), told.pop("days")
    first = an_action("first", number=400, days=130, basis=Basis.PROPOSAL)
    action = an_action(
        days=days,
        roll=ROLLS[roll],
        waits_for=("first",) if follows == "follows" else (),
        ceiling=a_distance(days=50, before="release") if held == "held" else None,
        when=needs(children=True) if to == "answer" else (),
        **told,
    )
    release = LATER if isinstance(to, date) else MON_3_AUGUST
    counted_to = (to if isinstance(to, date) else release) - timedelta(days=days)
    on = MON_1_JUNE + timedelta(days=14)
    events = [moved(on, to)] if isinstance(to, date) else []
    if to == "answer":
        events = [answered(on, children=True)]
    return a_dossier(
        first,
        action,
        release=release,
        events=events,
        closed=() if roll == "open" else (counted_to,),
    )


@pytest.mark.parametrize(("learned", "roll", "follows", "held"), CASES)
def test_the_sum_of_each_combination(
    learned: str, roll: str, follows: str, held: str, snapshot: SnapshotAssertion
) -> None:
    assert _rows(_dossier(learned, roll, follows, held)) == snapshot


COUNTED: dict[str, tuple[Action, dict[str, Any]]] = {
    "months": (an_action(months=1), {"release": date(2026, 7, 31)}),
    "months-and-days": (an_action(months=1, days=10), {}),
    "working-days": (an_action(working_days=10), {"closed": [date(2026, 7, 24)]}),
    "after-the-date": (an_action(days=7, after="release"), {}),
    "on-the-day": (an_action(), {}),
    "on-a-closed-day-after": (an_action(days=5, after="release"), {}),
    "it-took-place": (an_action(days=7, after="release"), {"released": MON_3_AUGUST}),
    "no-date-yet": (an_action(days=7), {"release": None}),
    "comes-again": (
        an_action(days=60, repeats=a_return(months=1, until="release")),
        {"events": [done(MON_1_JUNE)]},
    ),
    "comes-again-under-a-ceiling": (
        an_action(
            days=60,
            repeats=a_return(months=1),
            ceiling=a_distance(days=50, before="release"),
        ),
        {"events": [done(MON_1_JUNE)]},
    ),
    "offered-again": (
        an_action(days=60, again=a_return(days=30)),
        {"events": [declined(MON_1_JUNE)]},
    ),
}


@pytest.mark.parametrize("name", COUNTED)
def test_the_sum_of_each_way_to_count(name: str, snapshot: SnapshotAssertion) -> None:
    action, more = COUNTED[name]

    dossier = a_dossier(action, **({"release": MON_3_AUGUST} | more))

    assert _rows(dossier) == snapshot


@pytest.mark.parametrize("events", [(), (done(MON_1_JUNE, "first"),)])
def test_the_sum_of_what_counts_from_another_action(
    events: tuple[Any, ...], snapshot: SnapshotAssertion
) -> None:
    first = an_action("first", number=400, days=60)
    action = an_action(days=9, after_action="first")

    dossier = a_dossier(first, action, release=MON_3_AUGUST, events=events)

    assert _rows(dossier) == snapshot
