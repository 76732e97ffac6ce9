"""`list`: the cases of the casebook."""

from typing import Annotated

from typer import Option

from releasekit.casebook import Unreadable
from releasekit.commands.acting import each_planned
from releasekit.commands.looking import Why, log_sweep
from releasekit.commands.session import Session
from releasekit.domain.outstanding import standing
from releasekit.presentation.case_list import (
    ListAnswer,
    Listed,
    case_list,
    list_lines,
    listed_case,
)
from releasekit.presentation.faults import tell_all
from releasekit.wording import _


def list_cases(
    session: Session,
    closed: Annotated[
        bool, Option("--closed", help=_("The closed cases instead of the open ones."))
    ] = False,
    reason: Why = None,
) -> int:
    """List the cases, with their release and how much is open."""
    names: list[str] = []
    bad: list[Unreadable] = []
    listed: list[Listed] = []
    restricted = 0
    for one in each_planned(session):  # one at a time: ten thousand do not fit at once
        names.append(one.case)
        if isinstance(one, Unreadable):
            bad.append(one)
        elif one.closed is closed and one.restricted:
            restricted += 1
        elif one.closed is closed:
            listed.append(listed_case(standing(one, session.today)))
    answer = ListAnswer(
        cases=tuple(listed),
        restricted=restricted,
        unreadable=tuple(one.case for one in bad),
        today=session.today,
    )
    log_sweep(session, "list", names, reason)
    if session.stdout.isatty():
        session.show(case_list(answer, session.screen))
    else:
        session.stdout.writelines(f"{line}\n" for line in list_lines(answer))
    return tell_all((one.fault for one in bad), session.stderr)
