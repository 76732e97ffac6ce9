"""`reopen`: an ended action is owed again, or a closed case goes on."""

from typing import Annotated

from typer import Argument

from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.settling import carry_out, chosen
from releasekit.commands.settling_faults import checked
from releasekit.commands.settling_words import Asked, reason_of
from releasekit.commands.typed_event_day import day_of_event
from releasekit.commands.typed_names import typed_case
from releasekit.commands.verb_options import Cases, DryRun, On, Reason
from releasekit.domain.deeds import Deed, Reopened
from releasekit.domain.dossier import Dossier
from releasekit.domain.settling import Step
from releasekit.domain.transitions import Verb
from releasekit.errors.transitions import NotClosedError
from releasekit.errors.usage import MissingValueError
from releasekit.presentation.answers import event_lines
from releasekit.wording import _


def reopen(
    session: Session,
    case: Cases,
    action: Annotated[
        list[str] | None,
        Argument(metavar="[ACTION]...", help=_("Left out: the closed case itself.")),
    ] = None,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,
) -> int:
    """Ask for ended actions again; what was recorded of them is kept."""
    asked = Asked([case], action or [], on, reason=reason, dry_run=dry_run)
    why = reason_of(session, asked)
    if why is None:
        raise MissingValueError(what=_("The reason"), option='--reason "TEXT"')
    if not action:
        return _reopen_case(session, case, why, on)

    def decide(now: Dossier, step: Step) -> Deed:
        checked(now, step, Verb.REOPEN)
        return Reopened(action=step.action.id, reason=why)

    return carry_out(session, asked, chosen(session, asked), decide)


def _reopen_case(session: Session, typed: str, why: str, on: str | None) -> int:
    """Go on with a case that was closed."""
    name = typed_case(session, typed)
    look = session.casebook.look(name)
    if look.dossier.case.ending is None:
        raise NotClosedError(case=name)
    role = acting_role(session, look.dossier.checklist)
    stamp = session.stamp(day_of_event(session, on, look.dossier), role)
    deed = Reopened(action=None, reason=why)
    after = session.casebook.save(name, lambda _now: [deed], stamp, seen=look.head)
    session.show(event_lines(after, after.case.history[-1:], session.language, role))
    return 0
