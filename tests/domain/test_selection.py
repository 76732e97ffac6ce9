"""Which open actions an answer shows, and in which order."""

from datetime import date

import pytest

from builders import MON_1_JUNE, MON_3_AUGUST, a_dossier, an_action, needs
from releasekit.domain.outstanding import Outstanding, Planned, Row, plan, standing
from releasekit.domain.selection import (
    Horizon,
    Wanted,
    end_of_next_week,
    end_of_week,
    rows_of,
)

MON_29_JUNE = date(2026, 6, 29)
WED_29_JULY = date(2026, 7, 29)
EVERYTHING = Horizon()


def the_plan(name: str = "MK-2026-014", release: date | None = MON_3_AUGUST) -> Planned:
    dossier = a_dossier(
        an_action("month", days=35, before="release", lead="community"),
        an_action("week", days=5, before="release"),
        an_action("asked", days=5, before="release", when=needs(children=True)),
        an_action("after", days=7, after="release"),
        an_action("undated", days=7, before="supervision-end"),
        release=release,
    )
    return plan(dossier)._replace(case=name)


def the_rows(
    horizon: Horizon,
    today: date = MON_1_JUNE,
    role: str | None = None,
    planned: Planned | None = None,
) -> list[str]:
    outstanding = standing(planned or the_plan(), today)
    rows = rows_of([outstanding], Wanted(horizon=horizon, role=role))
    return [row.standing.owed.action.id for row in rows]


def test_without_a_horizon_every_row_is_shown_the_soonest_first() -> None:
    assert the_rows(EVERYTHING) == ["month", "asked", "week", "after", "undated"]


def test_the_last_day_of_a_horizon_is_included() -> None:
    day_before = Horizon(until=date(2026, 7, 28))
    the_day = Horizon(until=WED_29_JULY)

    assert the_rows(day_before) == ["month", "undated"]
    assert the_rows(the_day) == ["month", "asked", "week", "undated"]


def test_late_rows_are_shown_whatever_the_horizon() -> None:
    horizon = Horizon(until=MON_1_JUNE)

    rows = the_rows(horizon, today=date(2026, 8, 31))

    assert rows == ["month", "week", "after", "undated"]


def test_up_to_release_means_the_release_of_each_case() -> None:
    horizon = Horizon(to_release=True)

    assert the_rows(horizon) == ["month", "asked", "week", "undated"]


def test_a_case_without_a_release_date_is_shown_whole_up_to_its_release() -> None:
    horizon = Horizon(to_release=True)

    rows = the_rows(horizon, planned=the_plan(release=None))

    assert rows == ["after", "asked", "month", "undated", "week"]


def test_a_role_is_shown_what_it_leads_and_what_it_may_lead() -> None:
    assert the_rows(EVERYTHING, role="probation") == ["month"]
    assert the_rows(EVERYTHING, role="social-work") == ["month"]
    assert the_rows(EVERYTHING, role="police") == []
    assert the_rows(EVERYTHING, role="officer") == ["asked", "week", "after", "undated"]


def both() -> list[Outstanding]:
    later = the_plan("MK-2026-015")
    earlier = the_plan("MK-2026-002")
    return [standing(later, MON_1_JUNE), standing(earlier, MON_1_JUNE)]


def test_rows_of_one_day_stand_by_case_and_action() -> None:
    rows = rows_of(both(), Wanted(horizon=EVERYTHING))

    assert [(row.due, row.planned.case[-3:]) for row in rows[:4]] == [
        (MON_29_JUNE, "002"),
        (MON_29_JUNE, "015"),
        (WED_29_JULY, "002"),
        (WED_29_JULY, "002"),
    ]
    assert [row.due for row in rows[-2:]] == [None, None]


@pytest.mark.parametrize(("jurisdiction", "shown"), [("MK", 10), ("AL", 0), (None, 10)])
def test_a_jurisdiction_is_shown_its_own_cases(
    jurisdiction: str | None, shown: int
) -> None:
    wanted = Wanted(horizon=EVERYTHING, jurisdiction=jurisdiction)

    assert len(rows_of(both(), wanted)) == shown


def test_a_row_knows_its_due_day() -> None:
    planned = the_plan()
    first = standing(planned, MON_1_JUNE).actions[0]

    assert Row(planned=planned, standing=first).due == MON_29_JUNE


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2026, 11, 29)])
def test_a_week_ends_on_its_sunday(today: date) -> None:
    assert end_of_week(today) == date(2026, 11, 29)
    assert end_of_next_week(today) == date(2026, 12, 6)
