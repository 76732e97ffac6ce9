"""`list`: the cases of the casebook."""

from typing import Annotated

from typer import Option

from releasekit.casebook import Unreadable
from releasekit.commands.acting import planned_cases
from releasekit.commands.looking import Why, log_sweep
from releasekit.commands.session import Session
from releasekit.domain.outstanding import Planned, standing
from releasekit.errors.fault import worst
from releasekit.presentation.case_list import ListAnswer, case_list, list_lines
from releasekit.presentation.faults import tell
from releasekit.wording import _


def list_cases(
    session: Session,
    closed: Annotated[
        bool, Option("--closed", help=_("The closed cases instead of the open ones."))
    ] = False,
    reason: Why = None,
) -> int:
    """List the cases, with their release and how much is open."""
    found = planned_cases(session)
    bad = [one for one in found if isinstance(one, Unreadable)]
    asked = [one for one in found if isinstance(one, Planned) and one.closed is closed]
    answer = ListAnswer(
        cases=tuple(
            standing(one, session.today) for one in asked if not one.restricted
        ),
        restricted=sum(1 for one in asked if one.restricted),
        unreadable=tuple(one.case for one in bad),
        today=session.today,
    )
    log_sweep(session, "list", (one.case for one in found), reason)
    if session.stdout.isatty():
        session.show(case_list(answer, session.screen))
    else:
        session.stdout.writelines(f"{line}\n" for line in list_lines(answer))
    for one in bad:
        tell(one.fault, session.stderr)
    return worst({one.fault.exit_status for one in bad})
