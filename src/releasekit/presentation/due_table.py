"""`due` as a table for a person: bands of rows, each row a sentence by itself."""

from collections.abc import Mapping
from typing import NamedTuple

from releasekit.domain.outstanding import Row, State
from releasekit.presentation.catch_up import CatchUp, gathered
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.due_bands import (
    Band,
    Grouping,
    bands,
    by_day_and_number,
    release_note,
)
from releasekit.presentation.due_columns import Columns, columns_for
from releasekit.presentation.due_foot import foot
from releasekit.presentation.due_head import head
from releasekit.presentation.labels import short_title
from releasekit.presentation.release_questions import release_questions
from releasekit.presentation.row_notes import days_left, waits_note
from releasekit.presentation.screen import Line, Piece, Screen, cell, columns_of, fold
from releasekit.wording import _, counted
from releasekit.wording.days import day_in_table
from releasekit.wording.leads import lead_label, role_label
from releasekit.wording.visible import visible

NARROW = 56


class Table(NamedTuple):
    """One table being drawn: what was found, for which screen."""

    answer: DueAnswer
    screen: Screen
    columns: Columns
    labels: Mapping[str, str]


def due_table(answer: DueAnswer, grouping: Grouping, screen: Screen) -> list[Line]:
    """Draw what was found as lines of a screen."""
    labels = answer.labels
    shown = (labels[one.case] for one in answer.cases)
    width = max((columns_of(label) for label in shown), default=0)
    columns = columns_for(screen.width, width)
    table = Table(answer=answer, screen=screen, columns=columns, labels=labels)
    lines: list[Line] = [*head(answer, labels, screen), ""]
    found = bands(answer, grouping, labels)
    if found and screen.width >= NARROW:
        lines.append(_heads(table))
    lines += release_questions(answer, labels, screen)
    for band in found:
        lines.append(_band_head(band, screen))
        rows = gathered(band.rows, answer.today) if len(answer.cases) > 1 else band.rows
        lines += [_line(one, table) for one in rows]
    later = _later(table) if grouping is Grouping.TIME else []
    lines += later
    if found or later:
        lines.append(screen.rule * screen.width)
    return fold([*lines, *foot(answer, labels, screen)], screen)


def _heads(table: Table) -> Line:
    columns, screen = table.columns, table.screen
    blank = [" " * columns.left] if columns.left else []
    return " ".join(
        [
            cell(_("when"), 10, screen),
            *blank,
            _("case").rjust(columns.case),
            *([cell(_("release"), columns.release, screen)] if columns.release else []),
            cell(_("no."), 3, screen),
            cell(_("action"), columns.action, screen),
            " " + cell(_("who owes it"), columns.who, screen),
            cell(_("waits for"), columns.waits, screen) if columns.waits else "",
            *([cell(_("who helps"), columns.helps, screen)] if columns.helps else []),
        ]
    ).rstrip()


def _band_head(band: Band, screen: Screen) -> Line:
    rule = screen.rule * max(screen.width - columns_of(band.head) - 1, 0)
    return (Piece(band.head, band.tone), Piece(f" {rule}"))


def _later(table: Table) -> list[Line]:
    """Say which cases have steps to catch up after the days of the table."""
    answer = table.answer
    unknown = State.UNDETERMINED
    rows = [row for row in answer.later if row.standing.state is not unknown]
    together = gathered(sorted(rows, key=by_day_and_number), answer.today)
    found = [one for one in together if isinstance(one, CatchUp)]
    if not found or len(answer.cases) == 1:
        return []
    head = _("TO CATCH UP  {n}").format(n=sum(len(one.rows) for one in found))
    band = Band(head=head, rows=())
    return [_band_head(band, table.screen), *(_together(one, table) for one in found)]


def _line(one: Row | CatchUp, table: Table) -> Line:
    if isinstance(one, CatchUp):
        return _together(one, table)
    return (_row if table.screen.width >= NARROW else _sentence)(one, table)


def _together(one: CatchUp, table: Table) -> Line:
    """Say how many steps a case has to catch up, and where they are listed."""
    label, columns = table.labels[one.case], table.columns
    steps = counted("{n} step to catch up", "{n} steps to catch up", len(one.rows))
    command = f"{table.screen.arrow} rk show {label} --all"
    day = day_in_table(one.due, table.answer.today) if one.due else ""
    if table.screen.width < NARROW:
        return f"{day} {label} {steps} {command}"
    beside = sum(width + 1 for width in (columns.left, columns.release) if width)
    start = f"{cell(day, 10, table.screen)} {' ' * beside}{label.rjust(columns.case)}"
    return f"{start} {steps} {command}"


def _row(row: Row, table: Table) -> Line:
    columns, screen, owed = table.columns, table.screen, row.standing.owed
    language = table.answer.language
    return " ".join(
        [
            cell(_day(row, table.answer), 10, screen),
            *([cell(days_left(row), columns.left, screen)] if columns.left else []),
            table.labels[row.planned.case].rjust(columns.case),
            *(
                [cell(release_note(row, table.answer.today), columns.release, screen)]
                if columns.release
                else []
            ),
            str(owed.action.number),
            cell(short_title(owed.action, language), columns.action, screen),
            _who(row, table),
            cell(waits_note(row, language), columns.waits, screen)
            if columns.waits
            else "",
            *(
                [cell(_helps(row, language), columns.helps, screen)]
                if columns.helps
                else []
            ),
        ]
    ).rstrip()


def _who(row: Row, table: Table) -> str:
    """Name who owes a row, with a mark before what is mine."""
    if table.answer.is_mine(row):
        you = cell(_("you"), table.columns.who - 1, table.screen)
        return f"{table.screen.mark} {you}"
    lead, checklist = row.standing.owed.lead, row.planned.checklist
    label = lead_label(lead, checklist, table.answer.language)
    return " " + cell(label, table.columns.who, table.screen)


def _sentence(row: Row, table: Table) -> Line:
    """Say a row in words, where the screen is too narrow for columns."""
    owed, language = row.standing.owed, table.answer.language
    is_mine = table.answer.is_mine(row)
    lead = lead_label(owed.lead, row.planned.checklist, language)
    who = _("you") if is_mine else lead
    waits = waits_note(row, language)
    start = f"{_day(row, table.answer)} {table.labels[row.planned.case]}"
    title = visible(short_title(owed.action, language))
    return f"{start} {owed.action.number} {title}: {who}{f', {waits}' if waits else ''}"


def _day(row: Row, answer: DueAnswer) -> str:
    return day_in_table(row.due, answer.today) if row.due else ""


def _helps(row: Row, language: str) -> str:
    checklist = row.planned.checklist
    roles = row.standing.owed.support
    return ", ".join(role_label(one, checklist, language) for one in roles)
