"""`due` as a table for a person: bands of rows, each row a sentence by itself."""

from typing import NamedTuple

from releasekit.domain.selection import Row
from releasekit.presentation.catch_up import CatchUp, gathered
from releasekit.presentation.due_answer import DueAnswer
from releasekit.presentation.due_bands import Band, Grouping, bands, release_note
from releasekit.presentation.due_foot import foot
from releasekit.presentation.due_head import head
from releasekit.presentation.labels import (
    case_labels,
    lead_label,
    role_label,
    short_title,
)
from releasekit.presentation.row_notes import days_left, waits_note
from releasekit.presentation.screen import Line, Piece, Screen, cell, columns_of, fold
from releasekit.presentation.visible import visible
from releasekit.wording import _, counted
from releasekit.wording.days import day_in_table

STANDARD, WIDE, WIDEST = 80, 100, 120
NARROW = 56


class Columns(NamedTuple):
    """How many columns of the screen each column of the table has."""

    case: int
    action: int
    who: int = 13
    waits: int = 15
    left: int = 0
    release: int = 0
    helps: int = 0


class Table(NamedTuple):
    """One table being drawn: what was found, for which screen."""

    answer: DueAnswer
    screen: Screen
    columns: Columns
    labels: dict[str, str]


def due_table(answer: DueAnswer, grouping: Grouping, screen: Screen) -> list[Line]:
    """Draw what was found as lines of a screen."""
    labels = dict(case_labels(one.case for one in answer.cases))
    width = max((columns_of(label) for label in labels.values()), default=0)
    columns = _columns(screen.width, max(width, CASE_COLUMNS))
    table = Table(answer=answer, screen=screen, columns=columns, labels=labels)
    lines: list[Line] = [*head(answer, labels, screen), ""]
    found = bands(answer, grouping, labels)
    if found and screen.width >= NARROW:
        lines.append(_heads(table))
    for band in found:
        lines.append(_band_head(band, screen))
        lines += [_line(one, table) for one in gathered(band.rows, answer.today)]
    if found:
        lines.append(screen.rule * screen.width)
    return fold([*lines, *foot(answer, labels, screen)], screen)


CASE_COLUMNS = 4
FIXED_COLUMNS = 10 + 3 + 6
ACTION_COLUMNS = 28
NARROW_ACTION = 10


def _columns(width: int, case: int) -> Columns:
    """Share out the width: cases and days are never cut, titles last but one."""
    left = 10 if width >= WIDE else 0
    release = 10 if width >= WIDE else 0
    helps = 18 if width >= WIDEST else 0
    beside = (
        FIXED_COLUMNS + case + sum(one + 1 for one in (left, release, helps) if one)
    )
    rest = width - beside
    who, waits = 13, 15 if width >= STANDARD else 0
    action = min(max(rest - who - waits, NARROW_ACTION), ACTION_COLUMNS)
    if rest < action + who + waits:
        waits = max(rest - action - who, 0)
    return Columns(
        case=case,
        action=action,
        who=who,
        waits=waits,
        left=left,
        release=release,
        helps=helps,
    )


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
    checklist = row.planned.checklist
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
            " " + cell(lead_label(owed.lead, checklist, language), columns.who, screen),
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


def _sentence(row: Row, table: Table) -> Line:
    """Say a row in words, where the screen is too narrow for columns."""
    owed, language = row.standing.owed, table.answer.language
    who = lead_label(owed.lead, row.planned.checklist, language)
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
