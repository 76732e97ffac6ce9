"""One case in the Federation of Bosnia and Herzegovina, worked out by hand."""

from datetime import date

from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag
from worked_cases import NOBODY, a_worked_case, days_of

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


def test_every_day_of_a_case_in_the_federation_is_the_one_worked_out_by_hand() -> None:
    dossier = a_worked_case(
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
    assert days_of(dossier) == FEDERATION
    assert late == LEARNED_LATE


def test_in_the_federation_the_centre_for_social_work_stands_in_for_probation() -> None:
    dossier = a_worked_case("ba-bih", {"release": date(2026, 3, 1)}, NOBODY)

    owed = {one.action.number: one for one in plan(dossier).actions}

    assert owed[407].lead.role == "social-work"
    assert not {701, 705, 901} & set(owed)
