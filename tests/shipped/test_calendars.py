import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator

from builders import MON_3_AUGUST, REPOSITORY, the_mk_calendar
from casebooks import CORPORA
from releasekit.storage.toml_text import read_toml

FOLDER = REPOSITORY / "checklists" / "calendars"
CORPUS = CORPORA / "holidays_2024_2031.json"
ELECTIONS = {date(2024, 4, 24), date(2024, 5, 8)}
"""Days off by a decision of the government, of which a rule of holidays knows none."""


def test_every_calendar_that_is_shipped_is_tested_here() -> None:
    assert [path.name for path in FOLDER.glob("*.toml")] == ["mk.toml"]


def test_the_calendar_is_what_its_schema_says() -> None:
    schema = json.loads((REPOSITORY / "schemas" / "calendar.schema.json").read_bytes())
    checker = Draft202012Validator.FORMAT_CHECKER
    document = read_toml(FOLDER / "mk.toml")

    problems = Draft202012Validator(schema, format_checker=checker)
    assert [one.message for one in problems.iter_errors(document)] == []


def test_the_calendar_covers_2024_to_2031() -> None:
    calendar = the_mk_calendar()

    assert calendar.years == frozenset(range(2024, 2032))
    assert {day.year for day in calendar.closed} == calendar.years


def test_the_monday_after_a_sunday_holiday_is_closed() -> None:
    assert MON_3_AUGUST in the_mk_calendar().closed


@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus is not here")
def test_every_closed_weekday_is_one_that_others_know_too() -> None:
    known = {date.fromisoformat(one) for one in json.loads(CORPUS.read_bytes())["MK"]}
    closed = {day for day in the_mk_calendar().closed if day.weekday() < 5}

    assert closed - known - ELECTIONS == set()


def test_every_year_has_its_fixed_holidays() -> None:
    closed = the_mk_calendar().closed
    fixed = [(1, 1), (1, 7), (5, 1), (5, 24), (8, 2), (9, 8), (10, 11), (10, 23)]

    missing = [
        (year, *one)
        for year in range(2024, 2032)
        for one in [*fixed, (12, 8)]
        if date(year, *one) not in closed
    ]
    assert missing == []


def test_days_by_the_moon_are_provisional_from_2027_on() -> None:
    moon = {
        day.year: one.provisional
        for day, one in the_mk_calendar().closed.items()
        if "Eid" in one.name["en"]
    }

    assert moon == {year: year >= 2027 for year in range(2024, 2032)}
