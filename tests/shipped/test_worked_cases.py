"""One case each in Serbia and in the Federation of Bosnia and Herzegovina, by hand.

Every due date below was worked out from the rules, the checklist and the closed days
with a calendar beside them, not taken from the program.
"""

from datetime import date

from builders import a_dossier
from releasekit.calendars.calendar_document import calendar_of
from releasekit.domain.conditions import Answer
from releasekit.domain.dossier import Dossier
from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag
from releasekit.storage.checklists.files import find_checklist
from releasekit.storage.checklists.shelf import Shelf
from releasekit.storage.shipped import shipped
from releasekit.storage.toml_text import read_toml

MON_2_JUNE_2025 = date(2025, 6, 2)
NOBODY = dict.fromkeys(
    (
        "supervised",
        "minor",
        "needs-language",
        "children",
        "foreign-national",
        "health-need",
        "long-sentence",
        "victim-registered",
    ),
    False,
)

# Serbia. Admission on Monday 2 June 2025. The sentence ends on Sunday 2 May 2027, which
# is Orthodox Easter and Labour Day. Article 178 moves the release to the last working
# day before: Saturday is closed, Friday 30 April is Good Friday, so Thursday 29 April.
# Everything before release counts from that Thursday: three months before it is 29
# January (450, 412 by 90 days is 29 January too), 60 days is Sunday 28 February, so
# Friday 26. After it Monday 3 May and Tuesday 4 May are closed: the first day after the
# release on which anything can be due is Wednesday 5 May (701, 702). Eight days after
# the release is Friday 7 May (750). 12 months before is 29 April 2026, an open day.
SERBIA = {
    101: "2025-06-09",
    102: "2025-06-16",
    103: "2025-06-16",
    108: "2025-06-09",
    109: "2025-06-23",
    110: "2025-06-30",
    201: "2025-09-02",
    202: "2025-09-02",
    203: "2025-12-02",
    302: "2026-04-29",
    303: "2026-04-29",
    304: "2026-04-29",
    306: "2026-07-29",
    307: "2026-07-29",
    308: "2026-08-28",
    309: "2026-09-29",
    401: "2026-10-29",
    402: "2026-10-29",
    403: "2026-10-29",
    404: "2026-10-29",
    405: "2026-10-29",
    406: "2026-11-27",
    407: "2026-12-15",
    408: "2026-12-29",
    411: "2027-01-19",
    412: "2027-01-29",
    415: "2027-02-04",
    416: "2027-02-26",
    417: "2027-02-26",
    450: "2027-01-29",
    501: "2027-04-01",
    502: "2027-04-01",
    503: "2027-04-01",
    504: "2027-04-15",
    505: "2027-04-15",
    506: "2027-04-22",
    507: "2027-04-26",
    550: "2027-04-15",
    551: "2027-04-15",
    601: "2027-04-29",
    602: "2027-04-29",
    701: "2027-05-05",
    702: "2027-05-05",
    703: "2027-05-06",
    705: "2027-05-20",
    706: "2027-05-31",
    750: "2027-05-07",
    801: "2027-07-29",
    802: "2027-10-29",
    803: "2028-05-03",
    901: "2028-03-03",
    902: "2029-04-30",
}

