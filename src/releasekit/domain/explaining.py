"""Why an action is due on its day: each step of the rules that changed it, as a sum.

Rules, section 3. The last step's day is the day it is due.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action, Basis, Return
from releasekit.domain.counting import counted, later, rolled, rolled_for
from releasekit.domain.dossier import Dossier
from releasekit.domain.due_day import (
    DueDay,
    Known,
    Scene,
    Shift,
    first_day,
    following,
    stands,
    under_ceilings,
)
from releasekit.domain.occurrences import Occurrence, next_occurrence


class Why(Enum):
    """What a step did to the day."""

    COUNTED = "counted"
    ROLLED = "rolled"
    KEPT_LATE = "kept-late"
    CAUGHT_UP = "caught-up"
    FOLLOWS = "follows"
    CEILING = "ceiling"
    OPEN_DAY = "open-day"
    EXTENDED = "extended"


class Step(NamedTuple):
    """One line of the sum: what was done, and the day it gave.

    `by` names the action that is followed, or the date that is a ceiling.
    """

    why: Why
    day: date
    by: str = ""


Steps = tuple[Step, ...]


def steps_of(action: Action, scene: Scene) -> Steps:
    """Tell how the day of an action that was never settled is found."""
    day = scene.days.get(action.id)
    if day is None or day.known.anchor is None:
        return ()
    anchor, calendar = day.known.anchor, scene.dossier.calendar
    by_rule = counted(action.due.offset, anchor, calendar)
    plain = rolled_for(action, by_rule, anchor, calendar)
    own = (Step(Why.COUNTED, by_rule), Step(Why.ROLLED, plain))
    moves = _moves(action, day.known, plain, scene)
    return _changing((*own, *moves, *_extension(day)))


def _extension(day: DueDay) -> Iterable[Step]:
    if day.extended is not None and day.due is not None:
        yield Step(Why.EXTENDED, day.due)


def again_steps(action: Action, dossier: Dossier) -> Steps:
    """Tell how the day is found on which a settled action comes again."""
    coming = next_occurrence(action, dossier)
    period = _coming_after(action, coming)
    if coming is None or period is None:
        return ()
    by_rule = later(period.period, coming.since, dossier.calendar)
    day = rolled(by_rule, period.roll, dossier.calendar)
    held = Step(Why.CEILING, coming.due, _held_by(action, coming.due, dossier))
    return _changing((Step(Why.COUNTED, by_rule), Step(Why.ROLLED, day), held))


def _coming_after(action: Action, coming: Occurrence | None) -> Return | None:
    if coming is None:
        return None
    return action.again if coming.back_on is not None else action.repeats


def _changing(steps: Iterable[Step]) -> Steps:
    """Leave out the steps that gave the day there was already."""
    found: list[Step] = []
    for step in steps:
        if not found or found[-1].day != step.day:
            found.append(step)
    return tuple(found)


def _moves(action: Action, known: Known, plain: date, scene: Scene) -> Iterable[Step]:
    """Tell what moved a day off the one that the action's own rule gives."""
    day, shift = plain, None
    if plain < known.learned and action.due.basis is not Basis.STATUTE:
        if known.kept is not None:
            yield Step(Why.KEPT_LATE, known.kept)
            return
        day = known.learned + timedelta(scene.dossier.checklist.catch_up_days)
        shift = Shift(on=known.learned, by_move=known.by_move)
        yield Step(Why.CAUGHT_UP, day)
    elif known.anchor is None or stands(action, plain, known.anchor, scene):
        return
    yield from _held(action, plain, (day, shift), scene)


def _held(
    action: Action, plain: date, late: tuple[date, Shift | None], scene: Scene
) -> Iterable[Step]:
    """Let a day follow others, hold it under its ceilings, and roll it back."""
    (day, shift), follows = late, date.min
    known = scene.days[action.id].known
    if action.due.basis is not Basis.STATUTE:
        day, shift, follows = following(action, day, shift, scene.days)
        yield Step(Why.FOLLOWS, day, _followed(action, day, scene))
    day = under_ceilings(action, day, known, scene)
    yield Step(Why.CEILING, day, _held_by(action, day, scene.dossier))
    if day != plain:
        floor = max(first_day(action, known), follows if follows <= day else date.min)
        open_day = scene.dossier.calendar.open_on_or_before(day)
        yield Step(Why.OPEN_DAY, open_day if open_day >= floor else day)


def _followed(action: Action, day: date, scene: Scene) -> str:
    """Name the action whose day this one takes over."""
    days = scene.days
    found = (name for name in action.waits_for if name in days)
    return next((name for name in found if days[name].due == day), "")


def _held_by(action: Action, day: date, dossier: Dossier) -> str:
    """Name the date that holds a day down: by a ceiling, or by coming after it."""
    ceiling = action.ceiling
    anchor = ceiling and dossier.anchor(ceiling.anchor)
    if ceiling is None or anchor is None:
        return action.due.offset.anchor
    last = counted(ceiling, anchor, dossier.calendar)
    is_this = day in (last, dossier.calendar.open_on_or_before(last))
    return ceiling.anchor if is_this else action.due.offset.anchor
