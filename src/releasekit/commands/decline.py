"""`decline`: the person declined an offer, which is a proper end."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.commands.settling import settle
from releasekit.commands.settling_words import Asked
from releasekit.commands.verb_options import Cases, DryRun, Note, On
from releasekit.domain.deed_parts import How
from releasekit.wording import _


def decline(
    session: Session,
    case: Cases,
    action: Annotated[
        list[str], Argument(metavar="ACTION...", help=_("Numbers or ids of offers."))
    ],
    on: On = None,
    reason: Annotated[
        str | None,
        Option("--reason", metavar="TEXT", help=_("Why, if the person wished to say.")),
    ] = None,
    note: Note = None,
    dry_run: DryRun = False,
) -> int:
    """Record that an offer was made and the person declined it."""
    asked = Asked([case], action, on, reason=reason, note=note, dry_run=dry_run)
    return settle(session, asked, How.DECLINED)
