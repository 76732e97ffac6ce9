"""`checklist answers`: what a lawyer's filled sheet changes; it writes nothing."""

from pathlib import Path
from typing import Annotated, NamedTuple

from typer import Argument, Option

from releasekit.casebook.lawyer_lines import source_lines, table_lines
from releasekit.casebook.lawyer_sheets import (
    file_of,
    files_of,
    home_of_questions,
    registered_sources,
)
from releasekit.casebook.rules import Resolved, Rules
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.commands.sheet_reading import FilledSheet, sheet_at
from releasekit.commands.sheet_rows import ReplyReader
from releasekit.commands.table_slips import Slips
from releasekit.domain.checklist import Checklist
from releasekit.domain.lawyer.answered_checklist import Rewritten, rewriting
from releasekit.domain.lawyer.answers import Reply, since_then
from releasekit.domain.lawyer.sheet import SheetRow, sheet_rows
from releasekit.errors.fault import Exit
from releasekit.errors.sheets import BadSheetError, FaultySheetError
from releasekit.lazy import load
from releasekit.presentation.lawyer.answer import AnswersAnswer, WrittenTable
from releasekit.wording import _

SCREEN = "releasekit.presentation.lawyer.answers:answers_screen"
DOCUMENT = "releasekit.presentation.lawyer.document:answers_document"
QUESTIONS = "open_questions"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def checklist_answers(
    session: Session,
    file: Annotated[
        str, Argument(metavar="FILE", help=_("The filled sheet: .xlsx or CSV."))
    ],
    checklist: Annotated[
        str | None,
        Option("--checklist", metavar="ID|FILE", help=_("If not the one it names.")),
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/answers/1."))
    ] = False,
) -> int:
    """Check a filled sheet and print the lines to write; exit 1 if they do not fit."""
    rules, slips = rules_at_hand(session), Slips()
    sheet = sheet_at(Path(file), slips)
    held = _Held(sheet, _resolved(checklist, sheet, rules), rules)
    reader = ReplyReader(session, held.rows, held.resolved.sha256, slips)
    for line, cells in sheet.rows:
        reader.take(line, cells)
    slips.refuse(session, FaultySheetError(path=sheet.path))
    answer = _answer(held, checklist or sheet.checklist, reader.replies())
    if as_json:
        session.stdout.write(load(JSON_TEXT)(load(DOCUMENT)(answer)))
    else:
        answer = answer._replace(language=session.language)
        session.show(load(SCREEN)(answer, session.screen))
    return Exit.FOUND if answer.rewriting.findings else Exit.DONE


class _Held(NamedTuple):
    """A sheet, and the checklist of today that it is held against."""

    sheet: FilledSheet
    resolved: Resolved
    rules: Rules

    @property
    def rows(self) -> tuple[SheetRow, ...]:
        return sheet_rows(self.resolved.checklist)


def _resolved(typed: str | None, sheet: FilledSheet, rules: Rules) -> Resolved:
    """Find the checklist that was typed, else the one the sheet names by its id."""
    if typed is not None:
        return rules.checklist_named(typed)
    if sheet.checklist not in rules.every_name():
        problem = _("it asks about {name}, which is not here; give --checklist FILE")
        told = problem.format(name=sheet.checklist)
        raise BadSheetError(path=sheet.path, problem=told)
    return rules.checklist_named(sheet.checklist)


def _answer(held: _Held, typed: str, replies: tuple[Reply, ...]) -> AnswersAnswer:
    """Work out what follows from the answers, and write it as lines."""
    sheet, resolved, rules = held
    path = file_of(typed, rules)
    found = rewriting(resolved.checklist, replies, registered_sources(path, rules))
    return AnswersAnswer(
        checklist=resolved.checklist,
        sha256=resolved.sha256,
        made_of=sheet.made_of,
        since=since_then(held.rows, sheet.drafts(resolved.sha256)),
        rows=len(held.rows),
        replies=replies,
        rewriting=found,
        tables=tuple(_table(one, resolved.checklist, rules) for one in found.entries),
        sources=tuple(
            WrittenTable(source_lines(one), one.replies) for one in found.sources
        ),
        files=files_of(path, rules),
        asked_about=sheet.checklist,
        not_read=sheet.not_read,
    )


def _table(one: Rewritten, checklist: Checklist, rules: Rules) -> WrittenTable:
    is_emptied = QUESTIONS in one.keys and not one.entry.open_questions
    home = home_of_questions(checklist, one.table, one.id, rules) if is_emptied else ""
    return WrittenTable(table_lines(one), one.replies, emptied=home)
