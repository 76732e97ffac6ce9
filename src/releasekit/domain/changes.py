"""What a change of dates or facts does to the open actions of a case."""

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
    both = [(old[name], one) for name, one in new.items() if name in old]
    moved = tuple((was, one) for was, one in both if was.due != one.due)
    return Changes(
        moved=moved,
        newly_late=tuple(
            one for was, one in moved if _late(one, today) and not _late(was, today)
        ),
        appearing=tuple(
            one
            for name, one in new.items()
            if name not in old or (one.determined and not old[name].determined)
        ),
        disappearing=tuple(one for name, one in old.items() if name not in new),
    )


def _late(owed: Owed, today: date) -> bool:
    return owed.due is not None and owed.due < today
