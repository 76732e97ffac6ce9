"""One case in Montenegro, worked out by hand."""

from datetime import date

from worked_cases import NOBODY, a_worked_case, days_of

# Montenegro. Admission on Monday 2 June 2025, release on Sunday 14 November 2027 at the
# end of the sentence, moved there by an amnesty that reached the prison on Monday 26
# April 2027. 14 November is the second day of Njegoš Day; it is a Sunday, so Monday 15
# November is off too. No law that moves a release was read: it stays on Sunday (601,
# 602). The first open day after it is Tuesday 16 November; three days after is
# Wednesday 17 (702), a week after Sunday 21, so Monday 22 (703). A year before is
# Saturday 14 November 2026; Friday 13 is Njegoš Day, so Thursday 12 (302, 303, 304).
# Nine months before is Sunday 14 February 2027, so Friday 12 (306, 307, 350); eight
# months Sunday 14 March, so Friday 12 (308). Four months before is Wednesday 14 July,
# the second day of Statehood Day, Tuesday 13 the first, so Monday 12 (408). Seven days
# after the amnesty is Monday 3 May 2027, off because 2 May is a Sunday; counted
# forward, so Tuesday 4 May (451). 135 days before is Friday 2 July, 100 Friday 6
# August, 90 Monday 16 August, 84 Sunday 22, so Friday 20 August; 60 Wednesday 15
# September. 28, 14 and 7 days before are Sundays, so the Fridays before. Six months
# after is Sunday 14 May 2028, so Monday 15 (802). One and two years after are 14
# November 2028 and 2029, both closed, so the 15th (803, 902). Nobody supervises: 405,
# 450, 501, 650, 701, 705 and 901 do not apply, and 413 does.
MONTENEGRO = {
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
    302: "2026-11-12",
    303: "2026-11-12",
    304: "2026-11-12",
    306: "2027-02-12",
    307: "2027-02-12",
    308: "2027-03-12",
    309: "2027-04-14",
    350: "2027-02-12",
    401: "2027-05-14",
    402: "2027-05-14",
    403: "2027-05-14",
    404: "2027-05-14",
    406: "2027-06-14",
    407: "2027-07-02",
    408: "2027-07-12",
    411: "2027-08-06",
    412: "2027-08-16",
    413: "2027-08-20",
    415: "2027-08-20",
    416: "2027-09-15",
    417: "2027-09-15",
    451: "2027-05-04",
    502: "2027-10-15",
    503: "2027-10-15",
    504: "2027-10-29",
    505: "2027-10-29",
    506: "2027-11-05",
    507: "2027-11-11",
    601: "2027-11-14",
    602: "2027-11-14",
    702: "2027-11-17",
    703: "2027-11-22",
    706: "2027-12-14",
    801: "2028-02-14",
    802: "2028-05-15",
    803: "2028-11-15",
    902: "2029-11-15",
}


def test_every_day_of_a_case_in_montenegro_is_the_one_worked_out_by_hand() -> None:
    dossier = a_worked_case(
        "me",
        {
            "release": date(2027, 11, 14),
            "amnesty-decision": date(2027, 4, 26),
        },
        {**NOBODY, "amnesty": True},
    )

    assert days_of(dossier) == MONTENEGRO
