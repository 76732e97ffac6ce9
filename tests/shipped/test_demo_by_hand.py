"""One case of the demo for each jurisdiction, on Monday 23 November 2026, by hand.

Each row that `due CASE --within 30d` gives, to Wednesday 23 December, was worked out
from the case, the checklist and the closed days with a calendar beside them, and only
then compared. What was due up to yesterday is done, save what a case leaves open.
"""

import pytest

from screens import document

# Opened on Saturday 17 January 2026; released on Friday 18 December, nobody supervises.
# 416 (60 days before: 19 October) and 503 (28 days: Friday 20 November) are late. 14
# days before is Friday 4 December, 7 Friday 11, 3 Tuesday 15. 307 was declined on 18
# March, 18 June and 18 September; it comes back on its day, 18 December, and until then
# it is no row: an offer that was declined is owed to nobody. 302 was due before the
# opening, so 28 days after it, on Saturday 14 February: Friday 13. It came again on 13
# May, 13 August and Friday 13 November, and comes no more after the release. Three days
# after the release is Monday 21 December (702), seven are Friday 25, outside.
UNSUPERVISED_IN_MK = {
    416: "2026-10-19",
    503: "2026-11-20",
    504: "2026-12-04",
    505: "2026-12-04",
    506: "2026-12-11",
    507: "2026-12-15",
    601: "2026-12-18",
    602: "2026-12-18",
    702: "2026-12-21",
}

# The release was planned for Wednesday 18 November 2026; supervision ends in May. The
# day after it is done (701). Three days after is Saturday 21, so today (702); 7 days
# Wednesday 25 (703), 8 days Thursday 26 (750), 21 days Wednesday 9 December (705), 30
# days Friday 18 December (706). Three months after is February.
RELEASED_IN_SERBIA = {
    702: "2026-11-23",
    703: "2026-11-25",
    750: "2026-11-26",
    705: "2026-12-09",
    706: "2026-12-18",
}

# Opened on Thursday 16 July 2026 in early preparation; release on Wednesday 21 July
# 2027. 12, 10 and 9 months before lie behind and are done; 302 came again on 21 October
# and comes next in January. 8 months before is Saturday 21 November, so Friday 20:
# started, not done (308). 7 months before is Monday 21 December (309), 6 are January.
AT_TWO_LEVELS_IN_THE_FEDERATION = {308: "2026-11-20", 309: "2026-12-21"}

# Opened on Monday 27 April 2026; release estimated for Wednesday 12 May 2027. 302 is
# done for 12 May, 12 August and 12 November. Seven months before is Monday 12 October:
# the help with the application (360) was declined that day and comes back two months
# later, on Saturday 12 December, so Monday 14; until then it is no row. Six months
# before is Thursday 12 November: 405 is late, the others done. Five months before is
# Saturday 12 December, so Friday 11 (406). 135 days before is 28 December.
BEFORE_THE_COMMISSION_IN_REPUBLIKA_SRPSKA = {
    405: "2026-11-12",
    406: "2026-12-11",
}

# Admitted and opened on Monday 19 October 2026; release on Tuesday 28 December 2027.
# Two weeks after the admission is Monday 2 November: 150 is late. Four weeks after is
# done (110); three months after is January. A year before the release is Monday 28
# December. What hangs on conditional release, which nobody has answered, is due later.
IN_ANOTHERS_PRISON_FROM_BRCKO = {150: "2026-11-02"}

# Opened on Friday 26 June 2026; release on Wednesday 16 June 2027. A year before was
# over by then, so 302 to 304 got 28 days, Friday 24 July; 302 came again on Saturday 24
# October, so Monday 26, and is done. The programme (350) was declined on 16 September,
# offered again on Monday 16 November, and taken. Seven months before is that Monday:
# 309 is done, the room for probation's talk (351) is late. Six months before is
# Wednesday 16 December, when the report to the court is due too, for somebody asks for
# supervised release (401 to 405).
THE_COURT_DECIDES_IN_ALBANIA = {
    351: "2026-11-16",
    401: "2026-12-16",
    402: "2026-12-16",
    403: "2026-12-16",
    404: "2026-12-16",
    405: "2026-12-16",
}

# Opened on Thursday 24 September 2026, shortly before the release on Thursday 11
# February 2027. Three months before, Wednesday 11 November, is the day of the juvenile
# code: late, and law (450). What was over at the opening (401 to 404, 406) was due on
# Thursday 22 October and is done, like all to 84 days before, Thursday 19 November. 60
# days before is Sunday 13 December, so Friday 11 (416, 417). 418 is left out; 28 days
# before is January.
A_YOUNG_ADULT_IN_XK = {450: "2026-11-11", 416: "2026-12-11", 417: "2026-12-11"}

# Opened on Saturday 28 March 2026 for a release on Saturday 26 June 2027. 12, 9 and 8
# months before that are done; 302 came again on Monday 28 September and comes next on
# 28 December. The amnesty of Friday 13 November was learned of on Saturday 14: release
# on Monday 12 April 2027. Seven days after the decision is Friday 20: late (451). 7, 6
# and 5 months before the new day (309, 401 to 404, 406) were over when it was learned:
# 28 days from then is Saturday 12 December, so Friday 11. 135 days before is Saturday
# 28 November, but 407 waits for 309, so Friday 11 too. Four months before is Saturday
# 12 December, so again Friday 11 (408, and 409 for the children). 100 days before is 2
# January, New Year, so Thursday 31 December: outside.
NEW_DATE_BY_AMNESTY_IN_MONTENEGRO = {
    451: "2026-11-20",
    309: "2026-12-11",
    401: "2026-12-11",
    402: "2026-12-11",
    403: "2026-12-11",
    404: "2026-12-11",
    406: "2026-12-11",
    407: "2026-12-11",
    408: "2026-12-11",
    409: "2026-12-11",
}
BY_HAND = {
    "MK-DEMO-2026-005": UNSUPERVISED_IN_MK,
    "RS-DEMO-2026-007": RELEASED_IN_SERBIA,
    "BA-BIH-DEMO-2026-009": AT_TWO_LEVELS_IN_THE_FEDERATION,
    "BA-SRP-DEMO-2026-015": BEFORE_THE_COMMISSION_IN_REPUBLIKA_SRPSKA,
    "BA-BRC-DEMO-2026-014": IN_ANOTHERS_PRISON_FROM_BRCKO,
    "AL-DEMO-2026-013": THE_COURT_DECIDES_IN_ALBANIA,
    "XK-DEMO-2026-017": A_YOUNG_ADULT_IN_XK,
    "ME-DEMO-2026-016": NEW_DATE_BY_AMNESTY_IN_MONTENEGRO,
}


@pytest.mark.parametrize("case", BY_HAND)
def test_what_is_owed_in_a_case_of_the_demo_is_what_was_worked_out_by_hand(
    case: str,
) -> None:
    rows = document("due", case, "--within", "30d")["actions"]

    found = [(row["number"], row["due"]) for row in rows]
    assert sorted(found) == sorted(BY_HAND[case].items())
