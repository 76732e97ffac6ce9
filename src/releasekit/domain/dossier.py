"""A case with the checklist and calendar it follows: all that a rule may look at."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.case import Case, Moment
from releasekit.domain.checklist import Checklist
from releasekit.domain.counting import anchor_day
from releasekit.domain.workdays import Calendar

RELEASE = "release"


class Dossier(NamedTuple):
    """Everything about one case that decides what is owed and when."""

    case: Case
    checklist: Checklist
    calendar: Calendar

    @property
    def release(self) -> date | None:
        """The day of release that counts: the one that happened, else the plan."""
        return self.anchor(RELEASE)

    def began_before(self, action: Action) -> bool:
        """Say whether an action belongs to a phase before the casebook began."""
        start = self.case.opened.start
        is_early = start is not None and action.phase.number < start.number
        return is_early and action.id not in self.case.taken_up

    def anchor(self, name: str, moment: Moment | None = None) -> date | None:
        """Find the day that counts for a date, as it stood at a moment or stands."""
        named = self.checklist.dates.get(name)
        if named is None:
            return None
        at = moment or self.case.moments[-1]
        sure = at.is_confirmed(name)
        return anchor_day(named, at.dates, self.calendar, is_confirmed=sure)
