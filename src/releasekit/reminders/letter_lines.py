"""What a letter says, line by line: what is late first, then what is due or new.

It holds ids, titles and days. A step that hangs on a sensitive fact has a number only:
mail goes through many hands.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.notices.letters import Letter, Told
from releasekit.domain.notices.notice import Kind, Notice
from releasekit.domain.notices.of_actions import is_sensitive
from releasekit.domain.notices.rules import WEEK_AHEAD
from releasekit.domain.outstanding import Row, State
from releasekit.reminders.names import recipient_told
from releasekit.wording import _, counted
from releasekit.wording.days import full_day
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import draft, no_assessment
from releasekit.wording.notices import (
    kind_head,
    lateness,
    moved_told,
    runs_told,
    unnamed_told,
)
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible

MOST_ROWS = 60
"""More of a week's rows than these are counted: a letter is read, not searched."""


class Part(Enum):
    """What a line of a letter is."""

    TITLE = "title"
    HEAD = "head"
    ITEM = "item"
    DETAIL = "detail"
    PLAIN = "plain"


class Line(NamedTuple):
    """One line of a letter, which stands for itself."""

    part: Part
    text: str


def letter_lines(letter: Letter, language: str, today: date) -> list[Line]:
    """Say all that a letter tells, in its reader's language."""
    return [
        *_greeting(letter, language, today),
        *_sections(letter, language, today),
        *_week(letter, language, today),
        *_runs(letter),
        *_foot(letter, language),
    ]


def _greeting(letter: Letter, language: str, today: date) -> Iterable[Line]:
    checklists = {one.jurisdiction: one for one in _checklists(letter)}
    names = (
        recipient_told(one, language, checklists.get(one.jurisdiction))
        for one in letter.whom
    )
    yield Line(Part.TITLE, f"{', '.join(names)}: {full_day(today)}")


def _sections(letter: Letter, language: str, today: date) -> Iterable[Line]:
    for kind in Kind:
        those = [one for one in letter.told if one.notice.kind is kind]
        if those:
            yield Line(Part.HEAD, f"{kind_head(kind)}  {len(those)}")
        for one in those:
            yield from _told(one, language, today)


def _told(told: Told, language: str, today: date) -> Iterable[Line]:
    notice = told.notice
    if notice.row is None:
        yield Line(Part.ITEM, _of_case(notice))
        return
    free = f"; {_('no longer waits')}" if Kind.FREE in told.also else ""
    yield Line(Part.ITEM, _named(notice.row, language))
    when = lateness(notice.row.standing, today)
    yield Line(Part.DETAIL, f"{when}{_waits(notice.row)}{free}")


def _of_case(notice: Notice) -> str:
    """Tell what concerns a whole case, or the years of a calendar."""
    if notice.kind is Kind.CALENDAR and notice.due is not None:
        told = _("Calendar {name} has no closed days for {year}: only weekends count.")
        return told.format(name=visible(notice.action), year=notice.due.year)
    day = full_day(notice.due) if notice.due else _("no day yet")
    told = moved_told() if notice.kind is Kind.MOVED else unnamed_told()
    return told.format(case=visible(notice.case), day=day)


def _named(row: Row, language: str) -> str:
    """Name a case and a step; one that tells of a sensitive fact by number only."""
    action = row.standing.owed.action
    title = visible(told_in(action.title, language))
    if is_sensitive(row):
        title = _("a step that only its roles see")
    return f"{visible(row.planned.case)}  {action.number} {title}"


def _waits(row: Row) -> str:
    waits_for = row.standing.owed.blocked_by
    if not waits_for:
        return ""
    action = row.planned.checklist.actions[waits_for[0]]
    return f"; {_('waits for {number}').format(number=action.number)}"


def _week(letter: Letter, language: str, today: date) -> Iterable[Line]:
    """Tell the whole of what is late or due soon, as of today."""
    if not letter.weeks:
        return
    rows = letter.in_all
    late = sum(1 for row in rows if row.standing.state is State.OVERDUE)
    head = _("THIS WEEK: {late} late, {due} due in {days} days")
    told = head.format(late=late, due=len(rows) - late, days=WEEK_AHEAD)
    yield Line(Part.HEAD, told)
    others = letter.only_in_all
    for row in others[:MOST_ROWS]:
        when = lateness(row.standing, today)
        yield Line(Part.ITEM, f"{_named(row, language)}: {when}")
    if len(others) > MOST_ROWS:
        yield Line(Part.ITEM, _("and {n} more").format(n=len(others) - MOST_ROWS))
    yield from _undated(letter.undated)


def _runs(letter: Letter) -> Iterable[Line]:
    if any(one.kind is Kind.RUNS for one in letter.notices):
        told = _("Reminders in the week before this one: {told}")
        yield Line(Part.HEAD, told.format(told=runs_told(letter.runs)))
        yield Line(Part.ITEM, _("More: rk remind --status"))


def _undated(cases: Sequence[str]) -> Iterable[Line]:
    if cases:
        told = counted(
            "{n} case has no release date: {cases}",
            "{n} cases have no release date: {cases}",
            len(cases),
            cases=", ".join(visible(one) for one in cases[:MOST_ROWS]),
        )
        yield Line(Part.ITEM, told)


def _foot(letter: Letter, language: str) -> Iterable[Line]:
    roles = dict.fromkeys(one.role for one in letter.whom)
    role = f" --role {next(iter(roles))}" if len(roles) == 1 else ""
    told = _("What to do stands in the tool: {command}")
    yield Line(Part.HEAD, told.format(command=f"rk due{role}"))
    for text in _honesty(_checklists(letter), language):
        yield Line(Part.PLAIN, text)


def _honesty(checklists: Sequence[Checklist], language: str) -> Iterable[str]:
    drafts = [one for one in checklists if not one.adopted]
    if drafts:
        yield draft(has_statute=any(one.has_statute for one in drafts))
    yield from language_lines(checklists, language)
    yield no_assessment()
    yield from notice_lines(checklists, language)


def _checklists(letter: Letter) -> list[Checklist]:
    """Give the checklists that a letter speaks of, each once."""
    named = [one.planned for one in letter.notices if one.planned is not None]
    named += [row.planned for row in letter.in_all]
    named += [one for week in letter.weeks for one in week.undated.values()]
    return list({one.checklist.id: one.checklist for one in named}.values())
