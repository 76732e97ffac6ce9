"""Open and closed days, and counting working days."""

import json
from bisect import bisect_left, bisect_right
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import REPOSITORY, a_calendar, the_mk_calendar
from releasekit.domain.workdays import ClosedDay

CORPUS = REPOSITORY.parent / "shared" / "corpora" / "holidays_2024_2031.json"
THU_30_JULY = date(2026, 7, 30)
FRI_31_JULY = date(2026, 7, 31)
SAT_1_AUGUST = date(2026, 8, 1)
SUN_2_AUGUST = date(2026, 8, 2)
MON_3_AUGUST = date(2026, 8, 3)
TUE_4_AUGUST = date(2026, 8, 4)
WED_5_AUGUST = date(2026, 8, 5)


def the_corpus_days() -> frozenset[date]:
    if not CORPUS.exists():
        pytest.skip("the shared corpora are not beside this repository")
    days = json.loads(CORPUS.read_text(encoding="utf-8"))["MK"]
    return frozenset(date.fromisoformat(day) for day in days)


def test_weekdays_are_open_and_weekends_are_closed() -> None:
    calendar = a_calendar()

    assert calendar.is_open(FRI_31_JULY)
    assert not calendar.is_open(SAT_1_AUGUST)
    assert not calendar.is_open(SUN_2_AUGUST)


def test_a_closed_day_of_the_calendar_is_closed() -> None:
    assert not a_calendar({MON_3_AUGUST}).is_open(MON_3_AUGUST)


def test_a_calendar_covers_its_years_only() -> None:
    calendar = a_calendar(years={2026})

    assert calendar.covers(date(2026, 12, 31))
    assert not calendar.covers(date(2027, 1, 1))


def test_an_open_day_is_its_own_nearest_open_day() -> None:
    calendar = a_calendar()

    assert calendar.open_on_or_before(TUE_4_AUGUST) == TUE_4_AUGUST
    assert calendar.open_on_or_after(TUE_4_AUGUST) == TUE_4_AUGUST


def test_a_long_weekend_is_left_on_either_side() -> None:
    calendar = a_calendar({MON_3_AUGUST})

    assert calendar.open_on_or_before(MON_3_AUGUST) == FRI_31_JULY
    assert calendar.open_on_or_after(SAT_1_AUGUST) == TUE_4_AUGUST


@pytest.mark.parametrize(
    ("start", "working_days", "end"),
    [
        (FRI_31_JULY, 1, TUE_4_AUGUST),
        (FRI_31_JULY, 2, WED_5_AUGUST),
        (TUE_4_AUGUST, -1, FRI_31_JULY),
        (TUE_4_AUGUST, -2, THU_30_JULY),
        (SUN_2_AUGUST, 1, TUE_4_AUGUST),
        (SUN_2_AUGUST, -1, FRI_31_JULY),
        (SUN_2_AUGUST, 0, SUN_2_AUGUST),
    ],
)
def test_working_days_skip_closed_days_and_do_not_count_the_start(
    start: date, working_days: int, end: date
) -> None:
    assert a_calendar({MON_3_AUGUST}).shifted(start, working_days) == end


@given(
    start=st.dates(date(2025, 1, 1), date(2030, 12, 31)),
    working_days=st.integers(1, 200),
)
def test_working_days_agree_with_a_list_of_all_open_days(
    start: date, working_days: int
) -> None:
    closed = the_corpus_days()
    all_days = (date(2024, 1, 1) + timedelta(days=n) for n in range(2922))
    open_days = [day for day in all_days if day.isoweekday() <= 5 and day not in closed]
    calendar = a_calendar(closed)

    ahead = calendar.shifted(start, working_days)
    back = calendar.shifted(start, -working_days)

    assert ahead == open_days[bisect_right(open_days, start) + working_days - 1]
    assert back == open_days[bisect_left(open_days, start) - working_days]


def test_closed_weekdays_of_the_shipped_mk_calendar_are_in_public_data() -> None:
    corpus = the_corpus_days()

    weekdays = {day for day in the_mk_calendar().closed if day.isoweekday() <= 5}

    assert weekdays - corpus == set()


def test_a_provisional_weekday_is_found_within_a_span_its_ends_included() -> None:
    calendar = a_calendar(provisional={MON_3_AUGUST})

    assert calendar.provisional_between(MON_3_AUGUST, TUE_4_AUGUST)
    assert calendar.provisional_between(FRI_31_JULY, MON_3_AUGUST)
    assert not calendar.provisional_between(TUE_4_AUGUST, WED_5_AUGUST)
    assert not calendar.provisional_between(FRI_31_JULY, SUN_2_AUGUST)


def test_certain_days_and_weekends_are_not_provisional() -> None:
    calendar = a_calendar(closed={MON_3_AUGUST}, provisional={SUN_2_AUGUST})

    assert not calendar.provisional_between(FRI_31_JULY, TUE_4_AUGUST)


def test_a_contested_day_is_open_until_the_office_closes_it() -> None:
    disputed = ClosedDay(name={"en": "Disputed"}, contested=True)
    calendar = a_calendar()._replace(contested={MON_3_AUGUST: disputed})

    office = calendar.with_contested_closed()

    assert calendar.is_open(MON_3_AUGUST)
    assert office.open_on_or_before(MON_3_AUGUST) == FRI_31_JULY
    assert office.closed[MON_3_AUGUST].contested


def test_a_day_that_is_closed_anyhow_stays_what_it_is() -> None:
    disputed = ClosedDay(name={"en": "Disputed"}, contested=True)
    calendar = a_calendar({MON_3_AUGUST})._replace(contested={MON_3_AUGUST: disputed})

    office = calendar.with_contested_closed()

    assert not office.closed[MON_3_AUGUST].contested
    assert office.contested == {}
