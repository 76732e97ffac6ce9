"""The due date of every action of a case, at each moment that changed something."""

from datetime import date

from releasekit.domain.case import Moment
from releasekit.domain.conditions import Truth, truth_of
from releasekit.domain.dossier import Dossier
from releasekit.domain.due_day import Days, DueDay, Known, Scene, due_day


def due_days(dossier: Dossier) -> Days:
    """Work out every action that applies or may apply.

    Actions that do not apply, and those of phases before the casebook, are left
    out. The days are worked out again for each moment at which dates or facts
    changed, since what was overdue before a change stays overdue after it.
    """
    return last_scene(dossier).days


def last_scene(dossier: Dossier) -> Scene:
    """Give the days with what they were worked out from, as it all stands last."""
    scene = Scene(dossier=dossier, anchors={}, days={})
    for moment in dossier.case.moments:
        scene = _scene_at(moment, scene.days, dossier)
    return scene


def _scene_at(moment: Moment, before: Days, dossier: Dossier) -> Scene:
    anchors = {name: dossier.anchor(name, moment) for name in dossier.checklist.dates}
    is_followed = dossier.case.opened.start is not None
    days: dict[str, DueDay] = {}
    scene = Scene(dossier=dossier, anchors=anchors, days=days)
    for action in dossier.checklist.actions.values():
        truth = truth_of(action.when, moment.facts) if action.when else Truth.TRUE
        if truth is Truth.FALSE or (is_followed and dossier.began_before(action)):
            continue
        earlier = before.get(action.id)
        if action.due.offset.of_action:
            settled_on = _settled_on(action.due.offset.anchor, dossier)
            known = _known_from_action(truth, settled_on, moment.on, earlier)
        else:
            anchor = anchors.get(action.due.offset.anchor)
            known = _known(truth, anchor, moment.on, earlier)
        if dossier.case.renewed:
            known = _renewed(action.id, known, dossier)
        day = due_day(action, known, scene)
        if dossier.case.extensions:
            day = _extended(action.id, day, dossier)
        days[action.id] = day
    return scene


def _renewed(name: str, known: Known, dossier: Dossier) -> Known:
    """Learn of an action on the day a newer checklist gave it its day."""
    on = dossier.case.renewed.get(name)
    if on is None or on <= known.learned:
        return known
    return known._replace(learned=on, by_move=False, kept=None)


def _extended(name: str, day: DueDay, dossier: Dossier) -> DueDay:
    """Give a day the longer time that was said, unless its date moved after that."""
    extension = dossier.case.extensions.get(name)
    if extension is None or day.due is None or extension.on < day.known.learned:
        return day
    if extension.until <= day.due:
        return day
    return day._replace(due=extension.until, extended=extension.on)


def _known(truth: Truth, anchor: date | None, on: date, before: DueDay | None) -> Known:
    """Carry over what was known of an action, or begin anew where it changed."""
    if before is None or _begins_to_apply(truth, before):
        return Known(truth=truth, learned=on, anchor=anchor)
    earlier = before.known
    if anchor == earlier.anchor:
        return earlier._replace(truth=truth)
    was_overdue = before.due is not None and before.due < on and truth is Truth.TRUE
    return Known(
        truth=truth,
        learned=on,
        anchor=anchor,
        by_move=earlier.anchor is not None,
        kept=before.due if was_overdue else None,
    )


def _begins_to_apply(truth: Truth, before: DueDay) -> bool:
    return truth is Truth.TRUE and before.known.truth is not Truth.TRUE


def _settled_on(name: str, dossier: Dossier) -> date | None:
    settlement = dossier.case.settlements.get(name)
    return None if settlement is None else settlement.on


def _known_from_action(
    truth: Truth, settled_on: date | None, on: date, before: DueDay | None
) -> Known:
    """Say what is known of an action that counts from another's settlement.

    Nobody could know its day before that settlement.
    """
    newly = before is None or _begins_to_apply(truth, before)
    learned = on if newly or before is None else before.known.learned
    return Known(
        truth=truth, learned=max(learned, settled_on or learned), anchor=settled_on
    )
