"""`done`: an action was done."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.commands.settling import settle
from releasekit.commands.settling_words import Asked
from releasekit.commands.verb_options import (
    Cases,
    DryRun,
    Evidence,
    Note,
    On,
    Person,
    Reported,
)
from releasekit.domain.deed_parts import How
from releasekit.errors.usage import MissingValueError
from releasekit.lazy import load
from releasekit.wording import _

SIGN = "releasekit.commands.signing:sign"
ASK = "releasekit.commands.ending_questions:ask_and_settle"


def done(
    session: Session,
    case: Cases,
    action: Annotated[
        list[str] | None,
        Argument(metavar="[ACTION]...", help=_("Numbers or ids; asked if left out.")),
    ] = None,
    on: On = None,
    evidence: Evidence = None,
    part: Annotated[
        str | None,
        Option(
            "--part", metavar="ROLE", help=_("Sign for one of the roles that must.")
        ),
    ] = None,
    reported: Reported = None,
    person: Person = None,
    note: Note = None,
    dry_run: DryRun = False,
) -> int:
    """Record that actions were done."""
    asked = Asked(
        cases=[case],
        actions=action or [],
        on=on,
        evidence=evidence,
        note=note,
        heard=reported,
        person=person,
        dry_run=dry_run,
    )
    if not action:
        if not session.may_ask:
            raise MissingValueError(what=_("The action"), option="ACTION")
        return int(load(ASK)(session, asked))
    if part is not None:
        return int(load(SIGN)(session, asked, part))
    return settle(session, asked, How.DONE)
