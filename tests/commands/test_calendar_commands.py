"""`calendar show` and `calendar shift`."""

import json
from pathlib import Path

import pytest

from casebooks import Office, an_office, fits

OWN = """format = 1
id = "own"
years = [2026]
title = { en = "Own" }
[[closed]]
date = 2026-05-01
name = { en = "Labour Day", mk = "Ден на трудот" }
source = "a list"
[[closed]]
date = 2026-05-04
name = { en = "Feast" }
provisional = true
[[closed]]
date = 2026-05-06
name = { en = "Local day" }
contested = true
"""


SHIFT_IN_XK = ("calendar", "shift", "2026-04-13", "-3wd", "--calendar", "xk")


@pytest.fixture
def office(tmp_path: Path) -> Office:
    office = an_office(tmp_path)
    folder = office.folder / "calendars"
    folder.mkdir(exist_ok=True)
    (folder / "own.toml").write_text(OWN, encoding="utf-8")
    return office


def test_the_days_of_a_year_are_shown_with_their_marks(office: Office) -> None:
    ran = office.run("calendar", "show", "own", "--year", "2026")

    assert ran.out == (
        "Calendar own, 2026; it covers 2026 to 2026\n"
        "Own\n"
        "  Fri  1 May  Labour Day\n"
        "  Mon  4 May  Feast (provisional)\n"
        "  Wed  6 May  Local day (contested: counts as open)\n"
        "2 closed days from Monday to Friday.\n"
        'Contested days close where releasekit.toml says contested_days = "closed".\n'
    )


def test_the_sources_are_shown_where_asked_and_names_in_the_readers_language(
    office: Office,
) -> None:
    ran = office.run("calendar", "show", "own", "--sources", "--lang", "mk")

    assert "Ден на трудот\n              a list\n" in ran.out


def test_a_calendar_needs_no_title(office: Office) -> None:
    path = office.folder / "calendars" / "own.toml"
    path.write_text(OWN.replace('title = { en = "Own" }\n', ""), encoding="utf-8")

    ran = office.run("calendar", "show", "own")

    assert ran.out.splitlines()[1] == "  Fri  1 May  Labour Day"


def test_the_footnote_stands_wherever_the_name_does(office: Office) -> None:
    shown = office.run("calendar", "show", "xk", "--lang", "sq").out.splitlines()
    counted = office.run(*SHIFT_IN_XK).out.splitlines()

    assert shown[1] == "Kosova*: ditët kur institucionet nuk punojnë"
    assert shown[2].startswith("* Ky emërtim nuk paragjykon")
    place = counted.index("  Kosovo*: days on which offices are closed")
    assert counted[place + 1].startswith("  * This designation is without prejudice")


@pytest.mark.parametrize(
    ("words", "schema"),
    [(("calendar", "show", "xk"), "closed-days"), (SHIFT_IN_XK, "shift")],
)
def test_the_footnote_is_in_the_answers_in_json_too(
    office: Office, words: tuple[str, ...], schema: str
) -> None:
    ran = office.run(*words, "--json", "--lang", "sq")

    fits(ran, schema)
    [notice] = json.loads(ran.out)["notices"]
    assert notice.startswith("* This designation is without prejudice")


def test_a_year_that_is_not_covered_says_so(office: Office) -> None:
    ran = office.run("calendar", "show", "own", "--year", "2027")

    assert ran.status == 0
    assert "This year is not covered: only Saturdays and Sundays close." in ran.out


def test_a_calendar_is_found_by_its_file_too(office: Office) -> None:
    path = office.folder / "calendars" / "own.toml"

    by_file = office.run("calendar", "show", str(path))

    assert by_file.out == office.run("calendar", "show", "own").out


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("show", "atlantis"), 2, "RK-E057"),
        (("show", "./nowhere.toml"), 66, "RK-E061"),
        (("shift", "2027-03-01", "10", "--calendar", "mk"), 2, "RK-E058"),
        (("shift", "2027-03-01", "-10w", "--calendar", "mk"), 2, "RK-E058"),
        (("shift", "2199-12-31", "10d", "--calendar", "mk"), 2, "RK-E020"),
        (("shift", "someday", "10d", "--calendar", "mk"), 2, "RK-E0"),
        (("shift", "2027-03-01", "10d"), 2, "RK-E001"),
        (("shift", "2027-03-01", "--bogus", "--calendar", "mk"), 2, "RK-E001"),
        (("shift", "2027-03-01", "10d", "--calender", "mk"), 2, "RK-E001"),
    ],
)
def test_what_cannot_be_counted_is_refused(
    office: Office, words: tuple[str, ...], status: int, code: str
) -> None:
    ran = office.run("calendar", *words)

    assert ran.status == status
    assert ran.err.startswith(code)


def test_a_shift_shows_its_working_and_ends_with_the_iso_day(office: Office) -> None:
    ran = office.run("calendar", "shift", "2026-05-07", "-5wd", "--calendar", "own")

    assert ran.out == (
        "  Thu 7 May 2026\n"
        "  minus 5 working days\n"
        "    2 Saturdays and Sundays not counted\n"
        "    not counted: Fri 1 May 2026 Labour Day\n"
        "    not counted: Mon 4 May 2026 Feast (provisional)\n"
        "  = Tue 28 Apr 2026\n"
        "2026-04-28\n"
    )


def test_it_works_as_typed_with_a_sign_before_the_number(office: Office) -> None:
    ran = office.run("calendar", "shift", "2027-03-01", "-10wd", "--calendar", "mk")

    assert ran.status == 0
    assert ran.out.splitlines()[-1] == "2027-02-15"


def test_months_are_cut_and_closed_results_and_unknown_years_are_said(
    office: Office,
) -> None:
    cut = office.run("calendar", "shift", "2026-01-31", "1m", "--calendar", "own").out
    beyond = office.run(
        "calendar", "shift", "2026-12-30", "3d", "--calendar", "own"
    ).out

    assert "    the month is shorter: Sat 28 Feb 2026\n" in cut
    assert "That day is closed; open are Fri 27 Feb 2026 and Mon 2 Mar 2026." in cut
    assert "The calendar own does not cover 2027: only weekends." in beyond


@pytest.mark.parametrize("offset", ["-5wd", "1m3d", "400d"])
def test_a_shift_as_json_is_what_its_schema_says(office: Office, offset: str) -> None:
    ran = office.run(
        "calendar", "shift", "2026-05-07", offset, "--calendar", "own", "--json"
    )

    fits(ran, "shift")


def test_closed_days_as_json_are_what_their_schema_says(office: Office) -> None:
    fits(office.run("calendar", "show", "own", "--json"), "closed-days")
