"""Asking again for what a change of dates or facts has made stale.

Rules, section 5: the program itself writes that a `reset` action is owed again, and
names the change as the cause; `review` actions are only marked.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from releasekit.domain.action import Action, Reschedule
from releasekit.domain.case import Event
from releasekit.domain.deeds import Dated, Deed, Reopened
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import case_from
from releasekit.domain.parts import with_signatures
from releasekit.domain.staleness import is_stale, needs_review


def after_deeds(dossier: Dossier, deeds: Iterable[Deed], on: date) -> Dossier:
    """Give a case as it would be once some deeds were written."""
    history = dossier.case.history
    events = tuple(
        Event(seq=seq, on=on, deed=deed)
        for seq, deed in enumerate(deeds, len(history) + 1)
    )
    case = case_from(dossier.case.id, (*history, *events))
    return Dossier(
        case=with_signatures(case, dossier.checklist),
        checklist=dossier.checklist,
        calendar=dossier.calendar,
    )


def with_resets(dossier: Dossier, deeds: Sequence[Deed], on: date) -> tuple[Deed, ...]:
    """Add to changes of dates and facts what they ask for anew."""
    if not deeds:
        return ()
    later = after_deeds(dossier, deeds, on)
    first = len(dossier.case.history) + 1
    resets = [
        Reopened(action=one.id, cause=first + _cause(one, deeds))
        for one in later.checklist.actions.values()
        if one.on_reschedule is Reschedule.RESET
        if is_stale(one, later) and not is_stale(one, dossier)
    ]
    return (*deeds, *resets)


def reviews(dossier: Dossier) -> tuple[Action, ...]:
    """Give the settled actions that are to be looked at again."""
    actions = dossier.checklist.actions.values()
    return tuple(one for one in actions if needs_review(one, dossier))


def _cause(action: Action, deeds: Sequence[Deed]) -> int:
    """Find the change that an action hangs on: its date, else the answers."""
    anchor = action.due.offset.anchor
    places = (
        place
        for place, deed in enumerate(deeds)
        if isinstance(deed, Dated) and deed.name == anchor
    )
    return next(places, len(deeds) - 1)
