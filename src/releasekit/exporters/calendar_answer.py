"""What goes into a calendar, before it is written in any form."""

from collections.abc import Mapping
from typing import NamedTuple

from releasekit.domain.entries import CaseEntries, EntryState


class CalendarAnswer(NamedTuple):
    """Due dates of cases, and how they are to be told.

    `labels` are the short forms of cases; `role` is whose calendar it is. Without
    `tells_all` a step on a sensitive fact has its number for a title. `alarms` are
    days before a due date; `as_todos` asks for tasks in place of events.
    """

    cases: tuple[CaseEntries, ...]
    labels: Mapping[str, str]
    language: str = "en"
    role: str | None = None
    tells_all: bool = False
    alarms: tuple[int, ...] = ()
    as_todos: bool = False

    @property
    def given(self) -> tuple[str, ...]:
        """Name the cases of which something is told."""
        return tuple(one.planned.case for one in self.cases if one.entries)

    @property
    def standing(self) -> int:
        """Count the due dates that stand."""
        return sum(
            entry.state is EntryState.OPEN
            for one in self.cases
            for entry in one.entries
        )

    @property
    def over(self) -> int:
        """Count those that stood once and do not any more."""
        return sum(len(one.entries) for one in self.cases) - self.standing
