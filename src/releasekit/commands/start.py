"""`start`: somebody began with an action."""

from releasekit.commands.session import Session
from releasekit.commands.settling import record_plain
from releasekit.commands.settling_words import Asked
from releasekit.commands.verb_options import Actions, Cases, DryRun, On
from releasekit.domain.deeds import Started
from releasekit.domain.transitions import Verb


def start(
    session: Session,
    case: Cases,
    action: Actions,
    on: On = None,
    dry_run: DryRun = False,
) -> int:
    """Record that somebody began with actions."""
    asked = Asked([case], action, on, dry_run=dry_run)
    return record_plain(session, asked, Verb.START, Started)
