"""One case in Brčko District, worked out by hand."""

from datetime import date

from releasekit.domain.outstanding import plan
from releasekit.domain.owed_flags import Flag
from worked_cases import NOBODY, a_worked_case, days_of

# Brčko District. Admission on Tuesday 17 December 2024 to a prison of the Federation,
# opened that day. The sentence, of a district court, ends on Sunday 8 March 2026, the
# day of the district: the release keeps its day (`keep`), and Monday 9 March is off in
# its place. First of all the prison and its level are identified: three days after
# admission, Friday 20 December (160); only then is the case lead named (101). Three
# weeks after admission is 7 January 2025, Orthodox Christmas, so Wednesday 8 (109).
# Nine months before is Sunday 8 June 2025, and Friday 6 June is Eid al-Adha, so
# Thursday 5 June (306, 307, 350). Twelve months before is Saturday 8 March 2025, so
# Friday 7 (302, 303, 304). 60 days before is Wednesday 7 January 2026, Orthodox
# Christmas, so Tuesday 6 (416, 417). 84, 28, 14 and 7 days before are Sundays, so
# Fridays. A year after is Monday 8 March 2027, the day of the district, and Tuesday 9
# is Eid al-Fitr, so Wednesday 10 (803); two years after is Wednesday 8 March 2028, so
# Thursday 9 (902). The religious days are provisional: 109, 306, 307, 350, 416, 417 and
# 803 carry that flag. Nobody supervises and nobody applies: 360, 405, 501, 701, 705 and
# 901 are absent. Facts: NOBODY with conditional-release no, sentencing-level brcko and
# prison-level federation.
BRCKO = {
    101: "2024-12-24",
    102: "2024-12-31",
    103: "2024-12-31",
    108: "2024-12-24",
    109: "2025-01-08",
    110: "2025-01-14",
    150: "2024-12-31",
    160: "2024-12-20",
    201: "2025-03-17",
    202: "2025-03-17",
    203: "2025-06-17",
    302: "2025-03-07",
    303: "2025-03-07",
    304: "2025-03-07",
    306: "2025-06-05",
    307: "2025-06-05",
    308: "2025-07-08",
    309: "2025-08-08",
    350: "2025-06-05",
    361: "2025-05-08",
    362: "2025-04-08",
    401: "2025-09-08",
    402: "2025-09-08",
    403: "2025-09-08",
    404: "2025-09-08",
    406: "2025-10-08",
    407: "2025-10-24",
    408: "2025-11-07",
    411: "2025-11-28",
    412: "2025-12-08",
    413: "2025-12-12",
    415: "2025-12-12",
    416: "2026-01-06",
    417: "2026-01-06",
    502: "2026-02-06",
    503: "2026-02-06",
    504: "2026-02-20",
    505: "2026-02-20",
    506: "2026-02-27",
    507: "2026-03-05",
    601: "2026-03-08",
    602: "2026-03-08",
    702: "2026-03-11",
    703: "2026-03-16",
    706: "2026-04-07",
    801: "2026-06-08",
    802: "2026-09-08",
    803: "2027-03-10",
    902: "2028-03-09",
}
PROVISIONAL = {109, 306, 307, 350, 416, 417, 803}


def test_every_day_of_a_case_in_brcko_is_the_one_worked_out_by_hand() -> None:
    dossier = a_worked_case(
        "ba-brc",
        {"admission": date(2024, 12, 17), "release": date(2026, 3, 8)},
        {
            **NOBODY,
            "conditional-release": False,
            "sentencing-level": "brcko",
            "prison-level": "federation",
        },
    )

    unsure = {
        one.action.number
        for one in plan(dossier).actions
        if Flag.PROVISIONAL in one.flags
    }
    assert dossier.release == date(2026, 3, 8)
    assert days_of(dossier) == BRCKO
    assert unsure == PROVISIONAL
