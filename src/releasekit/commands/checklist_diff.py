"""`checklist diff`: what differs between two checklists."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.domain.checklist_changes import checklist_changes
from releasekit.presentation.checklist_diff import (
    DiffAnswer,
    diff_document,
    diff_screen,
)
from releasekit.presentation.json_document import json_text
from releasekit.wording import _


def checklist_diff(
    session: Session,
    old: Annotated[str, Argument(help=_("The checklist as it was: an id or a file."))],
    new: Annotated[str, Argument(help=_("The checklist as it is to be."))],
    as_json: Annotated[
        bool,
        Option("--json", help=_("As JSON, releasekit/checklist-diff/1.")),
    ] = False,
) -> int:
    """Compare two checklists: added, removed, retimed, reworded, re-led, replaced."""
    rules = rules_at_hand(session)
    before = rules.checklist_named(old).checklist
    after = rules.checklist_named(new).checklist
    answer = DiffAnswer(
        old=before,
        new=after,
        changes=checklist_changes(before, after),
        language=session.language,
    )
    if as_json:
        session.stdout.write(json_text(diff_document(answer)))
    else:
        session.show(diff_screen(answer, session.screen))
    return 0
