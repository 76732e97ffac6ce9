"""Reading a day as people type it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_calendar
from releasekit.domain.typed_days import (
    Looking,
    NotADay,
    Today,
    day_of,
    fixed_day,
    is_relative,
)

FRI_20_NOVEMBER = date(2026, 11, 20)
SUN_22_NOVEMBER = date(2026, 11, 22)
MON_23_NOVEMBER = date(2026, 11, 23)
TUE_24_NOVEMBER = date(2026, 11, 24)
FRI_27_NOVEMBER = date(2026, 11, 27)
BACK = Today(day=MON_23_NOVEMBER, calendar=a_calendar())
AHEAD = BACK._replace(looking=Looking.AHEAD)


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-20",
        "20.11.2026",
        "20.11.2026.",
        "20. 11. 2026",
        "20. 11. 2026.",
        "  2026-11-20 ",
    ],
)
def test_a_full_day_is_the_same_whichever_way_one_looks(typed: str) -> None:
    assert day_of(typed, BACK) == FRI_20_NOVEMBER
    assert day_of(typed, AHEAD) == FRI_20_NOVEMBER


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("today", MON_23_NOVEMBER),
        ("Yesterday", SUN_22_NOVEMBER),
        ("tomorrow", TUE_24_NOVEMBER),
        ("+10d", date(2026, 12, 3)),
        ("-10d", date(2026, 11, 13)),
        ("+0d", MON_23_NOVEMBER),
        ("+1wd", TUE_24_NOVEMBER),
        ("-1wd", FRI_20_NOVEMBER),
        ("-10wd", date(2026, 11, 9)),
        ("+3660d", date(2036, 11, 30)),
    ],
)
def test_a_named_or_counted_day_starts_from_today(typed: str, expected: date) -> None:
    assert day_of(typed, BACK) == expected


def test_working_days_leave_out_the_closed_days_of_the_calendar() -> None:
    today = BACK._replace(calendar=a_calendar(closed={TUE_24_NOVEMBER}))

    assert day_of("+1wd", today) == date(2026, 11, 25)


@pytest.mark.parametrize("typed", ["fri", "FRI", "friday"])
def test_a_weekday_is_the_last_one_looking_back_and_the_next_looking_ahead(
    typed: str,
) -> None:
    assert day_of(typed, BACK) == FRI_20_NOVEMBER
    assert day_of(typed, AHEAD) == FRI_27_NOVEMBER


def test_the_weekday_of_today_is_today_either_way() -> None:
    assert day_of("mon", BACK) == MON_23_NOVEMBER
    assert day_of("mon", AHEAD) == MON_23_NOVEMBER


@pytest.mark.parametrize("typed", ["20.11.", "20. 11."])
def test_a_day_without_a_year_points_back_or_ahead(typed: str) -> None:
    assert day_of(typed, BACK) == FRI_20_NOVEMBER
    assert day_of(typed, AHEAD) == date(2027, 11, 20)


def test_a_day_without_a_year_may_be_today_or_in_the_year_beside() -> None:
    assert day_of("23.11.", BACK) == MON_23_NOVEMBER
    assert day_of("23.11.", AHEAD) == MON_23_NOVEMBER
    assert day_of("24.11.", BACK) == date(2025, 11, 24)
    assert day_of("24.11.", AHEAD) == TUE_24_NOVEMBER


def test_a_leap_day_without_a_year_is_the_nearest_real_one() -> None:
    assert day_of("29.02.", BACK) == date(2024, 2, 29)
    assert day_of("29.02.", AHEAD) == date(2028, 2, 29)


def test_a_leap_day_is_impossible_where_no_leap_year_is_near() -> None:
    today = BACK._replace(day=date(2103, 6, 1))  # 2100 is no leap year

    assert day_of("29.02.", today) is NotADay.IMPOSSIBLE


@pytest.mark.parametrize("typed", ["7/1/2027", "7/1", "07/01/27", "2027/1/7"])
def test_a_day_with_slashes_is_ambiguous(typed: str) -> None:
    assert day_of(typed, BACK) is NotADay.AMBIGUOUS


@pytest.mark.parametrize(
    "typed",
    ["31.02.2026", "2026-02-31", "29.02.2026", "31.02.", "00.01.2026", "2026-13-01"],
)
def test_a_day_that_no_month_has_is_impossible(typed: str) -> None:
    assert day_of(typed, BACK) is NotADay.IMPOSSIBLE
    assert day_of(typed, AHEAD) is NotADay.IMPOSSIBLE


@pytest.mark.parametrize(
    "typed",
    ["1899-12-31", "2200-01-01", "20.11.0026", "+3661d", "-9999d", "+3661wd"],
)
def test_a_day_far_away_is_a_mistake_of_typing(typed: str) -> None:
    assert day_of(typed, BACK) is NotADay.OUT_OF_BOUNDS


def test_the_first_and_the_last_day_are_within_bounds() -> None:
    assert day_of("1900-01-01", BACK) == date(1900, 1, 1)
    assert day_of("2199-12-31", BACK) == date(2199, 12, 31)


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "fr", "20.11", "11.", "2026.", "fri1", "10d", "+d", "2026-1-1"],
)
def test_other_words_are_no_day(typed: str) -> None:
    assert day_of(typed, BACK) is NotADay.UNKNOWN


@pytest.mark.parametrize("typed", ["monkey", "sunset", "wedding", "satellite"])
def test_a_word_that_only_begins_like_a_weekday_is_no_day(typed: str) -> None:
    assert day_of(typed, BACK) is NotADay.UNKNOWN


@pytest.mark.parametrize("typed", ["2026-11-20", "20.11.2026", "20. 11. 2026.", "7/1"])
def test_a_day_with_its_year_means_the_same_tomorrow(typed: str) -> None:
    assert not is_relative(typed)


@pytest.mark.parametrize("typed", ["20.11.", "fri", "today", "+10d", "-10wd"])
def test_a_day_without_its_year_means_another_tomorrow(typed: str) -> None:
    assert is_relative(typed)


def test_a_fixed_day_is_one_with_its_year() -> None:
    assert fixed_day("2026-11-20") == FRI_20_NOVEMBER
    assert fixed_day("20.11.2026") == FRI_20_NOVEMBER


@pytest.mark.parametrize("typed", ["fri", "20.11.", "today", "31.02.2026", "7/1/2027"])
def test_what_is_relative_or_no_day_is_no_fixed_day(typed: str) -> None:
    assert fixed_day(typed) is None


def test_blanks_around_a_day_do_not_make_it_relative() -> None:
    assert not is_relative(" 2026-11-20 ")


@given(day=st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_each_day_is_read_back_from_both_of_its_full_forms(day: date) -> None:
    assert day_of(day.isoformat(), BACK) == day
    assert day_of(f"{day.day}.{day.month}.{day.year:04}", BACK) == day
