"""`checklist guide`: the written guideline of one role in one jurisdiction."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.page_forms import (
    Output,
    hand_out,
    paper_forms,
    show_paper,
)
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_role
from releasekit.domain.guide.role_guide import guide_of
from releasekit.lazy import load
from releasekit.presentation.papers.paper import Paper
from releasekit.wording import _

ANSWER = "releasekit.presentation.guide.answer:GuideAnswer"
PAPER = "releasekit.presentation.guide.paper:guide_paper"


def checklist_guide(
    session: Session,
    role: Annotated[str, Argument(help=_("A role: its id or an agency's short name."))],
    checklist: Annotated[
        str,
        Option("--checklist", metavar="ID", help=_("A checklist: its id or a file.")),
    ],
    form: Annotated[
        str | None,
        Option("--format", metavar="FORM", help="text, markdown, html"),
    ] = None,
    output: Output = None,
) -> int:
    """Write down what one role owes, when, with whom, and on which grounds."""
    found = rules_at_hand(session).checklist_named(checklist).checklist
    name = typed_role(session, role, [found])
    answer = load(ANSWER)(guide_of(name, found), found, session.language)
    paper: Paper = load(PAPER)(answer)
    hand_out(
        session,
        paper_forms(lambda: paper, session),
        form=form,
        output=output,
        show=lambda: show_paper(session, paper),
    )
    return 0
