"""`audit`: who saw and changed what, as the log has it."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.errors.fault import Exit
from releasekit.presentation.audit_lines import audit_document, audit_lines
from releasekit.presentation.json_document import json_text
from releasekit.wording import _


def audit(
    session: Session,
    case: Annotated[
        str | None, Argument(metavar="[CASE]", help=_("Only what was done at it."))
    ] = None,
    actor: Annotated[
        str | None, Option("--actor", metavar="POST", help=_("Only what a post did."))
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/audit/1."))
    ] = False,
) -> int:
    """Show the log: who, when, what, at which case, and why; oldest first."""
    name = typed_case(session, case) if case else None
    log = session.casebook.log
    found = [
        line.said
        for line in log.lines
        if name in (None, line.said.get("case"))
        and actor in (None, line.said.get("by"))
    ]
    if as_json:
        session.stdout.write(json_text(audit_document(found, log.faults)))
    else:
        session.stdout.writelines(f"{one}\n" for one in audit_lines(found))
        session.stderr.writelines(f"{one}\n" for one in log.faults)
    return Exit.FOUND if log.faults else Exit.DONE
