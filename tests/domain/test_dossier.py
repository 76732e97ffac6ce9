"""The day of release, and the days deadlines count from."""

from datetime import date

from builders import MON_3_AUGUST, a_checklist, a_date, a_dossier
from releasekit.domain.action import Roll

FRI_31_JULY = date(2026, 7, 31)


def test_the_release_that_counts_is_the_plan_until_it_happened() -> None:
    planned = a_dossier(release=MON_3_AUGUST)
    happened = a_dossier(release=MON_3_AUGUST, released=FRI_31_JULY)

    assert planned.release == MON_3_AUGUST
    assert happened.release == FRI_31_JULY


def test_a_case_without_a_release_date_has_none() -> None:
    assert a_dossier().release is None


def test_a_planned_release_is_rolled_where_the_checklist_says_so() -> None:
    release = a_date("release", roll=Roll.PREVIOUS)

    dossier = a_dossier(
        release=MON_3_AUGUST,
        closed={MON_3_AUGUST},
        checklist=a_checklist(dates=[release]),
    )

    assert dossier.release == FRI_31_JULY


def test_a_date_that_the_checklist_lacks_is_no_anchor() -> None:
    dossier = a_dossier()

    assert dossier.anchor("arrest") is None
