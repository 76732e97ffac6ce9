"""The due date of every action of a case, step by step as the rules give it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from releasekit.domain.case import Moment
from releasekit.domain.checklist import Action, Basis, Side
from releasekit.domain.conditions import Truth, truth_of
from releasekit.domain.counting import counted, first_day_of, rolled_for
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

    `counted` is the day before the last roll off a closed one.
    """

    known: Known
    counted: date | None = None
    plain: date | None = None
    due: date | None = None
    shift: Shift | None = None


Anchors = Mapping[str, date | None]
Days = Mapping[str, DueDay]


def due_days(dossier: Dossier) -> Days:
    """Work out every action that applies or may apply.

    Actions that do not apply, and those of phases before the casebook, are left
    out. The days are worked out again for each moment at which dates or facts
    changed, since what was overdue before a change stays overdue after it.
    """
    days: Days = {}
    for moment in dossier.case.moments:
        days = _days_at(moment, days, dossier)
    return days


def _days_at(moment: Moment, before: Days, dossier: Dossier) -> Days:
    anchors = {
        name: dossier.anchor(name, moment.dates) for name in dossier.checklist.dates
    }
    start = dossier.case.opened.start
    first_phase = 0 if start is None else start.number
    days: dict[str, DueDay] = {}
    for action in dossier.checklist.actions.values():
        truth = truth_of(action.when, moment.facts) if action.when else Truth.TRUE
        if truth is Truth.FALSE or (first_phase and action.phase.number < first_phase):
            continue
        anchor = anchors.get(action.due.offset.anchor)
        known = _known(truth, anchor, moment.on, before.get(action.id))
        days[action.id] = _due_day(action, known, anchors, days, dossier)
    return days


def _known(truth: Truth, anchor: date | None, on: date, before: DueDay | None) -> Known:
    """Carry over what was known of an action, or begin anew where it changed."""
    if before is None or (truth is Truth.TRUE and before.known.truth is not Truth.TRUE):
        return Known(truth=truth, learned=on, anchor=anchor)
    earlier = before.known
    if anchor == earlier.anchor:
        if truth is earlier.truth:
            return earlier
        return Known(
            truth=truth, learned=earlier.learned, anchor=anchor, by_move=earlier.by_move
        )
    was_overdue = before.due is not None and before.due < on and truth is Truth.TRUE
    return Known(
        truth=truth,
        learned=on,
        anchor=anchor,
        by_move=earlier.anchor is not None,
        kept=before.due if was_overdue else None,
    )


def _due_day(
    action: Action, known: Known, anchors: Anchors, days: Days, dossier: Dossier
) -> DueDay:
    if known.anchor is None:
        return DueDay(known=known)
    by_rule = counted(action.due.offset, known.anchor, dossier.calendar)
    plain = rolled_for(action, by_rule, known.anchor, dossier.calendar)
    day = DueDay(known=known, counted=by_rule, plain=plain, due=plain)
    if action.due.basis is Basis.STATUTE:
        day = _capped(action, day, anchors, dossier)
    elif plain < known.learned and known.kept is not None:
        day = day._replace(counted=known.kept, due=known.kept)
    elif not _stands(action, day, days):
        day = _moved(action, day, anchors, days, dossier)
    return day


def _stands(action: Action, day: DueDay, days: Days) -> bool:
    """Say whether nothing moves a day: known in time, not capped, not following."""
    plain, known = day.plain, day.known
    return (
        plain is not None
        and known.anchor is not None
        and plain >= known.learned
        and action.ceiling is None
        and (plain <= known.anchor or action.due.offset.side is Side.AFTER)
        and not any(name in days and days[name].shift for name in action.waits_for)
    )


def _capped(action: Action, day: DueDay, anchors: Anchors, dossier: Dossier) -> DueDay:
    """Hold a statute's day under its own ceiling, the one thing that moves it."""
    if day.plain is None:
        return day
    ceiling = _under_written_ceiling(action, day.plain, day.known, anchors, dossier)
    if ceiling == day.plain:
        return day
    open_day = _on_open_day(ceiling, day.known.learned, dossier)
    return day._replace(counted=ceiling, due=open_day)


def _moved(
    action: Action, unmoved: DueDay, anchors: Anchors, days: Days, dossier: Dossier
) -> DueDay:
    """Move a day that was learned of late, that follows another, or that is capped."""
    known, plain = unmoved.known, unmoved.plain
    if plain is None:
        return unmoved
    due, shift, follows = _following(action, *_caught_up(plain, known, dossier), days)
    due = _under_ceilings(action, due, known, anchors, dossier)
    if due == plain:
        return unmoved
    floor = max(_first_day(action, known), follows if follows <= due else date.min)
    open_day = _on_open_day(due, floor, dossier)
    return DueDay(known=known, counted=due, plain=plain, due=open_day, shift=shift)


def _caught_up(
    plain: date, known: Known, dossier: Dossier
) -> tuple[date, Shift | None]:
    """Give an action learned of too late some weeks from that day."""
    if plain >= known.learned:
        return plain, None
    until = known.learned + timedelta(days=dossier.checklist.catch_up_days)
    return until, Shift(on=known.learned, by_move=known.by_move)


def _following(
    action: Action, due: date, shift: Shift | None, days: Days
) -> tuple[date, Shift | None, date]:
    """Let an action be due no earlier than a moved one that it waits for.

    Gives the day, what moved it, and the day below which it must not be rolled.
    """
    floor = date.min
    for name in action.waits_for:
        other = days.get(name)
        if other is None or other.due is None or not (other.shift or shift):
            continue
        floor = max(floor, other.due)
        if other.due > due:
            due, shift = other.due, shift or other.shift
    return due, shift, floor


def _under_ceilings(
    action: Action, due: date, known: Known, anchors: Anchors, dossier: Dossier
) -> date:
    """Hold a day under its ceilings, where those lie on or after `learned`."""
    anchor = known.anchor
    if action.due.offset.side is Side.BEFORE and anchor and anchor >= known.learned:
        due = min(due, anchor)
    return _under_written_ceiling(action, due, known, anchors, dossier)


def _under_written_ceiling(
    action: Action, due: date, known: Known, anchors: Anchors, dossier: Dossier
) -> date:
    anchor = action.ceiling and anchors.get(action.ceiling.anchor)
    if action.ceiling is None or anchor is None:
        return due
    ceiling = counted(action.ceiling, anchor, dossier.calendar)
    return min(due, ceiling) if ceiling >= known.learned else due


def _first_day(action: Action, known: Known) -> date:
    after = known.anchor and first_day_of(action, known.anchor)
    return max(known.learned, after) if after else known.learned


def _on_open_day(day: date, floor: date, dossier: Dossier) -> date:
    """Roll a moved day back to an open one, yet not below what it must follow."""
    open_day = dossier.calendar.open_on_or_before(day)
    return open_day if open_day >= floor else day
