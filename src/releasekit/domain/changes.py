"""What a change of dates or facts does to the open actions of a case."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.outstanding import Planned
from releasekit.domain.owed import Owed


class Changes(NamedTuple):
    """Open actions whose day moves, that become open, or that no longer apply."""

    moved: tuple[tuple[Owed, Owed], ...]
    newly_late: tuple[Owed, ...]
    appearing: tuple[Owed, ...]
    disappearing: tuple[Owed, ...]

    @property
    def are_none(self) -> bool:
        return not (self.moved or self.appearing or self.disappearing)


def changes(before: Planned, after: Planned, today: date) -> Changes:
    """Compare the open actions of one case before and after."""
    old = {one.action.id: one for one in before.actions}
    new = {one.action.id: one for one in after.actions}
    appearing = tuple(one for one in new.values() if _appears(one, old))
    kept = [(old[name], one) for name, one in new.items() if one not in appearing]
    return Changes(
        moved=tuple((was, one) for was, one in kept if was.due != one.due),
        newly_late=(
            *(one for one in appearing if _late(one, today)),
            *(one for was, one in kept if _late(one, today) and not _late(was, today)),
        ),
        appearing=appearing,
        disappearing=tuple(one for name, one in old.items() if name not in new),
    )


def _appears(owed: Owed, old: Mapping[str, Owed]) -> bool:
    """Say whether an action applies for certain now, and did not before."""
    was = old.get(owed.action.id)
    return was is None or (owed.determined and not was.determined)


def _late(owed: Owed, today: date) -> bool:
    return owed.due is not None and owed.due < today
