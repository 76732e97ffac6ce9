"""Once a week the administrator hears that reminders ran, and how many were sent."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from releasekit.domain.notices.letters import Letter
from releasekit.domain.notices.notice import Contact, Key, Kind, Notice, Who
from releasekit.domain.notices.silence import Run
from releasekit.domain.notices.weekly import DAYS_A_WEEK, weekday_before

RUNS = "runs"
ADMINISTRATOR = Who(role="administrator", jurisdiction="")
MONDAY = 0


def weekly_of_runs(
    runs: Sequence[Run], address: str, told: Collection[Key], today: date
) -> Letter | None:
    """Give the letter on the runs of the week before, unless it was sent already.

    The first week begins with the first run: before it there is nothing to tell.
    """
    monday = weekday_before(today, MONDAY)
    if monday is None or not runs or runs[0].today >= monday:
        return None
    notice = Notice(RUNS, Kind.RUNS, ADMINISTRATOR, day=monday, due=monday)
    if notice.key in told:
        return None
    first = monday - timedelta(days=DAYS_A_WEEK)
    return Letter(
        whom=(ADMINISTRATOR,),
        contact=Contact(address),
        notices=(notice,),
        runs=tuple(one for one in runs if first <= one.today < monday),
    )
