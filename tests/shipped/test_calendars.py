import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from alphabets import in_latin
from builders import REPOSITORY
from casebooks import CORPORA
from releasekit.calendars import calendar_of
from releasekit.domain.workdays import Calendar, ClosedDay
from releasekit.storage.toml_text import read_toml
from shipped_checklists import written

FOLDER = REPOSITORY / "checklists" / "calendars"
CORPUS = CORPORA / "holidays_2024_2031.json"
YEARS = range(2024, 2032)
BOSNIAN = {"en", "bs", "hr", "sr-Latn", "sr-Cyrl"}
LANGUAGES = {
    "al": {"en", "sq"},
    "ba": BOSNIAN,
    "ba-bih": BOSNIAN,
    "ba-brc": BOSNIAN,
    "ba-srp": BOSNIAN,
    "me": {"en", "cnr"},
    "mk": {"en", "mk", "sq"},
    "rs": {"en", "sr-Cyrl", "sr-Latn"},
    "xk": {"en", "sq", "sr-Cyrl", "sr-Latn"},
}
FIXED = {
    "al": [
        *[(1, 1), (1, 2), (3, 14), (3, 22), (5, 1), (9, 5)],
        *[(11, 22), (11, 28), (11, 29), (12, 8), (12, 25)],
    ],
    "ba": [(1, 1), (1, 2), (5, 1), (5, 2)],
    "ba-bih": [(1, 1), (1, 2), (3, 1), (5, 1), (5, 2), (11, 25)],
    "ba-brc": [(1, 1), (1, 2), (1, 7), (3, 8), (5, 1), (5, 2), (12, 25)],
    "ba-srp": [(1, 1), (1, 2), (5, 1), (5, 2), (5, 9), (11, 21)],
    "me": [
        *[(1, 1), (1, 2), (5, 1), (5, 2), (5, 21), (5, 22)],
        *[(7, 13), (7, 14), (11, 13), (11, 14)],
    ],
    "mk": [
        *[(1, 1), (1, 7), (5, 1), (5, 24), (8, 2), (9, 8)],
        *[(10, 11), (10, 23), (12, 8)],
    ],
    "rs": [(1, 1), (1, 2), (1, 7), (2, 15), (2, 16), (5, 1), (5, 2), (11, 11)],
    "xk": [(1, 1), (1, 2), (1, 7), (2, 17), (4, 9), (5, 1), (5, 9), (12, 25)],
}
EIDS_IN_ALBANIA = (
    *("2027-03-09", "2027-05-16", "2027-05-17", "2028-02-26", "2028-02-28"),
    *("2028-05-05", "2029-02-14", "2029-04-24", "2030-02-04", "2030-04-13"),
    *("2030-04-15", "2031-01-24", "2031-04-02"),
)
"""The first day of both, and the Monday after one on a weekend."""

RELIGIOUS_IN_BRCKO = (
    *("2024-01-07", "2024-01-08", "2024-04-01", "2024-04-10", "2024-05-03"),
    *("2024-06-16", "2024-12-25", "2025-01-07", "2025-03-30", "2025-04-18"),
    *("2025-04-21", "2025-06-06", "2025-12-25", "2026-01-07", "2026-03-20"),
    *("2026-04-06", "2026-04-10", "2026-05-27", "2026-12-25", "2027-01-07"),
    *("2027-03-09", "2027-03-29", "2027-04-30", "2027-05-16", "2027-12-25"),
    *("2028-01-07", "2028-02-26", "2028-04-14", "2028-04-17", "2028-05-05"),
    *("2028-12-25", "2029-01-07", "2029-01-08", "2029-02-14", "2029-04-02"),
    *("2029-04-06", "2029-04-24", "2029-12-25", "2030-01-07", "2030-02-04"),
    *("2030-04-13", "2030-04-22", "2030-04-26", "2030-12-25", "2031-01-07"),
    *("2031-01-24", "2031-04-02", "2031-04-11", "2031-04-14", "2031-12-25"),
)
"""All of them: no law was found by which offices close."""

