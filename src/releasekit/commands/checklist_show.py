"""`checklist show`: what a checklist asks."""

import json
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.families import ancestors
from releasekit.casebook.rules import Resolved, Rules
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.commands.typed_names import action_of
from releasekit.errors.usage import WrongUsageError
from releasekit.lazy import load
from releasekit.presentation.action_answer import ActionAnswer
from releasekit.presentation.checklist_action import action_screen
from releasekit.presentation.checklist_page import PageAnswer, page_screen
from releasekit.presentation.screen import Line
from releasekit.wording import _

QUESTIONS = "releasekit.presentation.checklist_questions:questions_screen"
QUESTIONS_ANSWER = "releasekit.presentation.checklist_questions:QuestionsAnswer"
DOCUMENT = "releasekit.presentation.checklist_json:page_document"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def checklist_show(
    session: Session,
    checklist: Annotated[str, Argument(help=_("A checklist: its id or a file."))],
    action: Annotated[
        str | None,
        Option("--action", metavar="ACTION", help=_("One action in full.")),
    ] = None,
    open_questions: Annotated[
        bool,
        Option("--open-questions", help=_("What a lawyer has yet to answer.")),
    ] = False,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/checklist-page/1."))
    ] = False,
) -> int:
    """Show what a checklist asks, of whom, by when, and how sure each of it is."""
    if action is not None and (as_json or open_questions):
        problem = _("--action shows one action, without --json and --open-questions.")
        raise WrongUsageError(problem=problem, command="releasekit checklist show")
    rules = rules_at_hand(session)
    resolved = rules.checklist_named(checklist)
    if as_json:
        session.stdout.write(_document(resolved))
    elif open_questions:
        answer = load(QUESTIONS_ANSWER)(resolved.checklist, session.language)
        session.show(load(QUESTIONS)(answer, session.screen))
    else:
        session.show(_screen(session, resolved, action, rules))
    return 0


def _screen(
    session: Session, resolved: Resolved, action: str | None, rules: Rules
) -> list[Line]:
    checklist = resolved.checklist
    if action is None:
        page = PageAnswer(
            checklist=checklist,
            language=session.language,
            ancestors=tuple(ancestors(checklist, rules))[1:],
            years=rules.calendar(checklist.calendar).years,
        )
        return page_screen(page, session.screen)
    found = action_of(action, checklist)
    answer = ActionAnswer(found, checklist, session.language)
    return action_screen(answer, session.screen)


def _document(resolved: Resolved) -> str:
    whole = json.loads(resolved.data)
    document = load(DOCUMENT)(resolved.checklist, whole, resolved.sha256)
    text: str = load(JSON_TEXT)(document)
    return text
