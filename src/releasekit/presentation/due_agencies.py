"""`due --group-by agency`: one call an office instead of one a row."""

from collections.abc import Iterable, Mapping

from releasekit.domain.outstanding import Row, State
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.due_bands import Grouping, by_day_and_number
from releasekit.presentation.due_foot import foot
from releasekit.presentation.due_head import head
from releasekit.presentation.release_questions import release_questions
from releasekit.presentation.screen import Line, Screen, cell, columns_of, fold
from releasekit.wording import _
from releasekit.wording.leads import lead_label

NAME_COLUMNS, SPAN_COLUMNS = 14, 14


def due_agencies(answer: DueAnswer, _grouping: Grouping, screen: Screen) -> list[Line]:
    """Say of each office which steps to ask for, now and in the days ahead."""
    labels = answer.labels
    asked = release_questions(answer, labels, screen)
    lines: list[Line] = [*head(answer, labels, screen), *asked, ""]
    for who, rows in _by_lead(answer).items():
        lines += _office(who, rows, labels, screen)
    blank = [""] if lines[-1] else []
    return fold(
        [
            *lines,
            *blank,
            *foot(answer, labels, screen, other_view="rk due --group-by case"),
        ],
        screen,
    )


def _by_lead(answer: DueAnswer) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in sorted(answer.dated, key=by_day_and_number):
        lead = row.standing.owed.lead
        who = lead_label(lead, row.planned.checklist, answer.language)
        found.setdefault(who, []).append(row)
    return found


def _office(
    who: str, rows: list[Row], labels: Mapping[str, str], screen: Screen
) -> Iterable[Line]:
    now = [row for row in rows if _is_now(row)]
    ahead = [row for row in rows if not _is_now(row)]
    name = who
    for span, some in ((_("late or today"), now), (_("then"), ahead)):
        if some:
            steps = [
                f"{labels[r.planned.case]} {r.standing.owed.action.number}"
                for r in some
            ]
            yield from _wrapped(name, span, steps, screen)
            name = ""


def _is_now(row: Row) -> bool:
    return row.standing.state is State.OVERDUE or row.standing.days_left == 0


def _wrapped(name: str, span: str, steps: list[str], screen: Screen) -> Iterable[Line]:
    line = f"{cell(name, NAME_COLUMNS, screen)} {cell(span, SPAN_COLUMNS, screen)}"
    start = columns_of(line)
    for step in steps:
        if columns_of(line) + columns_of(step) + 2 > screen.width:
            yield line
            line = " " * start
        line += f"  {step}"
    yield line
