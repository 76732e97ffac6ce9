"""How the day of an action is found, as a sum that reads from top to bottom."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from releasekit.domain.action import Basis
from releasekit.domain.explaining import Step, Why
from releasekit.presentation.closed_days import named
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.explain_count import (
    Row,
    closed_name,
    counted_rows,
    start_row,
)
from releasekit.wording import _, counted
from releasekit.wording.days import full_day


def sum_rows(answer: ExplainAnswer) -> Iterable[Row]:
    """Give every step that led to the day; the last row is the day itself."""
    explained = answer.explained
    yield start_row(answer)
    if not explained.steps:
        return
    first, *rest = explained.steps
    yield from counted_rows(first, answer)
    for before, step in pairwise(explained.steps):
        yield from _closed(before.day, step, answer)
        yield _row(step, answer)
    if not rest:
        yield _open(first.day, answer)
    if explained.coming is None and not any(one.why in MOVES for one in rest):
        yield _unmoved(answer)
    yield Row("=", full_day(explained.steps[-1].day))


MOVES = frozenset(
    {Why.CAUGHT_UP, Why.KEPT_LATE, Why.FOLLOWS, Why.CEILING, Why.EXTENDED}
)


def _open(day: date, answer: ExplainAnswer) -> Row:
    """Say of a day that was not rolled why it stands."""
    calendar = answer.dossier.calendar
    if not calendar.is_open(day):
        note = _("it keeps its day: {name}").format(name=closed_name(day, answer))
        return Row(_("an open day?"), _("no"), note)
    if not calendar.covers(day):
        note = _("no calendar covers {year}: only weekends are known")
        return Row(_("an open day?"), _("yes"), note.format(year=day.year))
    note = _("calendar {name}").format(name=calendar.id)
    contested = calendar.contested.get(day)
    if contested is not None:
        note = named(contested, answer.language, counts=False)
    return Row(_("an open day?"), _("yes"), note)


def _closed(before: date, step: Step, answer: ExplainAnswer) -> Iterable[Row]:
    """Say why a day was left for an open one."""
    if step.why in {Why.ROLLED, Why.OPEN_DAY}:
        name = closed_name(before, answer)
        yield Row(_("an open day?"), _("no"), name)


def _row(step: Step, answer: ExplainAnswer) -> Row:
    """Say what a step after the first one did."""
    value = full_day(step.day)
    match step.why:
        case Why.CAUGHT_UP | Why.KEPT_LATE:
            name, note = _late_row(step, answer)
        case Why.FOLLOWS:
            name = _("not before {number}").format(number=_number(step, answer))
            note = _("it waits for that, and that was moved")
        case Why.EXTENDED:
            name, note = _("more time"), _extended_note(answer)
        case Why.CEILING:
            name, note = _("not later"), answer.date(step.by)
        case _:
            name, note = _("the open day"), _direction(step, answer)
    return Row(name, value, note)


def _late_row(step: Step, answer: ExplainAnswer) -> tuple[str, str]:
    """Say what becomes of a day that was over before anybody could know it."""
    day = answer.explained.day
    learned = full_day(day.known.learned) if day else ""
    if step.why is Why.KEPT_LATE:
        note = _("it was late already when its date moved on {day}")
        return _("it stays late"), note.format(day=learned)
    days = answer.checklist.catch_up_days
    name = counted("{n} day to catch up", "{n} days to catch up", days)
    return name, _late_note(answer).format(day=learned)


def _late_note(answer: ExplainAnswer) -> str:
    """Say why nobody could know the day before it had passed."""
    day = answer.explained.day
    case = answer.dossier.case
    if day is not None and day.known.by_move:
        return _("its date moved on {day}, too late for that")
    if day is not None and day.known.learned == case.opened_on:
        return _("followed since {day}, too late for that")
    return _("known since {day}, too late for that")


def _extended_note(answer: ExplainAnswer) -> str:
    day = answer.explained.day
    if day is None or day.extended is None:
        return ""
    return _("given on {day}").format(day=full_day(day.extended))


def _number(step: Step, answer: ExplainAnswer) -> str:
    return str(answer.checklist.actions[step.by].number) if step.by else ""


def _direction(step: Step, answer: ExplainAnswer) -> str:
    """Say on which side the open day lies."""
    steps = answer.explained.steps
    before = steps[steps.index(step) - 1].day
    return _("the one before") if step.day < before else _("the next one")


def _unmoved(answer: ExplainAnswer) -> Row:
    """Say that nothing moved the day, and why nothing had to."""
    explained = answer.explained
    day = explained.day
    if day is None or day.due is None:
        return Row(_("moved?"), _("no"))
    is_past = day.due < day.known.learned
    if is_past and explained.action.due.basis is Basis.STATUTE:
        return Row(_("moved?"), _("no"), _("a day set by law stays, also when past"))
    anchor = explained.action.due.offset.anchor
    moments = answer.dossier.case.moments
    planned = [one.dates[anchor] for one in moments if anchor in one.dates]
    other = [one for one in planned if one != planned[-1]]
    if other:
        note = _("{date} was {day}; it was counted anew")
        told = note.format(date=answer.date(anchor), day=full_day(other[-1]))
        return Row(_("moved?"), _("with its date"), told)
    return Row(_("moved?"), _("no"), _("its date never moved"))
