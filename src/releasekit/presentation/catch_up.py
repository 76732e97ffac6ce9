"""Steps of a case that share one day to catch up by: one line, until that day is near.

A case taken up in mid-sentence has many at once; a line each would hide other cases.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from releasekit.domain.outstanding import Row

NEAR_DAYS = 7


class CatchUp(NamedTuple):
    """Rows of one case that were given the same day."""

    rows: tuple[Row, ...]

    @property
    def case(self) -> str:
        return self.rows[0].planned.case

    @property
    def due(self) -> date | None:
        return self.rows[0].due


def gathered(rows: Sequence[Row], today: date) -> Iterable[Row | CatchUp]:
    """Put rows that are far off and share case and catch-up day into one place."""
    sharing: dict[tuple[str, date | None], list[Row]] = {}
    for row in rows:
        if _is_far(row, today):
            sharing.setdefault(_key(row), []).append(row)
    for row in rows:
        alike = sharing.get(_key(row), []) if _is_far(row, today) else []
        if len(alike) <= 1:
            yield row
        elif row is alike[0]:
            yield CatchUp(tuple(alike))


def _key(row: Row) -> tuple[str, date | None]:
    return row.planned.case, row.due


def _is_far(row: Row, today: date) -> bool:
    """Say whether a row has a day to catch up by that is more than a week away."""
    owed = row.standing.owed
    return (
        owed.shift is not None
        and owed.due is not None
        and (owed.due - today).days > NEAR_DAYS
    )
