"""`checklist protocol`: what an information-sharing protocol has to fix here."""

from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.families import known_checklist
from releasekit.commands.page_forms import (
    Output,
    PageForm,
    Written,
    hand_out,
    paper_forms,
    show_paper,
)
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.protocol.elements import protocol_of
from releasekit.lazy import load
from releasekit.presentation.protocol.answer import ProtocolAnswer
from releasekit.presentation.protocol.page import protocol_page
from releasekit.wording import _

PREPAREDNESS = "preparedness"
"""What a jurisdiction owes itself first."""
DOCUMENT = "releasekit.presentation.protocol.document:protocol_document"
JSON_TEXT = "releasekit.presentation.json_document:json_text"


def checklist_protocol(
    session: Session,
    checklist: Annotated[str, Argument(help=_("A checklist: its id or a file."))],
    form: Annotated[
        str | None,
        Option("--format", metavar="FORM", help="text, markdown, html, json"),
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/protocol/1."))
    ] = False,
    output: Output = None,
) -> int:
    """Show what an information-sharing protocol has to fix, and what is known of it."""
    rules = rules_at_hand(session)
    found = rules.checklist_named(checklist).checklist
    protocol = protocol_of(found, known_checklist(PREPAREDNESS, rules))
    answer = ProtocolAnswer(protocol, session.language)
    hand_out(
        session,
        _forms(answer, session),
        form=PageForm.JSON.value if as_json else form,
        output=output,
        show=lambda: show_paper(session, protocol_page(answer)),
    )
    return 0


def _forms(answer: ProtocolAnswer, session: Session) -> Written:
    return {
        **paper_forms(lambda: protocol_page(answer), session),
        PageForm.JSON: lambda: str(load(JSON_TEXT)(load(DOCUMENT)(answer.protocol))),
    }
