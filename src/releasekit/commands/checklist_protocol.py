"""`checklist protocol`: what an information-sharing protocol has to fix here."""

from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.rules import Rules
from releasekit.commands.page_forms import (
    PageForm,
    Written,
    give,
    page_form,
    paper_forms,
    show_paper,
)
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.checklist import Checklist
from releasekit.domain.protocol.elements import protocol_of
from releasekit.lazy import load
from releasekit.presentation.protocol.answer import ProtocolAnswer
from releasekit.presentation.protocol.page import protocol_page
from releasekit.wording import _

PREPAREDNESS = "preparedness"
DOCUMENT = "releasekit.presentation.protocol.document:protocol_document"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def checklist_protocol(
    session: Session,
    checklist: Annotated[str, Argument(help=_("A checklist: its id or a file."))],
    form: Annotated[
        str | None,
        Option("--format", metavar="FORM", help="text, markdown, html, json"),
    ] = None,
    output: Annotated[
        str | None,
        Option("-o", "--output", metavar="FILE", help=_("Where; - for output.")),
    ] = None,
) -> int:
    """Show what an information-sharing protocol has to fix, and what is known of it."""
    rules = rules_at_hand(session)
    found = rules.checklist_named(checklist).checklist
    protocol = protocol_of(found, _preparedness(rules))
    answer = ProtocolAnswer(protocol, session.language)
    known = _forms(answer, session)
    chosen = page_form(form, output, known)
    if chosen is PageForm.TEXT and output is None:
        show_paper(session, protocol_page(answer))
    else:
        give(session, known[chosen](), output)
    return 0


def _forms(answer: ProtocolAnswer, session: Session) -> Written:
    return {
        **paper_forms(lambda: protocol_page(answer), session),
        PageForm.JSON: lambda: str(load(JSON_TEXT)(load(DOCUMENT)(answer.protocol))),
    }


def _preparedness(rules: Rules) -> Checklist | None:
    """Give what a jurisdiction owes itself, unless a file of that id is unsound."""
    resolved = rules.examined(PREPAREDNESS).resolved
    return resolved.checklist if resolved else None
