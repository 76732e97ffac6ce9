"""`unblock`: what an action was blocked by is out of the way."""

from releasekit.commands.session import Session
from releasekit.commands.settling import record_plain
from releasekit.commands.settling_words import Asked
from releasekit.commands.verb_options import Actions, Cases, DryRun, On
from releasekit.domain.deeds import Unblocked
from releasekit.domain.transitions import Verb


def unblock(
    session: Session,
    case: Cases,
    action: Actions,
    on: On = None,
    dry_run: DryRun = False,
) -> int:
    """Record that actions are no longer blocked."""
    asked = Asked([case], action, on, dry_run=dry_run)
    return record_plain(session, asked, Verb.UNBLOCK, Unblocked)
