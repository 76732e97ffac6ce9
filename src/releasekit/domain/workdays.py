"""Days on which offices are open."""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class ClosedDay(NamedTuple):
    """One day on which the offices of a jurisdiction stay closed.

    It is `provisional` while it may still move, and `contested` where it is disputed
    whether they close.
    """

    name: Mapping[str, str]
    provisional: bool = False
    source: str = ""
    contested: bool = False


class Calendar(NamedTuple):
    """The closed days of a jurisdiction, for the years it covers.

    Days that are in `contested` count as open. `notice` is the footnote that stands
    wherever the title does.
    """

    id: str
    years: frozenset[int] = frozenset()
    closed: Mapping[date, ClosedDay] = MappingProxyType({})
    contested: Mapping[date, ClosedDay] = MappingProxyType({})
    title: Mapping[str, str] = MappingProxyType({})
    notice: Mapping[str, str] = MappingProxyType({})

    def with_contested_closed(self) -> "Calendar":
        """Give the calendar of an office that stays closed on contested days."""
        every = {**self.contested, **self.closed}
        return self._replace(closed=every, contested=MappingProxyType({}))

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
