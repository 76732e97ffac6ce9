"""Asking whether a planned release took place: the day is over, nobody said so."""

from collections.abc import Iterable
from datetime import date

from releasekit.domain.outstanding import Planned
from releasekit.wording import _
from releasekit.wording.days import short_day


def confirming_command(label: str, release: date) -> str:
    """Give the command that says that a release took place on the planned day."""
    return f"rk set {label} released={release.isoformat()}"


def question_of(planned: Planned, label: str, today: date) -> Iterable[str]:
    """Ask of one case, with the day in the question."""
    if planned.release is not None and planned.awaits_release(today):
        question = _("Was the person released on {day}?")
        yield question.format(day=short_day(planned.release, today))
        yield confirming_command(label, planned.release)
