"""The order of actions on a way out that has no days yet."""

import pytest

from builders import a_checklist, a_distance, an_action
from releasekit.domain.action import Action, Offset, Phase
from releasekit.domain.along_the_way import days_away, in_time_order
from releasekit.domain.checklist import Checklist

LATE, EARLY = Phase.FINAL_WEEKS, Phase.ADMISSION


def order_of(*actions: Action, checklist: Checklist | None = None) -> list[str]:
    whole = checklist or a_checklist(*actions)
    return [one.id for one in in_time_order(actions, whole)]


def test_phases_come_in_the_order_of_the_years() -> None:
    late = an_action("late", days=100, before="release", phase=LATE)
    early = an_action("early", days=1, before="release", phase=EARLY)

    assert order_of(late, early) == ["early", "late"]


def test_what_is_farther_before_a_date_comes_first() -> None:
    near = an_action("near", days=20, before="release")
    far = an_action("far", months=1, before="release")
    after = an_action("after", days=1, after="release")

    assert order_of(after, near, far) == ["far", "near", "after"]


def test_dates_come_in_the_order_of_the_checklist() -> None:
    before_release = an_action("release", months=20, before="release")
    after_admission = an_action("admission", days=90, after="admission")

    assert order_of(before_release, after_admission) == ["admission", "release"]


def test_what_counts_from_an_action_comes_that_much_after_it() -> None:
    base = an_action("base", days=60, before="release")
    between = an_action("between", days=55, before="release")
    after = an_action("after", days=10, after_action="base")

    assert order_of(after, between, base) == ["base", "between", "after"]


def test_on_one_day_the_numbers_decide() -> None:
    second = an_action("second", days=5, before="release", number=402)
    first = an_action("first", days=5, before="release", number=401)

    assert order_of(second, first) == ["first", "second"]


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (a_distance(working_days=5), a_distance(days=8)),
        (a_distance(days=6), a_distance(working_days=5)),
        (a_distance(days=30), a_distance(months=1)),
        (a_distance(months=1), a_distance(days=31)),
    ],
)
def test_months_and_working_days_are_compared_with_days(
    nearer: Offset, farther: Offset
) -> None:
    assert days_away(nearer) > days_away(farther)
