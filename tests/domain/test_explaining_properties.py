"""Whatever the checklist and the history, the sum ends with the day it is due."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builders import (
    MON_3_AUGUST,
    a_distance,
    a_dossier,
    a_return,
    an_action,
    done,
    owed_in,
)
from releasekit.domain.action import Roll
from releasekit.domain.deadlines import last_scene
from releasekit.domain.dossier import Dossier
from releasekit.domain.explaining import again_steps, steps_of
from releasekit.domain.occurrences import next_occurrence
from strategies import CLOSED, days_around, dossiers


@given(dossiers())
def test_the_last_step_gives_the_day_it_is_due(dossier: Dossier) -> None:
    scene = last_scene(dossier)

    for name, one in owed_in(dossier).items():
        steps = steps_of(one.action, scene)
        assert [step.day for step in steps[-1:]] == [one.due] * (one.due is not None), (
            name
        )


@given(dossiers())
def test_each_step_changes_the_day(dossier: Dossier) -> None:
    scene = last_scene(dossier)

    for action in dossier.checklist.actions.values():
        days = [step.day for step in steps_of(action, scene)]
        assert all(one != after for one, after in pairwise(days))


@given(
    st.tuples(st.integers(0, 3), st.integers(0, 40)).filter(any),
    st.sampled_from(Roll),
    days_around(0, 120),
    st.none() | st.integers(0, 60),
)
def test_the_last_step_gives_the_day_on_which_an_action_comes_again(
    length: tuple[int, int], roll: Roll, on: date, ceiling: int | None
) -> None:
    months, days = length
    action = an_action(
        days=60,
        repeats=a_return(months=months, days=days, until="release", roll=roll),
        ceiling=None if ceiling is None else a_distance(days=ceiling, before="release"),
    )
    dossier = a_dossier(action, release=MON_3_AUGUST, closed=CLOSED, events=[done(on)])

    coming = next_occurrence(action, dossier)

    last = [step.day for step in again_steps(action, dossier)[-1:]]
    assert last == ([coming.due] if coming else [])
