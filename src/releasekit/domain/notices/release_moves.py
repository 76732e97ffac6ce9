"""When the release of a case got another day last, by a move or by taking one back."""

from collections.abc import Sequence
from datetime import date

from releasekit.domain.case import Event
from releasekit.domain.deeds import Dated, Deed, Opened, Undone
from releasekit.domain.dossier import RELEASE
from releasekit.domain.history import counting


def last_release_move(history: Sequence[Event]) -> Event | None:
    """Find the event that gave the release another day; being surer of it is no move.

    Taking a move back is one too: people may have been told in between. A day that is
    not known for a while is compared with the one before.
    """
    day, found = None, None
    for event in history:
        if not _is_of_release(event.deed, history):
            continue
        to = _release(history[: event.seq])
        found = event if to is not None and day not in (None, to) else found
        day = to or day
    return found


def _is_of_release(deed: Deed, history: Sequence[Event]) -> bool:
    while isinstance(deed, Undone):
        deed = history[deed.seq - 1].deed
    sets = isinstance(deed, Dated) and deed.name == RELEASE
    return sets or isinstance(deed, Opened)


def _release(history: Sequence[Event]) -> date | None:
    """Give the release that a history adds up to."""
    day = None
    for event in counting(history):
        if isinstance(event.deed, Opened):
            day = event.deed.dates.get(RELEASE)
        elif isinstance(event.deed, Dated) and event.deed.name == RELEASE:
            day = event.deed.to
    return day
