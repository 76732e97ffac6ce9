"""The lines below the table of `due`: counts, what is not known, what to type next."""

from collections.abc import Iterable, Mapping, Sequence

from releasekit.domain.outstanding import Row, State
from releasekit.domain.owed_flags import Flag
from releasekit.presentation.due_answer import DueAnswer, count_late
from releasekit.presentation.open_questions import (
    Question,
    answering_command,
    unanswered_sentence,
    undated_questions,
)
from releasekit.presentation.row_notes import is_moved
from releasekit.presentation.screen import Line, Screen, columns_of
from releasekit.wording import _, counted
from releasekit.wording.days import day_and_month
from releasekit.wording.footnotes import language_lines, notice_lines
from releasekit.wording.honesty import (
    draft,
    no_assessment,
    restricted_lines,
    withheld_steps,
)
from releasekit.wording.silences import silence_told
from releasekit.wording.visible import visible

MOST_LINES = 5


def foot(
    answer: DueAnswer,
    labels: Mapping[str, str],
    screen: Screen,
    *,
    other_view: str = "rk due --group-by agency",
) -> list[Line]:
    return [
        *_counts(answer, screen),
        *_waiting_for_a_day(answer, labels, screen),
        *_waiting_for_an_answer(answer, labels, screen),
        *_without_calendar(answer),
        *_unreadable(answer),
        *restricted_lines(answer.restricted),
        *_honesty(answer),
        *_next_steps(answer, labels, screen, other_view),
        *(silence_told(one) for one in answer.silences),
    ]


def _counts(answer: DueAnswer, screen: Screen) -> Iterable[Line]:
    dated = answer.dated
    moved = sum(1 for row in dated if is_moved(row))
    late = count_late(dated)
    mine = sum(1 for row in dated if answer.is_mine(row))
    asides = [
        *([_("{n} late").format(n=late)] if late else []),
        *([_("{n} date moved").format(n=moved)] if moved else []),
        *([_("{n} yours").format(n=mine)] if mine else []),
    ]
    later = [
        row for row in answer.later if row.standing.state is not State.UNDETERMINED
    ]
    parts = [
        counted("{n} action", "{n} actions", len(dated)) if dated else _nothing(later),
        *([", ".join(asides)] if asides else []),
        *([_more(later)] if later else []),
    ]
    yield f" {screen.dot} ".join(parts)


def _nothing(later: Sequence[Row]) -> str:
    return _("Nothing is owed in these days") if later else _("Nothing is owed")


def _more(later: Sequence[Row]) -> str:
    last = max(row.due for row in later if row.due is not None)
    more = _("{n} more to {day}")
    return more.format(n=len(later), day=day_and_month(last))


def _waiting_for_a_day(
    answer: DueAnswer, labels: Mapping[str, str], screen: Screen
) -> Iterable[Line]:
    found = answer.waiting(State.UNDATED)
    lines = []
    for case, rows in found.items():
        standings = [row.standing for row in rows]
        label, planned = labels[case], rows[0].planned
        questions = undated_questions(label, standings, planned, answer.language)
        lines.append("\n".join(_line(label, one, screen) for one in questions))
    yield from _limited(lines, [labels[case] for case in found])


def _waiting_for_an_answer(
    answer: DueAnswer, labels: Mapping[str, str], screen: Screen
) -> Iterable[Line]:
    found = answer.waiting(State.UNDETERMINED)
    lines = []
    for case, rows in found.items():
        standings = [row.standing for row in rows]
        facts = dict.fromkeys(f for one in standings for f in one.owed.needs_facts)
        named = f"{unanswered_sentence(standings)}: {', '.join(facts)}"
        checklist = rows[0].planned.checklist
        command = answering_command(labels[case], next(iter(facts)), checklist)
        lines.append(_line(labels[case], Question(named, command), screen))
    yield from _limited(lines, [labels[case] for case in found])


def _line(case: str, question: Question, screen: Screen) -> str:
    """Put the command beside the sentence, or below it where that is too wide."""
    sentence = f"{case}: {question.sentence}"
    if not question.command:
        return sentence
    whole = f"{sentence} {screen.arrow} {question.command}"
    if columns_of(whole) <= screen.width:
        return whole
    return f"{sentence}\n    {screen.arrow} {question.command}"


def _limited(lines: list[str], cases: list[str]) -> Iterable[Line]:
    for line in lines[:MOST_LINES]:
        yield from line.split("\n")
    if len(lines) > MOST_LINES:
        more = _("the like in {cases}; each says what: rk show CASE")
        yield more.format(cases=", ".join(cases[MOST_LINES:]))


def _without_calendar(answer: DueAnswer) -> Iterable[Line]:
    """Say of how many days only weekends are known to be closed."""
    number = sum(Flag.NO_CALENDAR in row.standing.owed.flags for row in answer.rows)
    if number:
        yield counted(
            "{n} day lies in a year without a calendar: only weekends were left out.",
            "{n} days lie in years without a calendar: only weekends were left out.",
            number,
        )


def _unreadable(answer: DueAnswer) -> Iterable[Line]:
    if answer.unreadable:
        names = ", ".join(
            f"{visible(case)} ({fault.code})" for case, fault in answer.unreadable
        )
        yield _("Could not be read, and not counted: {names}").format(names=names)


def _honesty(answer: DueAnswer) -> Iterable[Line]:
    drafts = [one.checklist for one in answer.cases if not one.checklist.adopted]
    if drafts:
        yield draft(has_statute=any(one.has_statute for one in drafts))
    if any(one.hidden for one in answer.cases):
        yield withheld_steps()
    every = [one.checklist for one in answer.cases]
    yield from language_lines(every, answer.language)
    yield no_assessment()
    yield from notice_lines(every, answer.language)


def _next_steps(
    answer: DueAnswer, labels: Mapping[str, str], screen: Screen, other_view: str
) -> Iterable[Line]:
    if not answer.dated:
        return
    row = next(
        (one for one in answer.dated if not one.standing.owed.blocked_by),
        answer.dated[0],
    )
    case, owed = labels[row.planned.case], row.standing.owed
    part = f" --part {owed.parts_waiting[0]}" if owed.parts_waiting else ""
    commands = (
        f"rk done {case} {owed.action.number}{part}",
        f"rk show {case}",
        other_view,
        "rk due --within release",
    )
    line = _("Next:")
    for command in commands:
        if columns_of(line) + columns_of(command) + 2 <= screen.width:
            line += f"  {command}"
    yield line
