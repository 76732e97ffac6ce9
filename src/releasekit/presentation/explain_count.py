"""From which day the day of an action is counted, how far, and what is passed over."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from releasekit.domain.action import Offset, Period, Side
from releasekit.domain.explaining import Step, Why
from releasekit.domain.shifting import Shift, Working, shifted
from releasekit.presentation.closed_days import named
from releasekit.presentation.explain_answer import ExplainAnswer
from releasekit.presentation.sureness import source_words
from releasekit.wording import _, counted
from releasekit.wording.days import full_day, weekday
from releasekit.wording.deadlines import period_words
from releasekit.wording.deed_words import certainty_since
from releasekit.wording.visible import visible


class Row(NamedTuple):
    """One line of a sum: what is done, what it gives, and why."""

    name: str
    value: str
    note: str = ""


def start_row(answer: ExplainAnswer) -> Row:
    """Say from which day is counted, and what that day is."""
    explained = answer.explained
    if explained.coming is not None and explained.settlement is not None:
        note = _("number {n} was settled").format(n=explained.settlement.occurrence)
        return Row(_("settled"), full_day(explained.coming.since), note)
    offset = explained.action.due.offset
    anchor = explained.day.known.anchor if explained.day else None
    if offset.of_action:
        note = _("the day it was settled") if anchor else _("it is not settled yet")
        return Row(answer.action(offset.anchor), _value(anchor), note)
    return Row(answer.date(offset.anchor), _value(anchor), _planned(anchor, answer))


def _value(day: date | None) -> str:
    return full_day(day) if day else _("no day yet")


def _planned(anchor: date | None, answer: ExplainAnswer) -> str:
    """Say whether the date happened, is planned, or was moved off a closed day."""
    dates = answer.dossier.case.dates
    named = answer.checklist.dates[answer.explained.action.due.offset.anchor]
    if named.happened is not None and named.happened in dates:
        return _("it took place")
    planned = dates.get(named.id)
    if planned is None or anchor is None or named.id not in answer.checklist.expected:
        return ""
    sure = _sure(named.id, answer)
    if planned == anchor:
        return sure or _("as planned")
    told = _("planned for {day}, a closed day: {name}")
    rolled = told.format(day=full_day(planned), name=closed_name(planned, answer))
    moved_by = source_words(named.source, answer.checklist)
    return "; ".join(part for part in (rolled, moved_by, sure) if part)


def _sure(name: str, answer: ExplainAnswer) -> str:
    """Say how sure a planned date is, since when, by whose word and from where."""
    said = answer.dossier.case.stated.get(name)
    if said is None or said.certainty is None:
        return ""
    parts = [certainty_since(said, answer.today)]
    if said.role and said.role in answer.checklist.roles:
        title = answer.text(answer.checklist.roles[said.role].title)
        parts.append(_("said by {role}").format(role=title))
    return ", ".join([*parts, *([visible(said.source)] if said.source else [])])


def counted_rows(first: Step, answer: ExplainAnswer) -> Iterable[Row]:
    """Say how far is counted, and each weekday that is passed over."""
    length, sign = _length(answer)
    if not (length.months or length.days or length.working_days):
        yield Row(_("on the day"), full_day(first.day))
        return
    words = period_words(length)
    name = _("minus {length}") if sign < 0 else _("plus {length}")
    not_counted = _("the day itself is not counted")
    yield Row(name.format(length=words), full_day(first.day), not_counted)
    start = _counted_from(answer)
    working = start and shifted(start, Shift(sign, length), answer.dossier.calendar)
    if working:
        yield from (Row("", "", note) for note in _passed_over(working, answer))


def _passed_over(working: Working, answer: ExplainAnswer) -> Iterable[str]:
    """Tell what was cut off or not counted on the way."""
    if working.clamped is not None:
        told = _("the month is shorter: {day}")
        yield told.format(day=full_day(working.clamped))
    if working.weekends:
        yield counted(
            "{n} Saturday or Sunday not counted",
            "{n} Saturdays and Sundays not counted",
            working.weekends,
        )
    for day in working.skipped:
        told = _("not counted: {day} {name}")
        yield told.format(day=full_day(day), name=closed_name(day, answer))


def passed_over(answer: ExplainAnswer) -> tuple[date, ...]:
    """Give the closed weekdays that are not counted, and closed days that are left."""
    length, sign = _length(answer)
    start = _counted_from(answer)
    working = start and shifted(start, Shift(sign, length), answer.dossier.calendar)
    skipped = working.skipped if working else ()
    left = (
        before.day
        for before, step in pairwise(answer.explained.steps)
        if step.why in {Why.ROLLED, Why.OPEN_DAY}
    )
    return tuple(dict.fromkeys((*skipped, *left)))


def _length(answer: ExplainAnswer) -> tuple[Period, int]:
    """Give the length that is counted, and the way: -1 is back."""
    explained = answer.explained
    action, coming = explained.action, explained.coming
    if coming is not None:
        again = action.again if coming.back_on is not None else action.repeats
        return (again.period if again else Period()), 1
    offset = action.due.offset
    return _period(offset), -1 if offset.side is Side.BEFORE else 1


def _period(offset: Offset) -> Period:
    return Period(
        months=offset.months, days=offset.days, working_days=offset.working_days
    )


def _counted_from(answer: ExplainAnswer) -> date | None:
    explained = answer.explained
    if explained.coming is not None:
        return explained.coming.since
    return explained.day.known.anchor if explained.day else None


def closed_name(day: date, answer: ExplainAnswer) -> str:
    """Name what closes a day; empty where it is open."""
    entry = answer.dossier.calendar.closed.get(day)
    if entry is None:
        return "" if answer.dossier.calendar.is_open(day) else weekday(day)
    return named(entry, answer.language)
