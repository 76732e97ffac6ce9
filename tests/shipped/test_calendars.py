import json
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builders import REPOSITORY
from casebooks import CORPORA
from releasekit.calendars import calendar_of
from releasekit.domain.workdays import Calendar
from releasekit.storage.toml_text import read_toml

FOLDER = REPOSITORY / "checklists" / "calendars"
CORPUS = CORPORA / "holidays_2024_2031.json"
YEARS = range(2024, 2032)
LANGUAGES = {
    "ba-bih": {"en", "bs", "hr", "sr-Latn", "sr-Cyrl"},
    "mk": {"en", "mk", "sq"},
    "rs": {"en", "sr-Cyrl", "sr-Latn"},
}
FIXED = {
    "ba-bih": [(1, 1), (1, 2), (3, 1), (5, 1), (5, 2), (11, 25)],
    "mk": [
        *[(1, 1), (1, 7), (5, 1), (5, 24), (8, 2), (9, 8)],
        *[(10, 11), (10, 23), (12, 8)],
    ],
    "rs": [(1, 1), (1, 2), (1, 7), (2, 15), (2, 16), (5, 1), (5, 2), (11, 11)],
}
PROVISIONAL = {
    "ba-bih": ["2027-05-03", "2028-01-03"],
    "mk": ["2027-03-09", "2028-02-26", "2029-02-14", "2030-02-04", "2031-01-24"],
    "rs": ["2027-05-04"],
}
EASTER_MONDAYS = (
    "2024-05-06",
    "2025-04-21",
    "2026-04-13",
    "2027-05-03",
    "2028-04-17",
    "2029-04-09",
    "2030-04-29",
    "2031-04-14",
)
IN_THE_CORPUS = {"ba-bih": "BA", "mk": "MK", "rs": "RS"}
NOT_IN_THE_CORPUS = {"ba-bih": {"Independence Day", "Statehood Day"}}
"""For BA the corpus has only the days that all parts of the country share."""

every_calendar = pytest.mark.parametrize("name", sorted(LANGUAGES))


def test_every_calendar_that_is_shipped_is_tested_here() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == sorted(LANGUAGES)


@every_calendar
def test_a_calendar_is_what_its_schema_says(name: str) -> None:
    schema = json.loads((REPOSITORY / "schemas" / "calendar.schema.json").read_bytes())
    checker = Draft202012Validator.FORMAT_CHECKER

    problems = Draft202012Validator(schema, format_checker=checker)
    assert [one.message for one in problems.iter_errors(_document(name))] == []
    assert _document(name)["id"] == name


@every_calendar
def test_a_calendar_covers_2024_to_2031_day_after_day(name: str) -> None:
    days = [date.fromisoformat(one["date"]) for one in _document(name)["closed"]]

    assert _document(name)["years"] == [*YEARS]
    assert {day.year for day in days} == set(YEARS)
    assert days == sorted(set(days))


@every_calendar
def test_every_year_has_its_fixed_holidays(name: str) -> None:
    fixed = {date(year, *day) for year in YEARS for day in FIXED[name]}

    assert fixed - set(_calendar(name).closed) == set()


@every_calendar
def test_every_name_is_there_in_each_language_of_the_calendar(name: str) -> None:
    texts = [_document(name)["title"], *_names(name)]

    assert [one for one in texts if set(one) != LANGUAGES[name]] == []


@pytest.mark.parametrize("name", ["ba-bih", "rs"])
def test_serbian_says_the_same_in_both_alphabets(name: str) -> None:
    single = str.maketrans("абвгдђежзијклмнопрстћуфхцчш", "abvgdđežzijklmnoprstćufhcčš")
    letters = single | {ord("љ"): "lj", ord("њ"): "nj", ord("џ"): "dž"}
    texts = [_document(name)["title"], *_names(name)]

    pairs = [(one["sr-Cyrl"].lower(), one["sr-Latn"].lower()) for one in texts]
    assert [two for two in pairs if two[0].translate(letters) != two[1]] == []


@every_calendar
def test_only_days_by_the_moon_or_by_precedent_are_provisional(name: str) -> None:
    closed = _calendar(name).closed
    provisional = [day.isoformat() for day, one in closed.items() if one.provisional]

    assert provisional == PROVISIONAL[name]


