"""What is wrong with the order of actions."""

import pytest

from builders import a_checklist, a_distance, an_action
from findings import found_in
from releasekit.domain.action import Action

FIRST = an_action("first", days=7, before="release")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST, an_action(days=8)),
        (an_action("first", days=7, after="release"), an_action(days=1)),
        (
            an_action("first", working_days=5, after="release"),
            an_action(days=6, after="release"),
        ),
        (an_action("first", months=1, before="release"), an_action(days=32)),
        (an_action("first", days=1, before="release"), an_action(working_days=2)),
    ],
)
def test_an_action_due_before_one_it_waits_for_is_found(
    first: Action, second: Action
) -> None:
    second = second._replace(number=402, waits_for=("first",))

    assert found_in(a_checklist(first, second)) == [
        "actions.act.waits_for[0] BEFORE_DEPENDENCY first"
    ]


@pytest.mark.parametrize(
    "second",
    [
        an_action(days=7, before="release"),
        an_action(days=6, before="release"),
        an_action(days=1, after="release"),
        an_action(days=90, before="admission"),
        an_action(days=3, after_action="first"),
    ],
)
def test_an_action_due_with_or_after_one_it_waits_for_is_sound(second: Action) -> None:
    second = second._replace(number=402, waits_for=("first",))

    assert found_in(a_checklist(FIRST, second)) == []


def test_a_circle_of_waiting_is_found_once() -> None:
    actions = [
        an_action("one", number=401, waits_for=("three",)),
        an_action("two", number=402, waits_for=("one",)),
        an_action("three", number=403, days=1, after_action="two"),
        an_action("beside", number=404, waits_for=("one",)),
    ]

    [found] = found_in(a_checklist(*actions))

    assert " ACTION_CIRCLE " in found
    assert all(name in found for name in ("one", "two", "three"))


def test_an_action_that_waits_for_itself_is_found() -> None:
    [found] = found_in(a_checklist(an_action(waits_for=("act",))))

    assert found == "actions.act.waits_for ACTION_CIRCLE act → act"


def test_an_action_that_counts_from_itself_is_found_where_it_says_so() -> None:
    [found] = found_in(a_checklist(an_action(days=1, after_action="act")))

    assert found == "actions.act.due.after_action ACTION_CIRCLE act → act"


def test_circles_that_share_no_action_are_all_found() -> None:
    actions = [
        an_action("one", number=401, waits_for=("one",)),
        an_action("two", number=402, waits_for=("three", "one")),
        an_action("three", number=403, waits_for=("two",)),
    ]

    found = found_in(a_checklist(*actions))

    assert len(found) == 2
    assert all(" ACTION_CIRCLE " in one for one in found)


def test_a_window_that_opens_after_the_day_it_is_due_is_found() -> None:
    late = an_action(days=30, opens=a_distance(days=29, before="release"))
    same = an_action(days=30, opens=a_distance(days=30, before="release"))
    elsewhere = an_action(days=30, opens=a_distance(days=1, after="admission"))

    assert found_in(a_checklist(late)) == ["actions.act.opens OPENS_TOO_LATE"]
    assert found_in(a_checklist(same)) == []
    assert found_in(a_checklist(elsewhere)) == []
