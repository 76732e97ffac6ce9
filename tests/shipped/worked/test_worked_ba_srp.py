"""One case in Republika Srpska, worked out by hand."""

from datetime import date

from worked_cases import NOBODY, a_worked_case, days_of

# Republika Srpska. Admission on Monday 2 December 2024, opened that day. The commission
# releases conditionally on Friday 2 January 2026, the second day of New Year: the
# release keeps its day (`keep`), nobody supervises. The sentence is of a court of the
# entity, so 360 (help with the application), 405 and 501 apply; a victim has asked to
# be told, so 418 does. The lead times lie near closed days: twelve months before is
# Thursday 2 January 2025, closed like the day before it, so Tuesday 31 December (302,
# 303, 304); eight months before is Friday 2 May, closed like 1 May, so Wednesday 30
# April (308); ten months before is Sunday 2 March, so Friday 28 February (361); 42 days
# before is Friday 21 November, the day of the peace agreement, so Thursday 20 (418).
# Seven days after is Friday 9 January 2026: contested, so it counts as open (703).
# Three months after the admission is Sunday 2 March 2025, so Monday 3 (201, 202, 260).
# A year after the release is Saturday 2 January 2027, so Monday 4 (803); two years
# after is Sunday 2 January 2028, which passes to Monday 3, so Tuesday 4 (902).
# No supervision: 701, 705 and 901 are left out. Facts: NOBODY with victim-registered
# yes, conditional-release yes, sentencing-level and prison-level republika-srpska.
REPUBLIKA_SRPSKA = {
    101: "2024-12-09",
    102: "2024-12-16",
    103: "2024-12-16",
    108: "2024-12-09",
    109: "2024-12-23",
    110: "2024-12-30",
    150: "2024-12-16",
    201: "2025-03-03",
    202: "2025-03-03",
    203: "2025-06-02",
    260: "2025-03-03",
    302: "2024-12-31",
    303: "2024-12-31",
    304: "2024-12-31",
    306: "2025-04-02",
    307: "2025-04-02",
    308: "2025-04-30",
    309: "2025-06-02",
    350: "2025-04-02",
    360: "2025-06-02",
    361: "2025-02-28",
    401: "2025-07-02",
    402: "2025-07-02",
    403: "2025-07-02",
    404: "2025-07-02",
    405: "2025-07-02",
    406: "2025-08-01",
    407: "2025-08-20",
    408: "2025-09-02",
    411: "2025-09-24",
    412: "2025-10-03",
    413: "2025-10-10",
    415: "2025-10-10",
    416: "2025-11-03",
    417: "2025-11-03",
    418: "2025-11-20",
    460: "2025-09-04",
    501: "2025-12-05",
    502: "2025-12-05",
    503: "2025-12-05",
    504: "2025-12-19",
    505: "2025-12-19",
    506: "2025-12-26",
    507: "2025-12-30",
    601: "2026-01-02",
    602: "2026-01-02",
    702: "2026-01-05",
    703: "2026-01-09",
    706: "2026-02-02",
    801: "2026-04-02",
    802: "2026-07-02",
    803: "2027-01-04",
    902: "2028-01-04",
}


def test_every_day_of_a_case_in_republika_srpska_is_the_one_worked_out_by_hand() -> (
    None
):
    dossier = a_worked_case(
        "ba-srp",
        {"admission": date(2024, 12, 2), "release": date(2026, 1, 2)},
        {
            **NOBODY,
            "victim-registered": True,
            "conditional-release": True,
            "sentencing-level": "republika-srpska",
            "prison-level": "republika-srpska",
        },
    )

    assert dossier.release == date(2026, 1, 2)
    assert days_of(dossier) == REPUBLIKA_SRPSKA
