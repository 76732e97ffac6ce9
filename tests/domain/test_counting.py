"""From a named date to a day: months, days, working days, rolling."""

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_calendar, a_date, a_distance, an_action
from releasekit.domain.action import Action, Offset, Period, Roll
from releasekit.domain.counting import (
    anchor_day,
    ceilings,
    counted,
    first_day_of,
    later,
    plus_months,
    rolled,
    rolled_for,
)

FRI_31_JULY = date(2026, 7, 31)
SUN_2_AUGUST = date(2026, 8, 2)
MON_3_AUGUST = date(2026, 8, 3)
TUE_4_AUGUST = date(2026, 8, 4)
CALENDAR = a_calendar({MON_3_AUGUST})


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2028, 3, 31), -1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 48, date(2032, 2, 29)),
        (date(2028, 2, 29), 1, date(2028, 3, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2026, 5, 31), -13, date(2025, 4, 30)),
    ],
)
def test_months_are_clamped_to_the_end_of_a_shorter_month(
    day: date, months: int, expected: date
) -> None:
    assert plus_months(day, months) == expected


@given(
    day=st.dates(date(1900, 1, 1), date(2199, 12, 31)), months=st.integers(-120, 120)
)
def test_months_move_the_month_exactly_and_the_day_number_never_up(
    day: date, months: int
) -> None:
    found = plus_months(day, months)

    assert (found.year - day.year) * 12 + found.month - day.month == months
    assert found.day <= day.day
    assert found.day in (day.day, monthrange(found.year, found.month)[1])


@pytest.mark.parametrize(
    ("offset", "anchor", "expected"),
    [
        (a_distance(days=90, before="release"), MON_3_AUGUST, date(2026, 5, 5)),
        (a_distance(days=7, after="release"), MON_3_AUGUST, date(2026, 8, 10)),
        (a_distance(before="release"), MON_3_AUGUST, MON_3_AUGUST),
        (a_distance(months=3, before="release"), MON_3_AUGUST, date(2026, 5, 3)),
        (
            a_distance(months=1, days=1, after="release"),
            date(2026, 1, 31),
            date(2026, 3, 1),
        ),
        (
            a_distance(months=1, days=1, before="release"),
            date(2026, 3, 31),
            date(2026, 2, 27),
        ),
        (a_distance(working_days=2, after="release"), FRI_31_JULY, date(2026, 8, 5)),
        (a_distance(working_days=1, before="release"), TUE_4_AUGUST, FRI_31_JULY),
        (a_distance(working_days=0, before="release"), SUN_2_AUGUST, SUN_2_AUGUST),
    ],
)
def test_months_come_first_and_the_anchor_is_not_counted(
    offset: Offset, anchor: date, expected: date
) -> None:
    assert counted(offset, anchor, CALENDAR) == expected


@pytest.mark.parametrize(
    ("roll", "expected"),
    [
        (Roll.PREVIOUS, FRI_31_JULY),
        (Roll.NEXT, TUE_4_AUGUST),
        (Roll.KEEP, SUN_2_AUGUST),
    ],
)
def test_a_closed_day_goes_where_its_rule_says(roll: Roll, expected: date) -> None:
    assert rolled(SUN_2_AUGUST, roll, CALENDAR) == expected


def test_an_open_day_is_not_rolled() -> None:
    for roll in Roll:
        assert rolled(TUE_4_AUGUST, roll, CALENDAR) == TUE_4_AUGUST


def test_a_date_that_is_not_known_is_no_anchor() -> None:
    assert anchor_day(a_date("release", happened="released"), {}, CALENDAR) is None


def test_a_planned_date_keeps_its_day_unless_it_has_a_rule_of_its_own() -> None:
    planned = {"release": SUN_2_AUGUST}

    kept = anchor_day(a_date("release"), planned, CALENDAR)
    moves = a_date("release", roll=Roll.PREVIOUS)
    confirmed = anchor_day(moves, planned, CALENDAR, is_confirmed=True)
    moved = anchor_day(moves, planned, CALENDAR)

    assert kept == confirmed == SUN_2_AUGUST
    assert moved == FRI_31_JULY


def test_what_happened_wins_over_the_plan_and_is_not_rolled() -> None:
    named = a_date("release", happened="released", roll=Roll.PREVIOUS)
    known = {"release": TUE_4_AUGUST, "released": SUN_2_AUGUST}

    assert anchor_day(named, known, CALENDAR) == SUN_2_AUGUST


def test_an_action_before_or_on_a_date_has_no_first_day() -> None:
    before = an_action(days=3, before="release")
    on_the_day = an_action(days=0, after="release")

    assert first_day_of(before, FRI_31_JULY) is None
    assert first_day_of(on_the_day, FRI_31_JULY) is None


def test_an_action_after_a_date_is_due_the_day_after_it_at_the_earliest() -> None:
    action = an_action(days=3, after="release")

    assert first_day_of(action, MON_3_AUGUST) == TUE_4_AUGUST


def test_an_action_after_a_date_is_never_rolled_back_onto_it() -> None:
    action = an_action(days=2, after="release", roll=Roll.PREVIOUS)

    due = rolled_for(action, SUN_2_AUGUST, FRI_31_JULY, CALENDAR)

    assert due == TUE_4_AUGUST


def test_an_action_on_the_date_itself_may_stay_on_it() -> None:
    action = an_action(days=0, after="release", roll=Roll.KEEP)

    assert rolled_for(action, SUN_2_AUGUST, SUN_2_AUGUST, CALENDAR) == SUN_2_AUGUST


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(days=3), date(2027, 2, 3)),
        (Period(months=1), date(2027, 2, 28)),
        (Period(months=1, days=1), date(2027, 3, 1)),
        (Period(working_days=1), date(2027, 2, 2)),
        (Period(), date(2027, 1, 31)),
    ],
)
def test_a_length_of_time_counts_on_from_a_day_that_is_not_counted(
    period: Period, expected: date
) -> None:
    monday = date(2027, 2, 1)

    assert later(period, date(2027, 1, 31), a_calendar([monday])) == expected


def test_an_action_due_before_a_date_has_it_as_a_ceiling_beside_its_own() -> None:
    anchors = {"release": MON_3_AUGUST, "admission": None}
    own = a_distance(days=10, before="release")
    unknown = a_distance(days=10, after="admission")

    def found(action: Action) -> list[date]:
        return list(ceilings(action, anchors, a_calendar()))

    assert found(an_action(before="release")) == [MON_3_AUGUST]
    assert found(an_action(ceiling=own)) == [MON_3_AUGUST, date(2026, 7, 24)]
    assert found(an_action(after="release", ceiling=own)) == [date(2026, 7, 24)]
    assert found(an_action(after="release")) == []
    assert found(an_action(before="admission", ceiling=unknown)) == []
    assert found(an_action(after_action="release", ceiling=own)) == [date(2026, 7, 24)]
