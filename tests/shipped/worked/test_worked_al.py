"""One case in Albania, worked out by hand."""

from datetime import date

from worked_cases import NOBODY, a_worked_case, days_of

# Albania. Admission on Monday 2 June 2025 after pre-trial detention (150, 14 days
# later). The sentence ends on Sunday 14 March 2027, Summer Day; no law that was read
# moves it, so it stays (`keep`), and 601 and 602 with it. Nobody supervises: 351, 405,
# 450, 501, 701, 705 and 901 do not apply, 413 does. Twelve months before is Saturday 14
# March 2026, Summer Day, so Friday 13 (302, 303, 304). Nine months before is Sunday 14
# June 2026, so Friday 12 (306, 307, 350). 8, 7, 6 and 5 months are open days: 14 July,
# 14 August, 14 September, 14 October. 135 days is Friday 30 October. 4 months and 120
# days are both Saturday 14 November, so Friday 13 (408, 451). 100 days is Friday 4
# December: the two days off for the weekend of 28 and 29 November are over on Tuesday 1
# December. 90 days is Monday 14 December, 84 Sunday 20, so Friday 18; 60 Wednesday 13
# January. 28, 14 and 7 days before are Sundays: 12 and 26 February, 5 March. 3 days
# before is Thursday 11 March; Eid, Tuesday 9, is behind. After the release Monday 15
# March is off in place of the Sunday; 3 days after is Wednesday 17 (702). 7 days after
# is Sunday 21, Monday 22 is Nowruz, so Tuesday 23 (703). A year and two years after are
# Summer Day again, a Tuesday and a Wednesday: 15 March 2028 (803) and 15 March 2029
# (902).
ALBANIA = {
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
    302: "2026-03-13",
    303: "2026-03-13",
    304: "2026-03-13",
    306: "2026-06-12",
    307: "2026-06-12",
    308: "2026-07-14",
    309: "2026-08-14",
    350: "2026-06-12",
    401: "2026-09-14",
    402: "2026-09-14",
    403: "2026-09-14",
    404: "2026-09-14",
    406: "2026-10-14",
    407: "2026-10-30",
    408: "2026-11-13",
    411: "2026-12-04",
    412: "2026-12-14",
    413: "2026-12-18",
    415: "2026-12-18",
    416: "2027-01-13",
    417: "2027-01-13",
    451: "2026-11-13",
    502: "2027-02-12",
    503: "2027-02-12",
    504: "2027-02-26",
    505: "2027-02-26",
    506: "2027-03-05",
    507: "2027-03-11",
    601: "2027-03-14",
    602: "2027-03-14",
    702: "2027-03-17",
    703: "2027-03-23",
    706: "2027-04-13",
    801: "2027-06-14",
    802: "2027-09-14",
    803: "2028-03-15",
    902: "2029-03-15",
}


def test_every_day_of_a_case_in_albania_is_the_one_worked_out_by_hand() -> None:
    dossier = a_worked_case(
        "al",
        {"release": date(2027, 3, 14)},
        {**NOBODY, "pre-trial-detention": True},
    )

    assert dossier.release == date(2027, 3, 14)
    assert days_of(dossier) == ALBANIA