@every_calendar
def test_no_day_is_contested_yet(name: str) -> None:
    assert [one for one in _document(name)["closed"] if "contested" in one] == []


@pytest.mark.parametrize("day", EASTER_MONDAYS)
def test_orthodox_easter_monday_closes_in_mk_and_rs_and_is_leave_in_ba_bih(
    day: str,
) -> None:
    monday = date.fromisoformat(day)

    assert "Orthodox Easter Monday" in _calendar("mk").closed[monday].name["en"]
    assert "Orthodox Easter Monday" in _calendar("rs").closed[monday].name["en"]
    assert _calendar("ba-bih").is_open(monday) == (day != "2027-05-03")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("mk", "2024-04-24"),  # election day, by decision
        ("mk", "2026-08-03"),  # 2 August is a Sunday
        ("mk", "2026-03-20"),
        ("rs", "2025-02-17"),
        ("rs", "2026-02-16"),
        ("rs", "2026-02-17"),  # 15 February is a Sunday
        ("rs", "2027-05-04"),  # Labour Day and Easter meet on a Sunday
        ("rs", "2028-01-03"),
        ("ba-bih", "2026-03-02"),  # 1 March is a Sunday; by decision, not by law
        ("ba-bih", "2026-11-25"),
        ("ba-bih", "2027-05-03"),
        ("ba-bih", "2028-01-03"),
    ],
)
def test_a_day_that_was_checked_by_hand_is_closed(name: str, day: str) -> None:
    assert not _calendar(name).is_open(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("mk", "2025-04-18"),  # Good Friday is leave
        ("mk", "2026-05-27"),  # Eid al-Adha is leave
        ("rs", "2024-01-08"),  # 7 January, a Sunday, does not move
        ("rs", "2026-01-06"),  # a recommendation of the government
        ("rs", "2026-02-18"),
        ("rs", "2025-05-09"),  # a holiday on which people work
        ("rs", "2027-05-05"),
        ("ba-bih", "2025-05-09"),  # likewise
        ("ba-bih", "2026-03-03"),
        ("ba-bih", "2026-03-20"),  # Eid al-Fitr is leave
        ("ba-bih", "2026-12-25"),  # and so is Christmas
        ("ba-bih", "2029-11-26"),  # 25 November, a Sunday, moves by decision only
    ],
)
def test_a_day_that_was_checked_by_hand_is_open(name: str, day: str) -> None:
    assert _calendar(name).is_open(date.fromisoformat(day))


@every_calendar
def test_where_a_calendar_is_not_the_package_the_review_says_so(
    tool: ModuleType, name: str
) -> None:
    place, closed = tool.PLACES[name], set(_calendar(name).closed)
    decided = {one.day for one in place.decided}
    known = [*tool.package_days(place, YEARS)]

    left_out = {label.text for day, label in known if day not in closed}
    assert left_out - place.leave_only == set()
    assert closed - {day for day, _ in known} - decided == set()


@every_calendar
def test_a_calendar_is_what_would_be_drafted(
    tool: ModuleType, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = tool.main([name, "--check"])

    assert (status, capsys.readouterr().out) == (0, "")


@pytest.mark.skipif(not CORPUS.is_file(), reason="the corpus is not here")
@every_calendar
def test_where_a_calendar_is_not_the_corpus_the_review_says_so(
    tool: ModuleType, name: str
) -> None:
    place, closed = tool.PLACES[name], _calendar(name).closed
    corpus = json.loads(CORPUS.read_bytes())[IN_THE_CORPUS[name]]
    known = {date.fromisoformat(one) for one in corpus}

    added = closed.keys() - known - {one.day for one in place.decided}
    assert known - closed.keys() - tool.leave_days(place, YEARS) == set()
    assert {closed[day].name["en"] for day in added} == NOT_IN_THE_CORPUS.get(
        name, set()
    )


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    pytest.importorskip("holidays")
    monkeypatch.syspath_prepend(str(REPOSITORY / "tools"))
    return import_module("draft_calendar")


@cache
def _document(name: str) -> dict[str, Any]:
    return read_toml(_path(name))


@cache
def _calendar(name: str) -> Calendar:
    return calendar_of(_document(name))


def _names(name: str) -> list[dict[str, str]]:
    return [one["name"] for one in _document(name)["closed"]]


def _path(name: str) -> Path:
    return FOLDER / f"{name}.toml"
