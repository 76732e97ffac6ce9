"""Ceilings, and the last roll of a moved day to an open one."""

from datetime import date

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_distance,
    a_dossier,
    an_action,
    dues_in,
    owed_in,
)
from releasekit.domain.action import Basis, Roll
from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag

FRI_12_JUNE = date(2026, 6, 12)
SUN_14_JUNE = date(2026, 6, 14)
FRI_26_JUNE = date(2026, 6, 26)
SAT_27_JUNE = date(2026, 6, 27)
SUN_28_JUNE = date(2026, 6, 28)
MON_29_JUNE = date(2026, 6, 29)
NINETY = an_action("ninety", days=90, before="release")


def test_a_moved_day_never_goes_past_release() -> None:
    dossier = a_dossier(NINETY, release=date(2026, 6, 17))  # a Wednesday

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 6, 17)


def test_a_day_capped_by_release_on_a_closed_day_goes_back_to_an_open_one() -> None:
    dossier = a_dossier(NINETY, release=SUN_14_JUNE)

    [owed] = plan(dossier).actions

    assert owed.due == FRI_12_JUNE


def test_a_release_that_had_passed_at_opening_caps_nothing() -> None:
    dossier = a_dossier(NINETY, release=date(2026, 5, 20))

    [owed] = plan(dossier).actions

    assert owed.due == MON_29_JUNE


def test_a_moved_action_after_release_is_not_capped_by_it() -> None:
    dossier = a_dossier(
        an_action(days=3, after="admission"),
        release=date(2026, 6, 17),
        dates={"admission": date(2026, 5, 20)},
    )

    [owed] = plan(dossier).actions

    assert owed.due == MON_29_JUNE


def test_a_day_is_never_past_its_written_ceiling() -> None:
    moved_one = NINETY._replace(ceiling=a_distance(days=51, before="release"))
    unmoved = an_action(
        "after",
        days=60,
        after="admission",
        ceiling=a_distance(days=51, before="release"),
    )
    dossier = a_dossier(
        moved_one, unmoved, release=date(2026, 8, 3), dates={"admission": MON_1_JUNE}
    )

    owed = owed_in(dossier)

    assert owed["ninety"].due == FRI_12_JUNE  # the ceiling is Saturday 13 June
    assert owed["after"].due == FRI_12_JUNE
    assert owed["after"].flags == ()


def test_a_ceiling_that_lay_before_the_opening_caps_nothing() -> None:
    action = NINETY._replace(ceiling=a_distance(days=70, before="release"))
    dossier = a_dossier(action, release=MON_3_AUGUST)

    [owed] = plan(dossier).actions

    assert owed.due == MON_29_JUNE


def test_a_ceiling_from_an_unknown_date_caps_nothing() -> None:
    action = NINETY._replace(ceiling=a_distance(days=7, before="supervision-end"))
    dossier = a_dossier(action, release=MON_3_AUGUST)

    [owed] = plan(dossier).actions

    assert owed.due == MON_29_JUNE


def test_a_day_that_is_law_is_not_past_its_ceiling_either() -> None:
    action = an_action(
        days=60,
        after="admission",
        basis=Basis.STATUTE,
        ceiling=a_distance(days=10, before="release"),
    )
    dossier = a_dossier(action, release=MON_3_AUGUST, dates={"admission": MON_1_JUNE})

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 7, 24)


def test_a_day_of_law_moved_by_its_ceiling_is_rolled_to_an_open_day() -> None:
    action = an_action(
        days=60,
        after="admission",
        basis=Basis.STATUTE,
        ceiling=a_distance(days=8, before="release"),  # Sunday 26 July
    )
    dossier = a_dossier(action, release=MON_3_AUGUST, dates={"admission": MON_1_JUNE})

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 7, 24)


def test_a_ceiling_before_the_opening_leaves_a_day_of_law_alone() -> None:
    action = an_action(
        days=60,
        after="admission",
        basis=Basis.STATUTE,
        ceiling=a_distance(days=80, before="release"),  # Friday 15 May
    )
    dossier = a_dossier(action, release=MON_3_AUGUST, dates={"admission": MON_1_JUNE})

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 7, 31)


def test_a_moved_day_is_not_rolled_back_before_it_was_learned() -> None:
    dossier = a_dossier(
        an_action(days=5, before="release"),
        opened=SAT_27_JUNE,
        release=SUN_28_JUNE,
    )

    [owed] = plan(dossier).actions

    assert owed.due == SUN_28_JUNE


def test_a_followed_day_is_not_rolled_back_below_the_one_it_follows() -> None:
    dossier = a_dossier(
        an_action("sunday", days=29, before="release", roll=Roll.KEEP),
        NINETY._replace(waits_for=("sunday",)),
        release=MON_3_AUGUST,
    )

    sunday_5_july = date(2026, 7, 5)

    assert dues_in(dossier) == {"sunday": sunday_5_july, "ninety": sunday_5_july}


def test_a_release_or_a_ceiling_on_the_opening_day_itself_does_cap() -> None:
    on_release = a_dossier(NINETY, release=MON_1_JUNE)
    on_ceiling = a_dossier(
        NINETY._replace(ceiling=a_distance(days=63, before="release")),
        release=MON_3_AUGUST,
    )

    assert dues_in(on_release) == {"ninety": MON_1_JUNE}
    assert dues_in(on_ceiling) == {"ninety": MON_1_JUNE}


def test_a_day_capped_below_what_it_waits_for_still_goes_back_to_an_open_one() -> None:
    dossier = a_dossier(
        an_action("later", days=30, after="admission"),  # Wednesday 1 July
        NINETY._replace(waits_for=("later",)),
        release=SUN_28_JUNE,
        dates={"admission": MON_1_JUNE},
    )

    owed = owed_in(dossier)["ninety"]

    assert owed.due == FRI_26_JUNE
    assert Flag.BEFORE_DEPENDENCY in owed.flags
