"""`show --timeline`: a case on an axis of weeks, and the same as a list below."""

from collections.abc import Iterable
from datetime import date, timedelta

from releasekit.domain.outstanding import Standing, State
from releasekit.presentation.case_answer import CaseAnswer
from releasekit.presentation.labels import short_title
from releasekit.presentation.screen import Line, Piece, Screen, Tone, cell, fold
from releasekit.wording import _
from releasekit.wording.days import day_and_month, day_in_table
from releasekit.wording.leads import lead_label
from releasekit.wording.visible import visible

WEEK = timedelta(days=7)
BEFORE, MOST_WEEKS = 2, 52
NAME = 24


def case_timeline(answer: CaseAnswer, screen: Screen) -> list[Line]:
    """Draw the dated open actions, then say them in words."""
    rows = _dated(answer)
    weeks = _weeks(answer, rows, screen)
    case = visible(answer.dossier.case.id)
    lines: list[Line] = [
        (Piece(_("{case} by weeks").format(case=case), Tone.HEAD),),
        *_axis(answer, weeks),
        *(_row(one, weeks, answer, screen) for one in rows if _is_on(one, weeks)),
        "",
        _("| this week, R release, x closed days, # late, o open"),
        "",
        *(_said(one, answer, screen) for one in rows),
    ]
    return fold(lines, screen)


def _dated(answer: CaseAnswer) -> list[Standing]:
    found = [one for one in answer.outstanding.actions if one.days_left is not None]
    return sorted(found, key=_place)


def _place(one: Standing) -> tuple[date, int]:
    return one.owed.due or date.max, one.owed.action.number


def _weeks(answer: CaseAnswer, rows: list[Standing], screen: Screen) -> list[date]:
    """Give the Mondays that fit: from two weeks back, and on as far as is needed."""
    today = answer.today
    first = today - timedelta(days=today.weekday()) - BEFORE * WEEK
    last = max([one.owed.due or today for one in rows], default=today)
    needed = (last - first).days // 7 + 1
    number = min(needed, screen.width - NAME - 2, MOST_WEEKS)
    return [first + n * WEEK for n in range(max(number, BEFORE + 2))]


def _axis(answer: CaseAnswer, weeks: list[date]) -> Iterable[Line]:
    months = "".join(
        day_and_month(week).split()[-1][:1] if week.day <= WEEK.days else " "
        for week in weeks
    )
    yield f"{'':{NAME}} {months}"
    signs = "".join(_sign(week, answer) for week in weeks)
    yield f"{'':{NAME}} {signs}"


def _sign(week: date, answer: CaseAnswer) -> str:
    """Mark the week of today, of the release, and weeks with a closed weekday."""
    days = [week + timedelta(days=n) for n in range(7)]
    if answer.today in days:
        return "|"
    if answer.dossier.release in days:
        return "R"
    closed = answer.dossier.calendar.closed
    return "x" if any(day in closed for day in days[:5]) else "."


def _is_on(one: Standing, weeks: list[date]) -> bool:
    return one.owed.due is not None and one.owed.due < weeks[-1] + WEEK


def _row(one: Standing, weeks: list[date], answer: CaseAnswer, screen: Screen) -> str:
    """Put an action at its week; one that is late stands at the first week."""
    due = one.owed.due or weeks[0]
    place = max((due - weeks[0]).days // 7, 0)
    title = f"{one.owed.action.number} {short_title(one.owed.action, answer.language)}"
    mark = "#" if one.state is State.OVERDUE else "o"
    return f"{cell(title, NAME, screen)} {' ' * place}{mark}"


def _said(one: Standing, answer: CaseAnswer, screen: Screen) -> str:
    owed = one.owed
    day = day_in_table(owed.due, answer.today) if owed.due else ""
    who = lead_label(owed.lead, answer.dossier.checklist, answer.language)
    title = short_title(owed.action, answer.language)
    late = _(" (late)") if one.state is State.OVERDUE else ""
    return f"{cell(day, 10, screen)} {owed.action.number} {visible(title)}: {who}{late}"
