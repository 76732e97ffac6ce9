"""Counting from a day with the working kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_calendar, the_mk_calendar
from releasekit.domain.action import Period
from releasekit.domain.counting import LAST_DAY
from releasekit.domain.shifting import Shift, shift_of, shifted
from releasekit.domain.workdays import Calendar

MON_1_MARCH = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("typed", "shift"),
    [
        ("10d", Shift(1, Period(days=10))),
        ("+10d", Shift(1, Period(days=10))),
        ("-10WD", Shift(-1, Period(working_days=10))),
        ("3m", Shift(1, Period(months=3))),
        ("-1m10d", Shift(-1, Period(months=1, days=10))),
        ("0wd", Shift(1, Period(working_days=0))),
    ],
)
def test_a_distance_is_read(typed: str, shift: Shift) -> None:
    assert shift_of(typed) == shift


@pytest.mark.parametrize(
    "typed",
    ["", "10", "d", "10w", "1m10wd", "1.5d", "--3d", "٣d", "9999m", "99999d", "3d1m"],
)
def test_what_is_no_distance_is_not_read(typed: str) -> None:
    assert shift_of(typed) is None


def test_working_days_pass_over_weekends_and_closed_days_which_are_kept() -> None:
    closed = date(2027, 2, 22)
    shift = Shift(-1, Period(working_days=10))

    found = shifted(MON_1_MARCH, shift, a_calendar([closed]))

    assert found is not None
    assert found.result == date(2027, 2, 12)
    assert (found.skipped, found.weekends) == ((closed,), 6)
    assert found.span == (date(2027, 2, 12), MON_1_MARCH)


def test_months_come_first_and_are_cut_to_the_end_of_a_shorter_one() -> None:
    found = shifted(date(2027, 1, 31), Shift(1, Period(months=1, days=1)), Calendar(""))

    assert found is not None
    assert (found.clamped, found.result) == (date(2027, 2, 28), date(2027, 3, 1))


@pytest.mark.parametrize("period", [Period(months=3), Period(days=3)])
def test_a_day_outside_the_years_that_count_is_no_result(period: Period) -> None:
    assert shifted(LAST_DAY, Shift(1, period), Calendar("")) is None


def test_the_end_of_time_is_no_result() -> None:
    assert shifted(date.max, Shift(1, Period(days=1)), Calendar("")) is None


@given(st.integers(1, 300))
def test_working_days_there_and_back_come_to_the_same_open_day(number: int) -> None:
    calendar = the_mk_calendar()
    there = shifted(MON_1_MARCH, Shift(1, Period(working_days=number)), calendar)

    assert there is not None
    back = shifted(there.result, Shift(-1, Period(working_days=number)), calendar)
    assert back is not None
    assert back.result == MON_1_MARCH