# The Federation. Admission on Monday 2 June 2025, release on Sunday 1 March 2026, which
# is Independence Day; it stays (`keep`), and Monday 2 March was declared closed. Nine
# months are shorter than what 302, 303, 304, 306, 307, 350, 360 and 361 ask for: their
# days lie before the admission, so they get 28 days from it, Monday 30 June. 308 is 8
# months before, 1 July, and 309 waits for 306 but lies later anyway. 60 days before is
# 31 December; 28 days before is Sunday 1 February, so Friday 30 January. Nobody
# supervises: 701, 705 and 901 are left out; 405 and 501 do not apply. One day after the
# release at the earliest is Tuesday 3 March; three days after is Wednesday 4 (702). A
# year after is Monday 1 March 2027, closed, so Tuesday 2 (803).
FEDERATION = {
    101: "2025-06-09",
    102: "2025-06-16",
    103: "2025-06-16",
    108: "2025-06-09",
    109: "2025-06-23",
    110: "2025-06-30",
    150: "2025-06-16",
    201: "2025-09-02",
    202: "2025-09-02",
    203: "2025-12-02",
    302: "2025-06-30",
    303: "2025-06-30",
    304: "2025-06-30",
    306: "2025-06-30",
    307: "2025-06-30",
    308: "2025-07-01",
    309: "2025-08-01",
    350: "2025-06-30",
    360: "2025-06-30",
    361: "2025-06-30",
    401: "2025-09-01",
    402: "2025-09-01",
    403: "2025-09-01",
    404: "2025-09-01",
    406: "2025-10-01",
    407: "2025-10-17",
    408: "2025-10-31",
    411: "2025-11-21",
    412: "2025-12-01",
    413: "2025-12-05",
    415: "2025-12-05",
    416: "2025-12-31",
    417: "2025-12-31",
    460: "2025-10-31",
    502: "2026-01-30",
    503: "2026-01-30",
    504: "2026-02-13",
    505: "2026-02-13",
    506: "2026-02-20",
    507: "2026-02-26",
    601: "2026-03-01",
    602: "2026-03-01",
    702: "2026-03-04",
    703: "2026-03-09",
    706: "2026-03-31",
    801: "2026-06-01",
    802: "2026-09-01",
    803: "2027-03-02",
    902: "2028-03-02",
}
LEARNED_LATE = {360, 361, 302, 303, 304, 306, 307, 350}


def _dossier(name: str, dates: dict[str, date], facts: dict[str, Answer]) -> Dossier:
    rules = find_checklist(name, Shelf()).checklist
    path = shipped("checklists") / "calendars" / f"{rules.calendar}.toml"
    return a_dossier(
        checklist=rules,
        calendar=calendar_of(read_toml(path)),
        opened=MON_2_JUNE_2025,
        dates={"admission": MON_2_JUNE_2025, **dates},
        facts=facts,
    )


def _days(dossier: Dossier) -> dict[int, str]:
    return {
        one.action.number: one.due.isoformat() if one.due else ""
        for one in plan(dossier).actions
    }


def test_every_day_of_a_case_in_serbia_is_the_one_worked_out_by_hand() -> None:
    dossier = _dossier(
        "rs",
        {"release": date(2027, 5, 2), "supervision-end": date(2028, 5, 2)},
        {**NOBODY, "supervised": True},
    )

    assert dossier.release == date(2027, 4, 29)
    assert _days(dossier) == SERBIA


def test_the_window_of_advisory_work_in_serbia_opens_a_year_before_release() -> None:
    dossier = _dossier("rs", {"release": date(2027, 5, 2)}, {**NOBODY})

    [advice] = [one for one in plan(dossier).actions if one.action.number == 450]

    assert (advice.opens, advice.due) == (date(2026, 4, 29), date(2027, 1, 29))


def test_every_day_of_a_case_in_the_federation_is_the_one_worked_out_by_hand() -> None:
    dossier = _dossier(
        "ba-bih",
        {"release": date(2026, 3, 1)},
        {
            **NOBODY,
            "conditional-release": False,
            "sentencing-level": "state",
            "prison-level": "federation",
        },
    )

    late = {
        one.action.number
        for one in plan(dossier).actions
        if Flag.SHORT_TIME in one.flags
    }
    assert _days(dossier) == FEDERATION
    assert late == LEARNED_LATE


def test_in_the_federation_the_centre_for_social_work_stands_in_for_probation() -> None:
    dossier = _dossier("ba-bih", {"release": date(2026, 3, 1)}, {**NOBODY})

    owed = {one.action.number: one for one in plan(dossier).actions}

    assert owed[407].lead.role == "social-work"
    assert not {701, 705, 901} & set(owed)
