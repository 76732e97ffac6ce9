"""Which events may move a due date or take one away, and the case before these."""

from collections.abc import Iterable

from releasekit.domain.case import Case, Event
from releasekit.domain.deeds import (
    Answered,
    Assigned,
    Blocked,
    Closed,
    Dated,
    Noted,
    Reopened,
    Restricted,
    Settled,
    Started,
    Unblocked,
    Undone,
    Upgraded,
)
from releasekit.domain.history import case_from

TAKES_AWAY = Dated | Answered | Settled | Reopened | Upgraded | Closed | Undone
"""After these a due date may be gone that was there before."""
MOVES_NOTHING = Noted | Started | Blocked | Unblocked | Assigned | Restricted
"""After these every due date is where it was."""


def earlier_cases(case: Case) -> Iterable[Case]:
    """Give a case as it was before each event that may take a due date away."""
    for event in case.history[1:]:
        if isinstance(event.deed, TAKES_AWAY) and not _is_first_end(event, case):
            yield case_from(case.id, case.history[: event.seq - 1])


def _is_first_end(event: Event, case: Case) -> bool:
    """Say whether an action ends for the first time: that takes no other's day away."""
    return isinstance(event.deed, Settled) and not any(
        isinstance(one.deed, Settled) and one.deed.action == event.deed.action
        for one in case.history[: event.seq - 1]
    )


def last_move(case: Case) -> Event:
    """Find the last event after which a due date may be another."""
    return next(
        one for one in reversed(case.history) if not isinstance(one.deed, MOVES_NOTHING)
    )
