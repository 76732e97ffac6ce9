"""`done`: an action was done."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.commands.settling import Asked, settle
from releasekit.domain.deed_parts import How
from releasekit.lazy import load
from releasekit.wording import _

SIGN = "releasekit.commands.signing:sign"


def done(
    session: Session,
    case: Annotated[str, Argument(help=_("The case, or several: 5,7,9."))],
    action: Annotated[list[str], Argument(help=_("Numbers or ids of actions."))],
    on: Annotated[
        str | None,
        Option("--on", metavar="DAY", help=_("The day; today if not given.")),
    ] = None,
    evidence: Annotated[
        str | None,
        Option(
            "--evidence",
            metavar="TEXT",
            help=_("Kind of paper and date; no names, no contents."),
        ),
    ] = None,
    part: Annotated[
        str | None,
        Option(
            "--part", metavar="ROLE", help=_("Sign for one of the roles that must.")
        ),
    ] = None,
    note: Annotated[
        str | None,
        Option(
            "--note", metavar="TEXT", help=_("A note; no names. - reads it from input.")
        ),
    ] = None,
) -> int:
    """Record that actions were done."""
    asked = Asked(cases=[case], actions=action, on=on, evidence=evidence, note=note)
    if part is not None:
        return int(load(SIGN)(session, asked, part))
    return settle(session, asked, How.DONE)
