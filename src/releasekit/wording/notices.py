"""The words of notices: their heads, and how late a step is."""

from datetime import date

from releasekit.domain.notices.notice import Kind
from releasekit.domain.outstanding import Standing
from releasekit.wording.catalogue import _, counted
from releasekit.wording.days import full_day


def kind_head(kind: Kind) -> str:
    heads = {
        Kind.LATE: _("LATE"),
        Kind.WAIVER_ENDED: _("A WAIVER ENDED: OWED AGAIN"),
        Kind.DUE: _("DUE TODAY"),
        Kind.SOON: _("DUE SOON"),
        Kind.FREE: _("NO LONGER WAITS FOR ANOTHER STEP"),
        Kind.MOVED: _("THE RELEASE DATE MOVED"),
        Kind.UNNAMED: _("NOBODY IS NAMED WHO RECEIVES THE PERSON"),
        Kind.CALENDAR: _("A YEAR WITHOUT A CALENDAR"),
        Kind.WEEKLY: _("THIS WEEK"),
    }
    return heads[kind]


def lateness(standing: Standing, today: date) -> str:
    """Say when a step was or is due, and how far that is from today."""
    due = standing.owed.due
    if due is None:
        return _("no day yet")
    left = (due - today).days
    day = full_day(due)
    if left < 0:
        told = counted(
            "was due on {day}, {n} day ago",
            "was due on {day}, {n} days ago",
            -left,
            day=day,
        )
    elif left == 0:
        told = _("due today, {day}").format(day=day)
    else:
        told = counted(
            "due on {day}, in {n} day", "due on {day}, in {n} days", left, day=day
        )
    return told


def moved_told() -> str:
    return _("{case}  the release is now planned for {day}")


def unnamed_told() -> str:
    return _("{case}  release on {day}: name a worker with rk assign {case}")
