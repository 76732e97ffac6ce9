"""The due day of one action, step by step as the rules give it.

Rules, section 3. Each step that can change a day is a function of its own, so that
`explaining` can tell them one by one.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from releasekit.domain.action import Action, Basis, Side
from releasekit.domain.conditions import Truth
from releasekit.domain.counting import ceilings, counted, first_day_of, rolled_for
from releasekit.domain.dossier import Dossier


class Known(NamedTuple):
    """What is known of an action from some day on.

    `learned` is the first day on which anybody could know when it is due;
    `by_move` says that a moved date made it so, not the opening or an answer.
    `kept` is a day that was already overdue when its date moved.
    """

    truth: Truth
    learned: date
    anchor: date | None = None
    by_move: bool = False
    kept: date | None = None


class Shift(NamedTuple):
    """Why an action is due later than its own rule says: since when, by what."""

    on: date
    by_move: bool


class DueDay(NamedTuple):
    """When one action is due; `plain` is the day its own rule alone gives.

    `counted` is the day before the last roll off a closed one; `extended` says on
    which day more time was given.
    """

    known: Known
    counted: date | None = None
    plain: date | None = None
    due: date | None = None
    shift: Shift | None = None
    extended: date | None = None


Anchors = Mapping[str, date | None]
Days = Mapping[str, DueDay]


class Scene(NamedTuple):
    """What the day of one action is worked out from, at one moment of a case.

    `days` holds the actions worked out so far; those it waits for come first.
    """

    dossier: Dossier
    anchors: Anchors
    days: Days


def due_day(action: Action, known: Known, scene: Scene) -> DueDay:
    anchor, calendar = known.anchor, scene.dossier.calendar
    if anchor is None:
        return DueDay(known=known)
    by_rule = counted(action.due.offset, anchor, calendar)
    plain = rolled_for(action, by_rule, anchor, calendar)
    unmoved = DueDay(known=known, counted=by_rule, plain=plain, due=plain)
    if plain < known.learned and action.due.basis is not Basis.STATUTE:
        return _caught_up(action, unmoved, scene)
    if stands(action, plain, anchor, scene):
        return unmoved
    return _moved(action, unmoved, plain, None, scene)


def _caught_up(action: Action, unmoved: DueDay, scene: Scene) -> DueDay:
    """Give an action learned of too late some weeks from that day.

    One that was overdue already, before its date moved, keeps its old day.
    """
    known = unmoved.known
    if known.kept is not None:
        return unmoved._replace(counted=known.kept, due=known.kept)
    until = known.learned + timedelta(scene.dossier.checklist.catch_up_days)
    shift = Shift(on=known.learned, by_move=known.by_move)
    return _moved(action, unmoved, until, shift, scene)


def stands(action: Action, plain: date, anchor: date, scene: Scene) -> bool:
    """Say whether nothing moves a day learned of in time: no ceiling, no other."""
    days = scene.days
    return (
        action.ceiling is None
        and (plain <= anchor or action.due.offset.side is Side.AFTER)
        and not any(name in days and days[name].shift for name in action.waits_for)
    )


def _moved(
    action: Action, unmoved: DueDay, due: date, shift: Shift | None, scene: Scene
) -> DueDay:
    """Let a day follow others, hold it under its ceilings, and roll it back."""
    known, follows = unmoved.known, date.min
    if action.due.basis is not Basis.STATUTE:
        due, shift, follows = following(action, due, shift, scene.days)
    due = under_ceilings(action, due, known, scene)
    if due == unmoved.plain:
        return unmoved
    floor = max(first_day(action, known), follows if follows <= due else date.min)
    open_day = scene.dossier.calendar.open_on_or_before(due)
    final = open_day if open_day >= floor else due
    return unmoved._replace(counted=due, due=final, shift=shift)


def following(
    action: Action, due: date, shift: Shift | None, days: Days
) -> tuple[date, Shift | None, date]:
    """Let an action be due no earlier than a moved one that it waits for.

    Once it is moved itself, it follows all that it waits for. Gives the day, what
    moved it, and the day below which it must not be rolled.
    """
    others = [days[name] for name in action.waits_for if name in days]
    dated = [(one.due, one.shift) for one in others if one.due is not None]
    moved = max((one for one in dated if one[1]), default=(date.min, None))
    if moved[0] > due:
        shift = shift or moved[1]
    if shift is None:
        return due, None, moved[0]
    floor = max((day for day, _shift in dated), default=date.min)
    return max(due, floor), shift, floor


def under_ceilings(action: Action, due: date, known: Known, scene: Scene) -> date:
    """Hold a day under its ceilings, where those lie on or after `learned`."""
    for ceiling in ceilings(action, scene.anchors, scene.dossier.calendar):
        if ceiling >= known.learned:
            due = min(due, ceiling)
    return due


def first_day(action: Action, known: Known) -> date:
    after = known.anchor and first_day_of(action, known.anchor)
    return max(known.learned, after) if after else known.learned
