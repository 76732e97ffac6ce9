"""Days on which offices are open."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class ClosedDay(NamedTuple):
    """One day on which the offices of a jurisdiction stay closed."""

    name: Mapping[str, str]
    provisional: bool = False
    source: str = ""


class Calendar(NamedTuple):
    """The closed days of a jurisdiction, for the years it covers.

    Days whose closing is contested count as open.
    """

    id: str
    years: frozenset[int] = frozenset()
    closed: Mapping[date, ClosedDay] = MappingProxyType({})
    contested: Mapping[date, ClosedDay] = MappingProxyType({})

    def covers(self, day: date) -> bool:
        return day.year in self.years

    def is_open(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.closed

    def open_on_or_before(self, day: date) -> date:
        while not self.is_open(day):
            day -= ONE_DAY
        return day

    def open_on_or_after(self, day: date) -> date:
        while not self.is_open(day):
            day += ONE_DAY
        return day

    def shifted(self, day: date, working_days: int) -> date:
        """Count open days from a day that is itself not counted.

        A negative number counts backwards; zero is the day itself.
        """
        step = ONE_DAY if working_days > 0 else -ONE_DAY
        for _ in range(abs(working_days)):
            day += step
            while not self.is_open(day):
                day += step
        return day

    def provisional_between(self, first: date, last: date) -> bool:
        """Say whether a weekday closed only for now lies in the span."""
        day = first
        while day <= last:
            entry = self.closed.get(day)
            if entry is not None and entry.provisional and day.weekday() < SATURDAY:
                return True
            day += ONE_DAY
        return False
