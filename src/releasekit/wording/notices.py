"""The words of notices: their heads, and how late a step is."""

from collections.abc import Sequence
from datetime import date

from releasekit.domain.notices.notice import Kind
from releasekit.domain.notices.silence import Run
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
        Kind.RUNS: _("REMINDERS"),
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


def runs_told(runs: Sequence[Run]) -> str:
    """Say how often reminders ran in a week, and what came of it."""
    told = counted("{n} run", "{n} runs", len(runs))
    sent = sum(one.sent for one in runs)
    failed = sum(one.failed + sum(one.missed.values()) for one in runs)
    notices = counted("{n} notice sent", "{n} notices sent", sent)
    not_sent = _("{n} not sent").format(n=failed)
    return ", ".join([told, notices, *([not_sent] if failed else [])])


def moved_told() -> str:
    return _("{case}  the release is now planned for {day}")


def unnamed_told() -> str:
    return _("{case}  release on {day}: name a worker with rk assign {case}")
