"""`extend`: an action has until a later day, and why."""

from datetime import date

from releasekit.commands.session import Session
from releasekit.commands.settling import carry_out, chosen
from releasekit.commands.settling_faults import checked, fault_of
from releasekit.commands.settling_words import Asked, reason_of, until_of
from releasekit.commands.verb_options import (
    Actions,
    Cases,
    DryRun,
    LastDay,
    On,
    Reason,
)
from releasekit.domain.action import Basis
from releasekit.domain.deeds import Deed, Extended
from releasekit.domain.dossier import Dossier
from releasekit.domain.settling import Step, due_of
from releasekit.domain.transitions import Refusal, Verb
from releasekit.errors.transitions import ClosedDayError
from releasekit.errors.usage import MissingValueError
from releasekit.wording import _
from releasekit.wording.days import full_day


def extend(
    session: Session,
    case: Cases,
    action: Actions,
    until: LastDay = None,
    reason: Reason = None,
    on: On = None,
    dry_run: DryRun = False,
) -> int:
    """Give actions more time; that they were late before stays on record."""
    asked = Asked([case], action, on, reason=reason, until=until, dry_run=dry_run)
    found = chosen(session, asked)
    last = until_of(session, asked, found[0].before)
    why = reason_of(session, asked)
    if last is None:
        raise MissingValueError(what=_("The new day"), option="--until DAY")
    if why is None:
        raise MissingValueError(what=_("The reason"), option='--reason "TEXT"')

    def decide(now: Dossier, step: Step) -> Deed:
        checked(now, step, Verb.EXTEND)
        due = _due_before(now, step, last)
        return Extended(step.action.id, until=last, reason=why, due=due)

    return carry_out(session, asked, found, decide)


def _due_before(now: Dossier, step: Step, last: date) -> date:
    """Give the day an action was due; complain where it cannot be extended so."""
    due = due_of(now, step.action)
    if due is None:
        raise fault_of(Refusal.NO_DAY, now, step)
    if step.action.due.basis is Basis.STATUTE:
        raise fault_of(Refusal.SET_BY_LAW, now, step)
    if last <= due:
        raise fault_of(Refusal.NOT_LATER, now, step)
    if not now.calendar.is_open(last):
        open_day = full_day(now.calendar.open_on_or_before(last))
        raise ClosedDayError(day=full_day(last), open=open_day)
    return due
