"""Days that stay: overdue before a move, set by law, or corrected at once."""

from datetime import date

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    an_action,
    moved,
    noted,
    owed_in,
    undone,
)
from releasekit.domain.action import Basis
from releasekit.domain.outstanding import State, plan, standing
from releasekit.domain.owed_flags import Flag

MON_8_JUNE = date(2026, 6, 8)
WED_10_JUNE = date(2026, 6, 10)
MON_6_JULY = date(2026, 7, 6)
WED_8_JULY = date(2026, 7, 8)
TUE_1_SEPTEMBER = date(2026, 9, 1)
MON_30_NOVEMBER = date(2026, 11, 30)

NINETY = an_action(days=90, before="release")
SIXTY_THREE = an_action(days=63, before="release")


def test_an_action_already_overdue_before_a_move_keeps_its_old_day() -> None:
    dossier = a_dossier(
        SIXTY_THREE,
        release=MON_3_AUGUST,
        events=[moved(WED_10_JUNE, to=date(2026, 7, 20))],
    )

    planned = plan(dossier)
    [row] = standing(planned, WED_10_JUNE).actions

    assert row.owed.due == MON_1_JUNE
    assert row.owed.flags == ()
    assert row.state is State.OVERDUE


def test_an_old_overdue_day_stays_through_a_second_move() -> None:
    dossier = a_dossier(
        SIXTY_THREE,
        release=MON_3_AUGUST,
        events=[
            moved(WED_10_JUNE, to=date(2026, 7, 20)),
            moved(MON_6_JULY, to=date(2026, 7, 27)),
        ],
    )

    [owed] = plan(dossier).actions

    assert owed.due == MON_1_JUNE


def test_an_overdue_action_whose_date_moves_far_away_is_due_then() -> None:
    dossier = a_dossier(
        SIXTY_THREE,
        release=MON_3_AUGUST,
        events=[moved(WED_10_JUNE, to=MON_30_NOVEMBER)],
    )

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 9, 28)


def test_an_action_due_on_the_day_of_the_move_was_not_overdue_yet() -> None:
    dossier = a_dossier(
        an_action(days=54, before="release"),
        release=MON_3_AUGUST,
        events=[moved(WED_10_JUNE, to=date(2026, 7, 20))],
    )

    [owed] = plan(dossier).actions

    assert owed.due == WED_8_JULY
    assert owed.flags == (Flag.MOVED,)


def test_a_day_that_is_law_never_moves_and_is_late_from_the_first_day() -> None:
    dossier = a_dossier(
        NINETY._replace(due=NINETY.due._replace(basis=Basis.STATUTE)),
        release=MON_3_AUGUST,
    )

    planned = plan(dossier)
    [row] = standing(planned, MON_1_JUNE).actions

    assert row.owed.due == date(2026, 5, 5)
    assert row.owed.was is None
    assert row.owed.flags == (Flag.PAST_AT_OPENING,)
    assert row.state is State.OVERDUE


def test_a_day_that_is_law_on_the_opening_day_is_not_past() -> None:
    statute = an_action(days=63, before="release", basis=Basis.STATUTE)

    [owed] = plan(a_dossier(statute, release=MON_3_AUGUST)).actions

    assert owed.due == MON_1_JUNE
    assert owed.flags == ()


def test_a_day_that_is_law_and_lies_ahead_carries_no_flag() -> None:
    dossier = a_dossier(
        an_action(days=7, before="release", basis=Basis.STATUTE), release=MON_3_AUGUST
    )

    [owed] = plan(dossier).actions

    assert owed.due == date(2026, 7, 27)
    assert owed.flags == ()


def test_a_move_and_its_correction_on_one_day_change_nothing() -> None:
    still = a_dossier(NINETY, SIXTY_THREE, release=MON_3_AUGUST)
    corrected = a_dossier(
        NINETY,
        SIXTY_THREE,
        release=MON_3_AUGUST,
        events=[
            moved(WED_10_JUNE, to=MON_30_NOVEMBER),
            noted(WED_10_JUNE),
            moved(WED_10_JUNE, to=MON_3_AUGUST),
        ],
    )

    assert owed_in(corrected) == owed_in(still)


def test_a_move_that_was_taken_back_changes_nothing() -> None:
    still = a_dossier(NINETY, release=MON_3_AUGUST)
    taken_back = a_dossier(
        NINETY,
        release=MON_3_AUGUST,
        events=[moved(WED_10_JUNE, to=TUE_1_SEPTEMBER), undone(MON_6_JULY, seq=2)],
    )

    assert owed_in(taken_back) == owed_in(still)


def test_a_release_that_happened_as_planned_moves_nothing() -> None:
    plain = a_dossier(NINETY, release=MON_3_AUGUST)
    released = a_dossier(
        NINETY,
        release=MON_3_AUGUST,
        events=[moved(MON_3_AUGUST, to=MON_3_AUGUST, name="released")],
    )

    assert owed_in(released) == owed_in(plain)


def test_a_move_of_another_date_leaves_an_action_alone() -> None:
    plain = a_dossier(NINETY, release=MON_3_AUGUST)
    moved_elsewhere = a_dossier(
        NINETY,
        release=MON_3_AUGUST,
        events=[moved(WED_10_JUNE, to=MON_8_JUNE, name="admission")],
    )

    assert owed_in(moved_elsewhere) == owed_in(plain)
