"""Whether calendars reach as far as open cases do."""

from datetime import date, timedelta

from builders import MON_1_JUNE, a_calendar, a_dossier, an_action, an_event
from releasekit.domain.deed_parts import Because
from releasekit.domain.deeds import Closed
from releasekit.domain.dossier import Dossier
from releasekit.domain.health.calendars import SOON, calendar_symptoms, following
from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.domain.outstanding import plan
from releasekit.domain.workdays import Calendar

RELEASE = date(2032, 3, 1)
KNOWN = a_calendar(years=range(2026, 2032))


def test_a_year_in_which_a_case_has_a_step_and_that_no_calendar_has_is_told() -> None:
    [symptom] = found(a_dossier(an_action(), release=RELEASE, calendar=KNOWN))

    assert symptom.ailment is Ailment.NOT_COVERED
    assert symptom.path == "calendars/mk.toml"
    assert symptom.facts == {"calendar": "mk", "years": "2032", "cases": "1"}


def test_years_of_several_cases_are_told_once_with_how_many_reach_them() -> None:
    later = RELEASE.replace(year=2033)
    near = RELEASE.replace(year=2027)
    cases = [
        a_dossier(an_action(), release=day, calendar=KNOWN)
        for day in (RELEASE, later, near)
    ]

    [symptom] = found(*cases)

    assert symptom.facts["years"] == "2032, 2033"
    assert symptom.facts["cases"] == "2"


def test_years_that_are_over_are_not_told() -> None:
    calendar = a_calendar(years=[2026])
    long_late = a_dossier(an_action(), release=date(2025, 3, 1), calendar=calendar)

    assert found(long_late) == []


def test_a_closed_case_needs_no_calendar() -> None:
    closing = an_event(MON_1_JUNE, Closed(because=Because.DEATH))
    case = a_dossier(an_action(), release=RELEASE, calendar=KNOWN, events=[closing])

    assert found(case) == []


def test_a_checklist_without_a_calendar_has_none_that_could_end() -> None:
    case = a_dossier(an_action(), release=RELEASE, calendar=Calendar(id=""))

    assert found(case) == []


def test_closed_days_soon_that_may_still_move_are_a_note() -> None:
    calendar = a_calendar(provisional=[MON_1_JUNE, MON_1_JUNE + SOON])

    [symptom] = found(a_dossier(an_action(), calendar=calendar))

    assert (symptom.ailment, symptom.is_note) == (Ailment.PROVISIONAL_SOON, True)
    assert symptom.facts == {"calendar": "mk", "days": "2026-06-01, 2026-07-31"}


def test_days_that_are_over_far_off_sure_or_at_a_weekend_are_not_told() -> None:
    day = timedelta(days=1)
    saturday = MON_1_JUNE + 5 * day
    provisional = [MON_1_JUNE - day, MON_1_JUNE + SOON + day, saturday]
    calendar = a_calendar(closed=[MON_1_JUNE + day], provisional=provisional)

    assert found(a_dossier(an_action(), calendar=calendar)) == []


def found(*dossiers: Dossier) -> list[Symptom]:
    cases = [following(plan(one), one.calendar, MON_1_JUNE) for one in dossiers]
    return list(calendar_symptoms(cases, "calendars", MON_1_JUNE))
