"""Asking, above what is due, whether planned releases took place."""

from collections.abc import Mapping
from datetime import date

from releasekit.domain.outstanding import Planned
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.due_columns import CASE_COLUMNS
from releasekit.presentation.release_question import confirming_command
from releasekit.presentation.screen import Line, Piece, Screen, Tone, columns_of
from releasekit.wording import _
from releasekit.wording.days import day_in_table


def release_questions(
    answer: DueAnswer, labels: Mapping[str, str], screen: Screen
) -> list[Line]:
    """Ask of every such case, before anything that is owed in any."""
    found = [one for one in answer.cases if one.awaits_release(answer.today)]
    if not found:
        return []
    head = f"{_('RELEASE DAY OVER')}  {len(found)}"
    rule = screen.rule * max(screen.width - columns_of(head) - 1, 0)
    in_order = sorted(found, key=lambda one: (one.release or date.max, one.case))
    shown = (labels[one.case] for one in answer.cases)
    width = max(CASE_COLUMNS, *(columns_of(label) for label in shown))
    named = ((one, labels[one.case].rjust(width)) for one in in_order)
    rows = (_row(one, label, answer.today, screen) for one, label in named)
    return [(Piece(head, Tone.LATE), Piece(f" {rule}")), *rows]


def _row(planned: Planned, label: str, today: date, screen: Screen) -> str:
    if planned.release is None:
        return ""
    day = day_in_table(planned.release, today)
    command = confirming_command(label.strip(), planned.release)
    question = _("Was the person released?")
    return f"{day} {label} {question} {screen.arrow} {command}"
