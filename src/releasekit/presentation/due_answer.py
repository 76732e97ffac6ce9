"""What `due` found, before it is drawn in any form."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.news import News
from releasekit.domain.notices.silence import Silence
from releasekit.domain.outstanding import Planned, Row, State
from releasekit.domain.selection import Me
from releasekit.errors.fault import ReleasekitError
from releasekit.presentation.labels import case_labels


class DueAnswer(NamedTuple):
    """Outstanding actions and all that must be said beside them.

    `rows` are those inside the horizon; a table shows the dated ones up to
    `shown_until` and counts the rest. `within` is what was asked for; `every_case`
    names also the cases that were not asked for, from which a short form must differ.
    """

    today: date
    within: str
    rows: tuple[Row, ...]
    cases: tuple[Planned, ...]
    unreadable: tuple[tuple[str, ReleasekitError], ...] = ()
    shown_until: date | None = None
    language: str = "en"
    every_case: tuple[str, ...] = ()
    closed: int = 0
    restricted: int = 0
    me: Me | None = None
    news: tuple[News, ...] = ()
    news_since: date | None = None
    silences: tuple[Silence, ...] = ()

    @property
    def dated(self) -> tuple[Row, ...]:
        """Give the rows that stand in the table: they apply and have a day."""
        waiting = (State.UNDATED, State.UNDETERMINED)
        return tuple(
            row
            for row in self.rows
            if row.standing.state not in waiting and self._is_shown(row)
        )

    @property
    def later(self) -> tuple[Row, ...]:
        """Give the rows inside the horizon that the table only counts."""
        return tuple(row for row in self.rows if not self._is_shown(row))

    @property
    def labels(self) -> Mapping[str, str]:
        """Give each case the shortest form that means it alone in the casebook."""
        return case_labels({*self.every_case, *(one.case for one in self.cases)})

    def is_mine(self, row: Row) -> bool:
        me = self.me
        lead = row.standing.owed.lead
        return me is not None and me.owes(lead, row.planned, self.today)

    def waiting(self, state: State) -> dict[str, list[Row]]:
        """Group the rows of a state by case."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            if row.standing.state is state:
                found.setdefault(row.planned.case, []).append(row)
        return found

    def _is_shown(self, row: Row) -> bool:
        if self.shown_until is None or row.due is None:
            return True
        return row.due <= self.shown_until


def count_late(rows: Iterable[Row]) -> int:
    return sum(1 for row in rows if row.standing.state is State.OVERDUE)
