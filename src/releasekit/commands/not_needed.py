"""`not-needed`: what an action is for was met already, or cannot arise here."""

from releasekit.commands.session import Session
from releasekit.commands.settling import settle
from releasekit.commands.settling_words import Asked
from releasekit.commands.verb_options import Actions, Cases, DryRun, Note, On, Reason
from releasekit.domain.deed_parts import How
from releasekit.errors.usage import MissingValueError
from releasekit.wording import _


def not_needed(
    session: Session,
    case: Cases,
    action: Actions,
    reason: Reason = None,
    on: On = None,
    note: Note = None,
    dry_run: DryRun = False,
) -> int:
    """Record that actions are not needed, and why."""
    if reason is None:
        raise MissingValueError(what=_("The reason"), option='--reason "TEXT"')
    asked = Asked([case], action, on, reason=reason, note=note, dry_run=dry_run)
    return settle(session, asked, How.NOT_NEEDED)
