"""One case in xk, worked out by hand, and what its juvenile code is not for."""

from datetime import date

from releasekit.domain.outstanding import plan
from worked_cases import NOBODY, a_worked_case, days_of

# Admission on Monday 2 June 2025 of a young adult who serves juvenile
# imprisonment; release on Friday 2 April 2027, at the end of the sentence, so nobody
# supervises. The juvenile code has probation help all the same, so probation is the
# community case worker, and 701, 705, 901 and 950 do not apply; nor do 107 and 410, for
# the person is not under 18. 418 is left out: the victim is told after the release.
# Three months before the release is Saturday 2 January 2027, a holiday; Friday 1
# January is one too, so the notice of the juvenile code has to be out by Thursday 31
# December 2026 (450), and 412, 90 days before, falls on the same 2 January. 8 months
# before is Sunday 2 August 2026, so Friday 31 July (308). 84 days before is Friday 8
# January, the day after Orthodox Christmas (413, 415). Good Friday is an open day here
# (506). The victim is told on Saturday 3 April: the law waits for no office hours
# (750). Three days after is Monday 5 April (702). Seven days after is Friday 9 April,
# Constitution Day, so Monday 12 (703). 30 days after is Sunday 2 May, Orthodox Easter;
# Monday 3 May stands in for Labour Day and Tuesday 4 May for Easter, so Wednesday 5 May
# (706). Six months after is Saturday 2 October, so Monday 4 (802); a year after is
# Sunday 2 April 2028, so Monday 3 (803). Help under the juvenile code is looked at
# eleven months after, Thursday 2 March 2028, before its limit of twelve (850). Two
# years after is Monday 2 April 2029, the day off for Catholic Easter, so Tuesday 3
# (902).
JUVENILE_SENTENCE_IN_XK = {
    101: "2025-06-09",
    102: "2025-06-16",
    103: "2025-06-16",
    108: "2025-06-09",
    109: "2025-06-23",
    110: "2025-06-30",
    201: "2025-09-02",
    202: "2025-09-02",
    203: "2025-12-02",
    302: "2026-04-02",
    303: "2026-04-02",
    304: "2026-04-02",
    306: "2026-07-02",
    307: "2026-07-02",
    308: "2026-07-31",
    309: "2026-09-02",
    350: "2026-07-02",
    401: "2026-10-02",
    402: "2026-10-02",
    403: "2026-10-02",
    404: "2026-10-02",
    406: "2026-11-02",
    407: "2026-11-18",
    408: "2026-12-02",
    411: "2026-12-23",
    412: "2026-12-31",
    413: "2027-01-08",
    415: "2027-01-08",
    416: "2027-02-01",
    417: "2027-02-01",
    450: "2026-12-31",
    502: "2027-03-05",
    503: "2027-03-05",
    504: "2027-03-19",
    505: "2027-03-19",
    506: "2027-03-26",
    507: "2027-03-30",
    601: "2027-04-02",
    602: "2027-04-02",
    702: "2027-04-05",
    703: "2027-04-12",
    706: "2027-05-05",
    750: "2027-04-03",
    801: "2027-07-02",
    802: "2027-10-04",
    803: "2028-04-03",
    850: "2028-03-02",
    902: "2029-04-03",
}


def test_every_day_of_a_juvenile_sentence_in_xk_is_the_one_worked_out_by_hand() -> None:
    dossier = a_worked_case(
        "xk",
        {"release": date(2027, 4, 2)},
        {**NOBODY, "juvenile-sentence": True, "victim-registered": True},
    )

    assert days_of(dossier) == JUVENILE_SENTENCE_IN_XK


def test_after_a_juvenile_sentence_in_xk_probation_leads_without_supervision() -> None:
    dossier = a_worked_case(
        "xk", {"release": date(2027, 4, 2)}, {**NOBODY, "juvenile-sentence": True}
    )

    owed = {one.action.number: one for one in plan(dossier).actions}

    assert owed[407].lead.role == "probation"
    assert not {418, 701, 750} & set(owed)


def test_the_three_months_of_the_juvenile_code_in_xk_are_not_for_adults() -> None:
    dates = {"release": date(2027, 4, 2)}
    young = {**NOBODY, "minor": True, "juvenile-sentence": False}

    owed = {
        one.action.number for one in plan(a_worked_case("xk", dates, young)).actions
    }

    assert not {450, 850} & owed
