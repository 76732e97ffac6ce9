from datetime import date

import pytest

from releasekit.domain.action import Phase
from releasekit.domain.case_lists import (
    next_case_ids,
    opened_from_lists,
    personal_heading,
    says_the_same,
    twin_in_another_list,
)
from releasekit.domain.deed_parts import Pin, TableRow
from releasekit.domain.deeds import Opened

PIN = Pin(id="mk", version="0.1.0", sha256="a" * 64)
ROW = TableRow(sha256="b" * 64, line=2)
OPENED = Opened(checklist=PIN, dates={"release": date(2027, 3, 1)}, listed=ROW)


@pytest.mark.parametrize(
    ("heading", "word", "rail"),
    [
        ("Surname", "surname", 4),
        ("birth-date", "birth", 4),
        ("Phone", "phone", 4),
        ("JMBG", "jmbg", 4),
        ("Datum rođenja", "rođenja", 4),
        ("Матичен бр.", "матичен", 4),  # noqa: RUF001  as offices write it
        ("mbiemri", "mbiemri", 4),
        ("e-mail", "mail", 4),
        ("risk score", "risk", 1),
        ("Diagnosis", "diagnosis", 6),
    ],
)
def test_a_column_about_a_person_names_the_word_that_keeps_it_out(
    heading: str, word: str, rail: int
) -> None:
    assert personal_heading(heading) == (word, rail)


@pytest.mark.parametrize("heading", ["case", "release", "health-need", "", "Time"])
def test_a_column_of_a_checklist_is_about_no_person(heading: str) -> None:
    assert personal_heading(heading) is None


def test_a_case_is_found_by_the_row_it_was_opened_from() -> None:
    by_hand = OPENED._replace(listed=None)

    assert opened_from_lists({"A-1": OPENED, "A-2": by_hand}) == {ROW: "A-1"}


def test_openings_say_the_same_wherever_they_were_written_down() -> None:
    newer = PIN._replace(version="0.2.0", sha256="c" * 64)

    assert says_the_same(OPENED, OPENED._replace(listed=None, checklist=newer))


@pytest.mark.parametrize(
    "other",
    [
        OPENED._replace(checklist=PIN._replace(id="rs")),
        OPENED._replace(dates={}),
        OPENED._replace(facts={"minor": True}),
        OPENED._replace(start=Phase.PRE_RELEASE),
    ],
)
def test_openings_that_differ_in_anything_told_do_not(other: Opened) -> None:
    assert not says_the_same(OPENED, other)


def test_a_row_of_another_list_that_says_the_same_is_a_twin() -> None:
    again = OPENED._replace(listed=TableRow(sha256="d" * 64, line=9))

    assert twin_in_another_list(again, {"A-1": OPENED}) == "A-1"


@pytest.mark.parametrize(
    "other",
    [
        OPENED,
        OPENED._replace(listed=None),
        OPENED._replace(listed=TableRow(sha256="d" * 64, line=9), dates={}),
    ],
    ids=["same list", "by hand", "other dates"],
)
def test_other_cases_are_no_twins(other: Opened) -> None:
    assert twin_in_another_list(OPENED, {"A-1": other}) is None


def test_a_row_of_no_list_may_have_a_twin() -> None:
    assert twin_in_another_list(OPENED._replace(listed=None), {"A-1": OPENED}) == "A-1"


def test_each_new_id_counts_those_given_before_it() -> None:
    found = next_case_ids(["A-", "B-", "A-"], ["A-004", "other"])

    assert list(found) == ["A-005", "B-001", "A-006"]
