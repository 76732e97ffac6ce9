"""`block`: an action waits for a role or another action, beside its checklist."""

from typing import Annotated

from typer import Option

from releasekit.commands.acting import acting_role, check_may_see
from releasekit.commands.session import Session
from releasekit.commands.settling import carry_out, chosen
from releasekit.commands.settling_faults import checked
from releasekit.commands.settling_words import Asked, reason_of, until_of
from releasekit.commands.typed_names import typed_action, typed_role
from releasekit.commands.verb_options import (
    Actions,
    Cases,
    DryRun,
    LastDay,
    On,
    Reason,
)
from releasekit.domain.deeds import Blocked, Deed
from releasekit.domain.dossier import Dossier
from releasekit.domain.naming import actions_named
from releasekit.domain.settling import Step
from releasekit.domain.transitions import Verb
from releasekit.errors.transitions import WaitsForItselfError
from releasekit.errors.usage import MissingValueError
from releasekit.wording import _


def block(
    session: Session,
    case: Cases,
    action: Actions,
    waits_for: Annotated[
        str | None,
        Option("--waits-for", metavar="ACTION|ROLE", help=_("What it waits for.")),
    ] = None,
    reason: Reason = None,
    until: LastDay = None,
    on: On = None,
    dry_run: DryRun = False,
) -> int:
    """Record what actions wait for; their day stays as it is."""
    if waits_for is None:
        what = _("What it waits for")
        raise MissingValueError(what=what, option="--waits-for ACTION|ROLE")
    asked = Asked([case], action, on, reason=reason, until=until, dry_run=dry_run)
    found = chosen(session, asked)
    why = reason_of(session, asked)
    last = until_of(session, asked, found[0].before)
    others = {
        one.before.case.id: _waited_for(session, waits_for, one.before) for one in found
    }

    def decide(now: Dossier, step: Step) -> Deed:
        checked(now, step, Verb.BLOCK)
        other = others[now.case.id]
        if other == step.action.id:
            raise WaitsForItselfError(number=step.action.number, action=other)
        return Blocked(step.action.id, waits_for=other, reason=why, until=last)

    return carry_out(session, asked, found, decide)


def _waited_for(session: Session, typed: str, dossier: Dossier) -> str:
    """Read an action by its number or id, else a role."""
    checklist = dossier.checklist
    if actions_named(typed, checklist):
        action = typed_action(session, typed, dossier.case.id, checklist)
        check_may_see(acting_role(session, checklist), action, dossier)
        return action.id
    return typed_role(session, typed, [checklist])
