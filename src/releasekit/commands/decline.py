"""`decline`: the person declined an offer, which is a proper end."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.commands.settling import Asked, settle
from releasekit.domain.deed_parts import How
from releasekit.wording import _


def decline(
    session: Session,
    case: Annotated[str, Argument(help=_("The case, or several: 5,7,9."))],
    action: Annotated[list[str], Argument(help=_("Numbers or ids of offers."))],
    on: Annotated[
        str | None,
        Option("--on", metavar="DAY", help=_("The day; today if not given.")),
    ] = None,
    reason: Annotated[
        str | None,
        Option("--reason", metavar="TEXT", help=_("Why, if the person wished to say.")),
    ] = None,
    note: Annotated[
        str | None,
        Option(
            "--note", metavar="TEXT", help=_("A note; no names. - reads it from input.")
        ),
    ] = None,
) -> int:
    """Record that an offer was made and the person declined it."""
    asked = Asked(cases=[case], actions=action, on=on, reason=reason, note=note)
    return settle(session, asked, How.DECLINED)
