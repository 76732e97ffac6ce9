"""Once a week the administrator hears that reminders ran, also when none did."""

from collections.abc import Sequence
from datetime import date, timedelta

from releasekit.domain.notices.administration import ADMINISTRATOR, weekly_of_runs
from releasekit.domain.notices.letters import Letter
from releasekit.domain.notices.notice import Contact, Key
from releasekit.domain.notices.silence import Run

MONDAY = date(2026, 11, 30)
LAST_MONDAY = MONDAY - timedelta(days=7)
ADDRESS = "admin@office.example"
NOTHING: frozenset[Key] = frozenset()


def a_run(day: date) -> Run:
    return Run(today=day, channel="mail")


def letter(
    runs: Sequence[Run], today: date = MONDAY, told: frozenset[Key] = NOTHING
) -> Letter | None:
    return weekly_of_runs(runs, ADDRESS, told, today)


def test_the_letter_counts_the_runs_from_monday_to_sunday() -> None:
    days = [LAST_MONDAY + timedelta(days=n) for n in (-1, 0, 3, 6, 7)]

    found = letter([a_run(day) for day in days])

    assert found is not None
    assert [one.today for one in found.runs] == days[1:4]
    assert (found.whom, found.contact) == ((ADMINISTRATOR,), Contact(ADDRESS))


def test_a_week_in_which_nothing_ran_is_told_as_such() -> None:
    found = letter([a_run(LAST_MONDAY - timedelta(days=1))])

    assert found is not None
    assert found.runs == ()


def test_before_the_first_monday_after_the_first_run_there_is_nothing_to_tell() -> None:
    assert letter([]) is None
    assert letter([a_run(MONDAY)]) is None
    assert letter([a_run(LAST_MONDAY)], today=MONDAY - timedelta(days=1)) is None


def test_a_week_is_told_once_in_the_first_run_on_or_after_monday() -> None:
    runs = [a_run(LAST_MONDAY)]
    first = letter(runs, today=MONDAY + timedelta(days=2))
    assert first is not None
    [notice] = first.notices

    assert notice.key == ("runs", "", "", 1, "administrator", str(MONDAY))
    assert letter(runs, MONDAY + timedelta(days=6), frozenset({notice.key})) is None
    assert letter(runs, MONDAY + timedelta(days=7), frozenset({notice.key})) is not None
