"""Actions that come again: repeated ones, and offers that were declined."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action, Return, Side
from releasekit.domain.case import Settlement
from releasekit.domain.conditions import Truth, truth_of
from releasekit.domain.counting import ceilings, later, rolled
from releasekit.domain.deed_parts import How
from releasekit.domain.dossier import Dossier


class Occurrence(NamedTuple):
    """The next time of an action that was settled before.

    With `back_on` it is not owed until that day: an offer that was declined.
    """

    number: int
    due: date
    since: date
    back_on: date | None = None


def next_occurrence(action: Action, dossier: Dossier) -> Occurrence | None:
    """Give the occurrence open after the last settlement, if there is one.

    What no longer applies does not come again, nor what began before the casebook.
    """
    settlement = dossier.case.settlements.get(action.id)
    if settlement is None or settlement.is_for_now:
        return None
    if not _may_be_owed(action, dossier):
        return None
    if settlement.how is How.DECLINED and action.again is not None:
        due = _day_after(settlement, action.again, dossier)
        is_over = _is_past_its_date(due, action, dossier)
        return None if is_over else _numbered(settlement, due, back_on=due)
    return _repeated(action, action.repeats, settlement, dossier)


def _may_be_owed(action: Action, dossier: Dossier) -> bool:
    applies = truth_of(action.when, dossier.case.facts) is not Truth.FALSE
    return applies and not dossier.began_before(action)


def _repeated(
    action: Action, repeats: Return | None, settlement: Settlement, dossier: Dossier
) -> Occurrence | None:
    if repeats is None:
        return None
    due = _day_after(settlement, repeats, dossier)
    if _is_past_its_end(due, repeats, dossier):
        return None
    return _numbered(settlement, _under_ceilings(action, due, settlement, dossier))


def open_number(action: Action, dossier: Dossier) -> int:
    """Give the number of the occurrence that is open, or was the last."""
    settlement = dossier.case.settlements.get(action.id)
    if settlement is None:
        return 1
    coming = next_occurrence(action, dossier)
    return coming.number if coming else settlement.occurrence


def _numbered(
    settlement: Settlement, due: date, back_on: date | None = None
) -> Occurrence:
    return Occurrence(
        number=settlement.occurrence + 1, due=due, since=settlement.on, back_on=back_on
    )


def _day_after(settlement: Settlement, again: Return, dossier: Dossier) -> date:
    day = later(again.period, settlement.on, dossier.calendar)
    return rolled(day, again.roll, dossier.calendar)


def _is_past_its_date(due: date, action: Action, dossier: Dossier) -> bool:
    """Say whether an offer owed before a date would come back only after it."""
    offset = action.due.offset
    anchor = dossier.anchor(offset.anchor)
    return offset.side is Side.BEFORE and anchor is not None and due > anchor


def _is_past_its_end(due: date, repeats: Return, dossier: Dossier) -> bool:
    if repeats.until is None:
        return False
    end = dossier.anchor(repeats.until)
    return end is not None and due > end


def _under_ceilings(
    action: Action, due: date, settlement: Settlement, dossier: Dossier
) -> date:
    """Hold a day under the ceilings after the last settlement, and after that day."""
    anchors = {name: dossier.anchor(name) for name in dossier.checklist.dates}
    held = [
        one
        for one in ceilings(action, anchors, dossier.calendar)
        if settlement.on < one < due
    ]
    if not held:
        return due
    open_day = dossier.calendar.open_on_or_before(min(held))
    return open_day if open_day > settlement.on else min(held)
