"""One case in North Macedonia, worked out by hand."""

from datetime import date

from releasekit.domain.outstanding import plan
from worked_cases import NOBODY, a_worked_case, days_of

# Admission on Wednesday 17 December 2025. Three weeks after it is 7 January 2026,
# Orthodox Christmas, so Thursday 8 (109). The court releases on conditions on Monday 3
# May 2027, the Monday of Orthodox Easter: the release keeps its day (`keep`), and 601
# and 602 with it. A year before is Sunday 3 May 2026; Friday is Labour Day, so Thursday
# 30 April (302, 303, 304). Nine months before is Monday 3 August 2026, closed because
# 2 August is a Sunday; so Friday 31 July (306, 307). Eight months before is Thursday 3
# September (308), seven Saturday 3 October, so Friday 2 (309, 350), six Tuesday 3
# November, five Thursday 3 December. 135 days before is Saturday 19 December, so Friday
# 18 (407). Four months before is Sunday 3 January 2027; Friday is New Year, so Thursday
# 31 December (408). 100 days before is Saturday 23 January, so Friday 22 (411); 90 days
# Tuesday 2 February (412, 450), 84 Monday 8 February (414, 415), 60 Thursday 4 March
# (416, 417); Eid, Tuesday 9 March, lies between. 28, 14 and 7 days before are Mondays.
# Three days before is Good Friday, which is leave: offices are open (507). After the
# release the first open day is Tuesday 4 May (701). 21 days after is Monday 24 May,
# Saints Cyril and Methodius, so Tuesday 25 (705); three months after is Tuesday 3
# August, the day after Republic Day (801). Supervision ends on Wednesday 3 May 2028; 60
# days before is Saturday 4 March, so Friday 3 (901). Probation supervises, so 413 does
# not apply; care goes on after release, so 414, 450 and 704 do.
NORTH_MACEDONIA = {
    101: "2025-12-24",
    102: "2025-12-31",
    103: "2025-12-31",
    108: "2025-12-24",
    109: "2026-01-08",
    110: "2026-01-14",
    201: "2026-03-17",
    202: "2026-03-17",
    203: "2026-06-17",
    302: "2026-04-30",
    303: "2026-04-30",
    304: "2026-04-30",
    306: "2026-07-31",
    307: "2026-07-31",
    308: "2026-09-03",
    309: "2026-10-02",
    350: "2026-10-02",
    401: "2026-11-03",
    402: "2026-11-03",
    403: "2026-11-03",
    404: "2026-11-03",
    405: "2026-11-03",
    406: "2026-12-03",
    407: "2026-12-18",
    408: "2026-12-31",
    411: "2027-01-22",
    412: "2027-02-02",
    414: "2027-02-08",
    415: "2027-02-08",
    416: "2027-03-04",
    417: "2027-03-04",
    450: "2027-02-02",
    501: "2027-04-05",
    502: "2027-04-05",
    503: "2027-04-05",
    504: "2027-04-19",
    505: "2027-04-19",
    506: "2027-04-26",
    507: "2027-04-30",
    601: "2027-05-03",
    602: "2027-05-03",
    701: "2027-05-04",
    702: "2027-05-06",
    703: "2027-05-10",
    704: "2027-05-17",
    705: "2027-05-25",
    706: "2027-06-02",
    801: "2027-08-03",
    802: "2027-11-03",
    803: "2028-05-03",
    901: "2028-03-03",
    902: "2029-05-03",
}
EASTER_MONDAY = date(2027, 5, 3)


def test_every_day_of_a_case_in_north_macedonia_is_the_one_worked_out_by_hand() -> None:
    dossier = a_worked_case(
        "mk",
        {
            "admission": date(2025, 12, 17),
            "release": EASTER_MONDAY,
            "supervision-end": date(2028, 5, 3),
        },
        {**NOBODY, "supervised": True, "health-need": True},
    )

    assert dossier.release == EASTER_MONDAY
    assert days_of(dossier) == NORTH_MACEDONIA


def test_without_supervision_in_north_macedonia_the_centre_leads_and_gets_one_map() -> (
    None
):
    dossier = a_worked_case("mk", {"release": EASTER_MONDAY}, NOBODY)

    owed = {one.action.number: one for one in plan(dossier).actions}

    assert owed[407].lead.role == "social-work"
    assert not {350, 405, 501, 701, 705, 901} & set(owed)
