"""Counting and rolling the due date of an action."""

from datetime import date

import pytest

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_checklist,
    a_date,
    a_dossier,
    an_action,
    dues_in,
    owed_in,
    the_mk_calendar,
)
from releasekit.domain.action import Roll
from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag

MON_29_JUNE = date(2026, 6, 29)
MON_27_JULY = date(2026, 7, 27)
FRI_31_JULY = date(2026, 7, 31)
SUN_2_AUGUST = date(2026, 8, 2)
TUE_4_AUGUST = date(2026, 8, 4)
MON_10_AUGUST = date(2026, 8, 10)
FRI_14_AUGUST = date(2026, 8, 14)
MON_17_AUGUST = date(2026, 8, 17)


def test_the_worked_example_of_the_rules_holds() -> None:
    dossier = a_dossier(
        an_action("ninety", days=90, before="release"),
        an_action("sixty", days=60, before="release", waits_for=("ninety",)),
        an_action("seven", days=7, before="release"),
        an_action("release-day", days=0, before="release", roll=Roll.KEEP),
        opened=MON_1_JUNE,
        release=MON_3_AUGUST,
        calendar=the_mk_calendar(),
    )

    owed = owed_in(dossier)

    assert not dossier.calendar.is_open(MON_3_AUGUST)
    assert {name: one.due for name, one in owed.items()} == {
        "ninety": MON_29_JUNE,
        "sixty": MON_29_JUNE,
        "seven": MON_27_JULY,
        "release-day": MON_3_AUGUST,
    }
    assert owed["ninety"].was == date(2026, 5, 5)
    assert owed["sixty"].was == date(2026, 6, 4)
    assert owed["ninety"].flags == (Flag.SHORT_TIME,)
    assert owed["sixty"].flags == (Flag.BLOCKED, Flag.SHORT_TIME)
    assert owed["seven"].flags == ()
    assert owed["release-day"].flags == ()


def test_the_anchor_day_is_not_counted() -> None:
    dossier = a_dossier(an_action(days=13, before="release"), release=MON_17_AUGUST)

    [owed] = plan(dossier).actions

    assert owed.due == TUE_4_AUGUST


def test_a_due_date_on_a_closed_day_moves_to_the_open_day_before() -> None:
    dossier = a_dossier(
        an_action(days=14, before="release"),
        release=MON_17_AUGUST,
        closed={MON_3_AUGUST},
    )

    [owed] = plan(dossier).actions

    assert owed.due == FRI_31_JULY


def test_a_due_date_after_release_moves_to_the_open_day_after() -> None:
    dossier = a_dossier(
        an_action(days=1, after="release"),
        release=FRI_31_JULY,
        closed={MON_3_AUGUST},
    )

    [owed] = plan(dossier).actions

    assert owed.due == TUE_4_AUGUST


@pytest.mark.parametrize(
    ("roll", "expected"),
    [
        (Roll.PREVIOUS, FRI_31_JULY),
        (Roll.NEXT, MON_3_AUGUST),
        (Roll.KEEP, SUN_2_AUGUST),
    ],
)
def test_an_action_rolls_the_way_it_says_itself(roll: Roll, expected: date) -> None:
    dossier = a_dossier(
        an_action(days=8, before="release", roll=roll), release=MON_10_AUGUST
    )

    [owed] = plan(dossier).actions

    assert owed.due == expected


def test_months_are_counted_before_days() -> None:
    dossier = a_dossier(
        an_action(months=1, days=1, before="release"), release=date(2027, 3, 31)
    )

    [owed] = plan(dossier).actions

    assert owed.due == date(2027, 2, 26)  # 28 February less a day is a Saturday


def test_working_days_leave_out_weekends_and_closed_days() -> None:
    dossier = a_dossier(
        an_action("back", working_days=2, before="release"),
        an_action("ahead", working_days=2, after="release"),
        release=TUE_4_AUGUST,
        closed={MON_3_AUGUST},
    )

    dues = dues_in(dossier)

    assert dues == {"back": date(2026, 7, 30), "ahead": date(2026, 8, 6)}


def test_the_day_that_happened_wins_over_the_planned_one() -> None:
    dossier = a_dossier(
        an_action(days=10, after="release"),
        release=MON_3_AUGUST,
        released=TUE_4_AUGUST,
    )

    [owed] = plan(dossier).actions

    assert owed.due == FRI_14_AUGUST


def test_a_planned_date_with_a_rule_of_its_own_is_rolled_first() -> None:
    release = a_date("release", happened="released", roll=Roll.PREVIOUS)
    action = an_action(days=14, before="release")
    dossier = a_dossier(
        release=SUN_2_AUGUST, checklist=a_checklist(action, dates=[release])
    )

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 7, 17)  # from Friday 31 July


def test_an_action_after_release_never_falls_on_or_before_the_release_day() -> None:
    dossier = a_dossier(
        an_action(days=1, after="release", roll=Roll.PREVIOUS), release=FRI_31_JULY
    )

    [owed] = plan(dossier).actions

    assert owed.due == MON_3_AUGUST


def test_an_action_counted_from_an_unknown_date_has_no_day() -> None:
    dossier = a_dossier(an_action(days=7, before="release"), release=None)

    [owed] = plan(dossier).actions

    assert owed.due is None
    assert owed.flags == ()


def test_an_action_counted_from_a_date_the_checklist_lacks_has_no_day() -> None:
    dossier = a_dossier(an_action(days=7, after="arrest"), release=MON_3_AUGUST)

    assert dues_in(dossier) == {"act": None}
