"""Actions learned of when their day had already passed."""

from datetime import date

from builders import (
    MON_1_JUNE,
    MON_3_AUGUST,
    a_dossier,
    an_action,
    answered,
    moved,
    needs,
)
from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag

MON_8_JUNE = date(2026, 6, 8)
WED_10_JUNE = date(2026, 6, 10)
MON_29_JUNE = date(2026, 6, 29)
MON_6_JULY = date(2026, 7, 6)
WED_8_JULY = date(2026, 7, 8)
FRI_31_JULY = date(2026, 7, 31)
MON_10_AUGUST = date(2026, 8, 10)
TUE_1_SEPTEMBER = date(2026, 9, 1)
MON_30_NOVEMBER = date(2026, 11, 30)

NINETY = an_action(days=90, before="release")
SIXTY_THREE = an_action(days=63, before="release")


def test_a_day_before_the_opening_becomes_the_opening_and_four_weeks() -> None:
    dossier = a_dossier(NINETY, release=MON_3_AUGUST, opened=MON_1_JUNE)

    [owed] = plan(dossier).actions

    assert owed.due == MON_29_JUNE
    assert owed.was == date(2026, 5, 5)
    assert owed.flags == (Flag.SHORT_TIME,)


def test_a_day_on_the_opening_day_itself_is_not_late() -> None:
    dossier = a_dossier(SIXTY_THREE, release=MON_3_AUGUST, opened=MON_1_JUNE)

    [owed] = plan(dossier).actions

    assert owed.due == MON_1_JUNE
    assert owed.was is None
    assert owed.flags == ()


def test_the_weeks_to_catch_up_end_on_the_open_day_before() -> None:
    dossier = a_dossier(
        NINETY, release=MON_10_AUGUST, opened=MON_6_JULY, closed={MON_3_AUGUST}
    )

    [owed] = plan(dossier).actions

    assert owed.due == FRI_31_JULY


def test_the_checklist_says_how_many_days_there_are_to_catch_up() -> None:
    dossier = a_dossier(NINETY, release=MON_3_AUGUST, opened=MON_1_JUNE)
    checklist = dossier.checklist._replace(catch_up_days=7)

    [owed] = plan(dossier._replace(checklist=checklist)).actions

    assert owed.due == MON_8_JUNE


def test_a_moved_date_gives_four_weeks_from_the_move() -> None:
    dossier = a_dossier(
        NINETY,
        release=MON_30_NOVEMBER,
        events=[moved(WED_10_JUNE, to=TUE_1_SEPTEMBER)],
    )

    [owed] = plan(dossier).actions

    assert owed.due == WED_8_JULY
    assert owed.was == date(2026, 6, 3)
    assert owed.flags == (Flag.MOVED,)


def test_a_date_that_moves_away_takes_its_actions_along() -> None:
    dossier = a_dossier(
        NINETY,
        release=TUE_1_SEPTEMBER,
        events=[moved(MON_1_JUNE, to=TUE_1_SEPTEMBER), moved(date(2026, 6, 2), None)],
    )
    later = a_dossier(
        NINETY,
        release=TUE_1_SEPTEMBER,
        events=[moved(date(2026, 6, 2), to=MON_30_NOVEMBER)],
    )

    [undated] = plan(dossier).actions
    [owed] = plan(later).actions

    assert undated.due is None
    assert owed.due == TUE_1_SEPTEMBER
    assert owed.flags == ()


def test_a_date_that_becomes_known_late_gives_four_weeks_and_did_not_move() -> None:
    dossier = a_dossier(NINETY, events=[moved(WED_10_JUNE, to=TUE_1_SEPTEMBER)])

    [owed] = plan(dossier).actions

    assert owed.due == WED_8_JULY
    assert owed.flags == (Flag.SHORT_TIME,)


def test_an_answer_that_makes_an_action_apply_gives_four_weeks() -> None:
    action = NINETY._replace(when=needs(children=True))
    from_no = a_dossier(
        action,
        release=MON_3_AUGUST,
        facts={"children": False},
        events=[answered(WED_10_JUNE, children=True)],
    )
    from_unknown = a_dossier(
        action,
        release=MON_3_AUGUST,
        events=[answered(WED_10_JUNE, children=True)],
    )

    [once_no] = plan(from_no).actions
    [once_unknown] = plan(from_unknown).actions

    assert once_no.due == once_unknown.due == WED_8_JULY
    assert once_no.flags == once_unknown.flags == (Flag.SHORT_TIME,)


def test_an_answer_given_again_after_a_pause_counts_from_the_last_time() -> None:
    dossier = a_dossier(
        NINETY._replace(when=needs(children=True)),
        release=MON_3_AUGUST,
        facts={"children": True},
        events=[
            answered(MON_8_JUNE, children=None),
            answered(WED_10_JUNE, children=True),
        ],
    )

    [owed] = plan(dossier).actions

    assert owed.due == WED_8_JULY


def test_an_answer_taken_back_leaves_the_day_and_makes_it_undetermined() -> None:
    dossier = a_dossier(
        NINETY._replace(when=needs(children=True)),
        release=MON_3_AUGUST,
        facts={"children": True},
        events=[answered(WED_10_JUNE, children=None)],
    )

    [owed] = plan(dossier).actions

    assert owed.due == MON_29_JUNE
    assert not owed.determined


def test_an_answer_taken_back_after_a_move_leaves_the_action_moved() -> None:
    dossier = a_dossier(
        NINETY._replace(when=needs(children=True)),
        release=MON_30_NOVEMBER,
        facts={"children": True},
        events=[
            moved(WED_10_JUNE, to=TUE_1_SEPTEMBER),
            answered(MON_6_JULY, children=None),
        ],
    )

    [owed] = plan(dossier).actions

    assert owed.due == WED_8_JULY
    assert owed.flags == (Flag.MOVED,)


def test_an_undetermined_action_was_not_overdue_before_a_move() -> None:
    dossier = a_dossier(
        SIXTY_THREE._replace(when=needs(children=True)),
        release=MON_3_AUGUST,
        events=[moved(WED_10_JUNE, to=date(2026, 7, 20))],
    )

    [owed] = plan(dossier).actions

    assert owed.due == WED_8_JULY
    assert owed.flags == (Flag.MOVED,)