PROVISIONAL = {
    "al": [*EIDS_IN_ALBANIA],
    "ba": ["2027-05-03", "2028-01-03"],
    "ba-bih": ["2027-05-03", "2028-01-03"],
    "ba-brc": [*RELIGIOUS_IN_BRCKO],
    "ba-srp": [],
    "me": ["2027-11-15"],
    "mk": ["2027-03-09", "2028-02-26", "2029-02-14", "2030-02-04", "2031-01-24"],
    "rs": ["2027-05-04"],
    "xk": sorted(
        ["2025-06-06", "2026-03-20", "2026-05-27", "2027-05-04", *EIDS_IN_ALBANIA]
    ),
}
CONTESTED = {
    "ba-srp": [f"{year}-01-09" for year in YEARS],
    "xk": ["2029-04-10"],
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
NOT_IN_THE_CORPUS = {
    "ba-bih": {"Independence Day", "Statehood Day"},
    "ba-brc": {
        "Day of Establishment of the District",
        "Day of Establishment of the District: Monday in place of Sunday",
        "Labour Day: Monday in place of Sunday",
        "New Year: Monday in place of Sunday",
        "Orthodox Christmas: Monday in place of Sunday",
    },
    "ba-srp": {
        "Victory Day",
        "Day of the General Framework Agreement for Peace",
        "Labour Day: Monday in place of Sunday",
        "New Year: Monday in place of Sunday",
    },
}
"""For BA the corpus has only the days that all parts of the country share."""

NOT_READ = re.compile("not the gazette|no law|not looked up|not read")
STATUS_NAME = re.compile("Kosov|Косов")

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


@pytest.mark.parametrize("name", ["ba", "ba-bih", "ba-brc", "ba-srp", "rs", "xk"])
def test_serbian_says_the_same_in_both_alphabets(name: str) -> None:
    texts = [_document(name)["title"], *_names(name)]

    pairs = [(one["sr-Cyrl"], one["sr-Latn"].lower()) for one in texts]
    assert [two for two in pairs if in_latin(two[0]) != two[1]] == []


def test_a_calendar_that_names_a_territory_of_disputed_status_has_its_footnote() -> (
    None
):
    titles = {name: " ".join(_document(name)["title"].values()) for name in LANGUAGES}

    named = [name for name, title in titles.items() if STATUS_NAME.search(title)]
    assert named == ["xk"]
    assert _calendar("xk").notice == written("xk")["notice"]


@every_calendar
def test_only_days_by_the_moon_or_by_precedent_are_provisional(name: str) -> None:
    closed = _calendar(name).closed
    provisional = [day.isoformat() for day, one in closed.items() if one.provisional]

    assert provisional == PROVISIONAL[name]


@every_calendar
def test_only_days_on_which_authorities_or_lists_disagree_are_contested(
    name: str,
) -> None:
    contested = [day.isoformat() for day in _calendar(name).contested]

    assert contested == CONTESTED.get(name, [])


@every_calendar
def test_every_source_says_what_was_not_read(name: str) -> None:
    sources = {one["source"] for one in _document(name)["closed"]}

    assert [one for one in sources if NOT_READ.search(one) is None] == []


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
        ("ba", "2027-05-03"),
        ("ba-brc", "2026-01-07"),
        ("ba-brc", "2026-03-09"),  # 8 March is a Sunday
        ("ba-brc", "2027-05-03"),
        ("ba-srp", "2026-01-14"),  # by decision for that year
        ("ba-srp", "2026-02-16"),  # likewise
        ("ba-srp", "2027-05-03"),
        ("ba-srp", "2028-01-03"),
        ("al", "2024-03-15"),  # by decision
        ("al", "2026-11-30"),  # 28 and 29 November take a whole weekend
        ("al", "2026-12-01"),
        ("al", "2027-05-04"),
        ("al", "2027-11-30"),  # Sunday 28 November, and 29 is a holiday of its own
        ("me", "2024-07-15"),  # 14 July is a Sunday
        ("me", "2025-11-14"),  # the package has the second day of 2024 only
        ("me", "2027-05-03"),
        ("me", "2028-05-23"),  # 21 May is a Sunday: both days after it
        ("xk", "2024-06-17"),
        ("xk", "2026-03-20"),
        ("xk", "2027-05-04"),  # Labour Day and Easter take a whole weekend
        ("xk", "2029-04-09"),
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
        ("ba", "2026-03-02"),  # closed in the Federation only
        ("ba", "2026-12-25"),
        ("ba-brc", "2025-03-10"),  # 8 March, a Saturday, does not move
        ("ba-brc", "2026-11-25"),
        ("ba-srp", "2026-01-07"),  # Christmas is leave
        ("ba-srp", "2026-01-09"),  # contested
        ("ba-srp", "2027-01-14"),  # by decision for one year only
        ("ba-srp", "2027-05-10"),  # 9 May, a Sunday, does not move
        ("ba-srp", "2027-11-22"),  # nor does 21 November
        ("al", "2024-10-21"),  # 19 October is a holiday no more
        ("al", "2026-04-03"),  # Good Friday
        ("al", "2026-04-10"),
        ("al", "2027-03-10"),  # Eid has one day
        ("al", "2028-01-05"),
        ("me", "2026-01-07"),  # Christmas is leave
        ("me", "2026-09-21"),  # 20 September is a holiday on which people work
        ("me", "2026-11-16"),  # 14 November, a Saturday, does not move
        ("xk", "2026-11-30"),  # 28 November is free by decision only
        ("xk", "2029-04-10"),  # contested
    ],
)
def test_a_day_that_was_checked_by_hand_is_open(name: str, day: str) -> None:
    assert _calendar(name).is_open(date.fromisoformat(day))


@every_calendar
def test_where_a_calendar_is_not_the_package_the_review_says_so(
    tool: ModuleType, name: str
) -> None:
    place, closed = tool.PLACES[name], _all_days(name).keys()
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
    place, closed = tool.PLACES[name], _all_days(name)
    corpus = json.loads(CORPUS.read_bytes())[place.country]
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


def _all_days(name: str) -> Mapping[date, ClosedDay]:
    """Give the closed and the contested days together."""
    return _calendar(name).with_contested_closed().closed


def _names(name: str) -> list[dict[str, str]]:
    return [one["name"] for one in _document(name)["closed"]]


def _path(name: str) -> Path:
    return FOLDER / f"{name}.toml"
