"""What is told of a due date that hangs on an unsure calendar."""

from datetime import date

from builders import (
    MON_3_AUGUST,
    a_calendar,
    a_checklist,
    a_date,
    a_dossier,
    an_action,
    owed_in,
)
from releasekit.domain.action import Roll
from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag

FRI_31_JULY = date(2026, 7, 31)
TUE_4_AUGUST = date(2026, 8, 4)
MON_17_AUGUST = date(2026, 8, 17)


def test_outside_the_calendars_years_only_weekends_are_closed() -> None:
    dossier = a_dossier(
        an_action(days=1, before="release"),
        release=date(2035, 1, 2),  # a Tuesday
        calendar=a_calendar(years={2026}),
    )

    [owed] = plan(dossier).actions

    assert owed.due == date(2035, 1, 1)
    assert owed.flags == (Flag.NO_CALENDAR,)


def test_a_provisional_closed_day_that_mattered_is_told() -> None:
    dossier = a_dossier(
        an_action("rolled", days=14, before="release"),
        an_action("counted", working_days=12, before="release"),
        an_action("neither", days=13, before="release"),
        release=MON_17_AUGUST,
        calendar=a_calendar(provisional={MON_3_AUGUST}),
    )

    owed = owed_in(dossier)

    assert owed["rolled"].due == FRI_31_JULY
    assert owed["rolled"].flags == (Flag.PROVISIONAL,)
    assert owed["counted"].due == date(2026, 7, 29)
    assert owed["counted"].flags == (Flag.PROVISIONAL,)
    assert owed["neither"].due == TUE_4_AUGUST
    assert owed["neither"].flags == ()


def test_a_provisional_day_that_moved_the_planned_date_is_told() -> None:
    release = a_date("release", roll=Roll.PREVIOUS)
    checklist = a_checklist(an_action(days=14, before="release"), dates=[release])
    dossier = a_dossier(
        release=MON_3_AUGUST,
        checklist=checklist,
        calendar=a_calendar(provisional={MON_3_AUGUST}),
    )

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 7, 17)
    assert Flag.PROVISIONAL in owed.flags


def test_a_provisional_day_that_caught_up_working_days_rolled_off_is_told() -> None:
    dossier = a_dossier(
        an_action(working_days=5, after="release"),
        release=date(2026, 5, 4),
        opened=date(2026, 7, 6),  # 28 days on is 3 August
        calendar=a_calendar(provisional={MON_3_AUGUST}),
    )

    [owed] = plan(dossier).actions

    assert owed.due == FRI_31_JULY
    assert Flag.PROVISIONAL in owed.flags


def test_a_certain_closed_day_is_not_provisional() -> None:
    dossier = a_dossier(
        an_action(days=14, before="release"),
        release=MON_17_AUGUST,
        closed={MON_3_AUGUST},
    )

    [owed] = plan(dossier).actions

    assert owed.flags == ()


def test_a_provisional_day_that_is_kept_did_not_matter() -> None:
    dossier = a_dossier(
        an_action(days=0, before="release", roll=Roll.KEEP),
        release=MON_3_AUGUST,
        calendar=a_calendar(provisional={MON_3_AUGUST}),
    )

    [owed] = plan(dossier).actions

    assert owed.due == MON_3_AUGUST
    assert owed.flags == ()
