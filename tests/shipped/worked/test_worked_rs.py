"""One case in Serbia, worked out by hand."""

from datetime import date

from releasekit.domain.outstanding import plan
from worked_cases import NOBODY, a_worked_case, days_of

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


def test_every_day_of_a_case_in_serbia_is_the_one_worked_out_by_hand() -> None:
    dossier = a_worked_case(
        "rs",
        {"release": date(2027, 5, 2), "supervision-end": date(2028, 5, 2)},
        {**NOBODY, "supervised": True},
    )

    assert dossier.release == date(2027, 4, 29)
    assert days_of(dossier) == SERBIA


def test_the_window_of_advisory_work_in_serbia_opens_a_year_before_release() -> None:
    dossier = a_worked_case("rs", {"release": date(2027, 5, 2)}, NOBODY)

    [advice] = [one for one in plan(dossier).actions if one.action.number == 450]

    assert (advice.opens, advice.due) == (date(2026, 4, 29), date(2027, 1, 29))
