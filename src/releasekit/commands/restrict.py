"""`restrict`: a case is kept and hidden from lists, until that is lifted."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.commands.typed_text import typed_text
from releasekit.commands.verb_options import Reason
from releasekit.domain.case import Case
from releasekit.domain.deeds import Restricted
from releasekit.domain.free_text import EVIDENCE_LIMIT
from releasekit.errors.care import NotRestrictedError, RestrictedAlreadyError
from releasekit.errors.usage import MissingValueError
from releasekit.presentation.answers import event_lines
from releasekit.wording import _


def restrict(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    reason: Reason = None,
    lift: Annotated[
        bool, Option("--lift", help=_("Let it be used and listed again."))
    ] = False,
) -> int:
    """Keep a case, but on no list, sheet or reminder, as when its facts are disputed.

    Agencies still owe what they owed: nobody will be reminded of it here.
    """
    why = typed_text(session, reason, _("The reason"), EVIDENCE_LIMIT)
    if why is None:
        raise MissingValueError(what=_("The reason"), option='--reason "TEXT"')
    name = typed_case(session, case)
    look = session.casebook.look(name)
    _check(look.dossier.case, lift=lift)
    role = acting_role(session, look.dossier.checklist)
    stamp = session.stamp(session.today, role)._replace(reason=why)
    deed = Restricted(holds=not lift, reason=why)
    after = session.casebook.save(name, lambda _now: [deed], stamp, seen=look.head)
    session.show(event_lines(after, after.case.history[-1:], session.language, role))
    if not lift:
        session.say(_("It stands on no list, and nobody is reminded of what it asks."))
    return 0


def _check(case: Case, *, lift: bool) -> None:
    if lift and case.restricted is None:
        raise NotRestrictedError(case=case.id)
    if case.restricted is not None and not lift:
        raise RestrictedAlreadyError(case=case.id, day=case.restricted)
