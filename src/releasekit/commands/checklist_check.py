"""`checklist check`: everything wrong in checklist files, in one go."""

from typing import Annotated

from typer import Argument

from releasekit.casebook.rules import Examined
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.errors.fault import Exit, ReleasekitError, worst
from releasekit.presentation.faults import tell
from releasekit.presentation.findings import checked_line, finding_lines
from releasekit.wording import _


def checklist_check(
    session: Session,
    files: Annotated[
        list[str], Argument(metavar="FILE...", help=_("Checklist files, or ids."))
    ],
) -> int:
    """Find everything wrong in checklist files; exit status 1 if anything is."""
    statuses = {_check(session, typed) for typed in files}
    return worst(statuses)


def _check(session: Session, typed: str) -> Exit:
    """Check one file; one that cannot be read does not stop the others."""
    try:
        examined = rules_at_hand(session).examined(typed)
    except ReleasekitError as fault:
        tell(fault, session.stderr)
        return fault.exit_status
    if examined.resolved is None:
        tell_findings(session, examined)
        return Exit.FOUND
    session.say(checked_line(str(examined.path), examined.resolved.checklist))
    return Exit.DONE


def tell_findings(session: Session, examined: Examined) -> None:
    for line in finding_lines(str(examined.path), examined.findings):
        session.say(line)
