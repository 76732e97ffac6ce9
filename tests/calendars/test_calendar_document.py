"""Closed days in: what a calendar says, and what is no calendar."""

from datetime import date

import pytest

from releasekit.calendars.calendar_document import UnfitCalendarError, calendar_of

NEW_YEAR = {"date": "2027-01-01", "name": {"en": "New Year"}}
GOOD: dict[str, object] = {
    "format": 1,
    "id": "mk",
    "years": [2026, 2027],
    "closed": [NEW_YEAR],
}


def test_a_closed_day_is_closed_under_its_name() -> None:
    found = calendar_of(GOOD)

    assert found.id == "mk"
    assert found.years == {2026, 2027}
    assert found.closed[date(2027, 1, 1)].name == {"en": "New Year"}
    assert not found.closed[date(2027, 1, 1)].provisional


def test_a_provisional_day_is_closed_and_says_so() -> None:
    found = calendar_of(GOOD | {"closed": [NEW_YEAR | {"provisional": True}]})

    assert found.closed[date(2027, 1, 1)].provisional


def test_a_contested_day_is_open_until_an_office_decides() -> None:
    found = calendar_of(GOOD | {"closed": [NEW_YEAR | {"contested": True}]})

    assert found.closed == {}
    assert found.contested[date(2027, 1, 1)].contested


def test_a_title_and_its_footnote_are_texts_by_language() -> None:
    found = calendar_of(GOOD | {"title": {"en": "A place*"}, "notice": {"en": "* so"}})

    assert (found.title, found.notice) == ({"en": "A place*"}, {"en": "* so"})


def test_a_calendar_needs_neither_title_nor_footnote() -> None:
    found = calendar_of(GOOD)

    assert (found.title, found.notice) == ({}, {})


def test_a_calendar_may_have_no_closed_days() -> None:
    found = calendar_of({"format": 1, "id": "mk", "years": [2026]})

    assert found.closed == {}


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"format": 2}, "format is not 1"),
        ({"format": None}, "format is not 1"),
        ({"format": True}, "format is not 1"),
        ({"shops": []}, "unknown keys"),
        ({"id": None}, "id or its years"),
        ({"id": 7}, "id or its years"),
        ({"years": []}, "id or its years"),
        ({"years": 2027}, "id or its years"),
        ({"years": ["2027"]}, "id or its years"),
        ({"years": [2027, "2028"]}, "id or its years"),
        ({"closed": {}}, "is no list"),
        ({"title": "A place"}, "`title` is no text by language"),
        ({"title": {"en": 7}}, "`title` is no text by language"),
        ({"notice": ["so"]}, "`notice` is no text by language"),
    ],
)
def test_what_is_no_calendar_is_refused(wrong: dict[str, object], problem: str) -> None:
    with pytest.raises(UnfitCalendarError, match=problem):
        calendar_of(GOOD | wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        7,
        {"name": {"en": "New Year"}},
        {"date": "2027-01-01"},
        NEW_YEAR | {"date": "soon"},
        NEW_YEAR | {"date": "2027-02-30"},
        NEW_YEAR | {"date": "2027-W01-1"},
        NEW_YEAR | {"date": "20270101"},
        NEW_YEAR | {"date": 20270101},
        NEW_YEAR | {"name": "New Year"},
        NEW_YEAR | {"name": {"en": 7}},
        NEW_YEAR | {"shops": "closed"},
        NEW_YEAR | {"provisional": "perhaps"},
        NEW_YEAR | {"contested": "perhaps"},
    ],
    ids=str,
)
def test_a_closed_day_that_is_none_is_refused_with_its_place(wrong: object) -> None:
    with pytest.raises(UnfitCalendarError, match="closed day 2 "):
        calendar_of(GOOD | {"closed": [NEW_YEAR, wrong]})
