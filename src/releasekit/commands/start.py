"""`start`: somebody began with an action."""

from releasekit.commands.session import Session
from releasekit.commands.settling import carry_out, chosen
from releasekit.commands.settling_faults import checked
from releasekit.commands.settling_words import Asked
from releasekit.commands.verb_options import Actions, Cases, DryRun, On
from releasekit.domain.deeds import Deed, Started
from releasekit.domain.dossier import Dossier
from releasekit.domain.settling import Step
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

    def decide(now: Dossier, step: Step) -> Deed:
        checked(now, step, Verb.START)
        return Started(action=step.action.id)

    return carry_out(session, asked, chosen(session, asked), decide)
