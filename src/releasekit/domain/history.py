"""From the events that were recorded of a case to the state they add up to."""

from collections.abc import Iterable

from releasekit.domain.case import Case, Event
from releasekit.domain.deeds import Opened, Reopened, Undone
from releasekit.domain.fold import Fold
from releasekit.domain.folding import take


def case_from(name: str, history: tuple[Event, ...]) -> Case:
    """Fold a history, whose first event opened the case, into its state."""
    first = history[0]
    if not isinstance(first.deed, Opened):
        raise TypeError("a history begins with the event that opened the case")
    fold = Fold(first, first.deed)
    for event in counting(history):
        take(fold, event)
    return fold.case(name, history)


def counting(history: Iterable[Event]) -> Iterable[Event]:
    """Leave out what was undone; an undone taking-back counts again itself.

    Read from the latest to the first, so that taking back is itself taken back. With
    an event goes what the program itself wrote because of it.
    """
    events = tuple(history)
    undone: set[int] = set()
    for event in reversed(events):
        if isinstance(event.deed, Reopened) and event.deed.cause in undone:
            undone.add(event.seq)
        if isinstance(event.deed, Undone) and event.seq not in undone:
            undone.add(event.deed.seq)
    return (event for event in events if event.seq not in undone)
