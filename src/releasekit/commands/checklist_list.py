"""`checklist list`: the checklists there are."""

from typing import Annotated

from typer import Option

from releasekit.casebook.rules import Rules
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.errors.fault import ReleasekitError
from releasekit.presentation.checklist_list import (
    ChecklistsAnswer,
    Listed,
    checklists_document,
    checklists_screen,
)
from releasekit.presentation.json_document import json_text
from releasekit.wording import _


def checklist_list(
    session: Session,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/checklists/1."))
    ] = False,
) -> int:
    """List the checklists of this casebook and those that come along."""
    rules = rules_at_hand(session)
    answer = ChecklistsAnswer(
        found=[_listed(name, rules) for name in rules.every_name()],
        language=session.language,
    )
    if as_json:
        session.stdout.write(json_text(checklists_document(answer)))
    else:
        session.show(checklists_screen(answer, session.screen))
    return 0


def _listed(name: str, rules: Rules) -> Listed:
    """Say of one checklist what it is; one that cannot be read stops no other."""
    is_own = rules.is_own(name)
    try:
        examined = rules.examined(name)
    except ReleasekitError:
        return Listed(id=name, is_own=is_own, findings=1, is_read=False)
    resolved = examined.resolved
    return Listed(
        id=name,
        is_own=is_own,
        checklist=resolved.checklist if resolved else None,
        findings=len(examined.findings),
    )
