"""Why somebody may have been told nothing, and how many nights went by."""

from datetime import date, timedelta

import pytest

from releasekit.domain.notices.silence import Run, Silence, nights_missed, silences
from releasekit.domain.notices.weekdays import WEEKDAYS

MONDAY = date(2026, 11, 23)
EVERY_NIGHT = frozenset(range(7))
WORKING_WEEK = frozenset(range(5))
WELL = Run(today=MONDAY, channel="mail", found=3, sent=3)


@pytest.mark.parametrize(
    ("days", "every", "on_weekdays"),
    [(0, 0, 0), (1, 1, 1), (2, 2, 2), (5, 5, 4), (7, 7, 5), (8, 8, 6)],
)
def test_the_nights_since_a_run_are_those_in_which_one_is_expected(
    days: int, every: int, on_weekdays: int
) -> None:
    today = MONDAY + timedelta(days=days)

    assert nights_missed(MONDAY, today, EVERY_NIGHT) == every
    assert nights_missed(MONDAY, today, WORKING_WEEK) == on_weekdays


def test_a_run_of_a_later_day_misses_no_night() -> None:
    assert nights_missed(MONDAY, MONDAY - timedelta(days=3), EVERY_NIGHT) == 0


def test_reminders_that_never_ran_are_told() -> None:
    assert list(silences(None, MONDAY, EVERY_NIGHT)) == [Silence.NEVER_RAN]


def test_a_run_that_told_everybody_leaves_nothing_to_say() -> None:
    assert list(silences(WELL, MONDAY, EVERY_NIGHT)) == []


def test_a_silence_is_told_when_more_than_two_nights_are_missed() -> None:
    two, three = (MONDAY + timedelta(days=n) for n in (2, 3))

    assert list(silences(WELL, two, EVERY_NIGHT)) == []
    assert list(silences(WELL, three, EVERY_NIGHT)) == [Silence.NIGHTS_MISSED]


@pytest.mark.parametrize(
    ("last", "told"),
    [
        (Run(MONDAY, "none", exit=78), [Silence.NO_CHANNEL]),
        (WELL._replace(missed={"police@MK": 2}, exit=78), [Silence.NO_ADDRESS]),
        (WELL._replace(unreadable=1, exit=65), [Silence.UNREADABLE]),
        (WELL._replace(failed=3, exit=69, away=True), [Silence.SERVER_AWAY]),
        (WELL._replace(failed=1, exit=69), [Silence.NOT_SENT]),
        (WELL._replace(exit=65), [Silence.ENDED_EARLY]),
        (WELL._replace(exit=78), [Silence.ENDED_EARLY]),
    ],
)
def test_what_kept_a_run_from_telling_is_told(last: Run, told: list[Silence]) -> None:
    assert list(silences(last, MONDAY, EVERY_NIGHT)) == told


def test_a_server_that_is_away_is_told_beside_all_else_that_was_wrong() -> None:
    last = WELL._replace(
        missed={"police@MK": 2}, unreadable=1, failed=3, exit=78, away=True
    )

    assert set(silences(last, MONDAY, EVERY_NIGHT)) == {
        Silence.NO_ADDRESS,
        Silence.UNREADABLE,
        Silence.SERVER_AWAY,
    }


def test_the_days_of_a_week_are_numbered_as_dates_number_them() -> None:
    week = [MONDAY + timedelta(days=n) for n in range(7)]

    assert [WEEKDAYS[f"{day:%a}".lower()] for day in week] == list(range(7))
