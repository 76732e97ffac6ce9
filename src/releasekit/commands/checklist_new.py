"""`checklist new`: a commented file that passes `checklist check` as it stands."""

import re
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.drafts import draft_text, own_id, place_of, write_draft
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.errors.usage import NotAJurisdictionError, NotAnIdError
from releasekit.wording import _

JURISDICTION = r"[A-Z]{2}(-[A-Z0-9]{1,3})?"
ID = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
STANDARD_OUTPUT = "-"


def checklist_new(
    session: Session,
    jurisdiction: Annotated[str, Argument(help=_("An ISO 3166 code: MK, BA-SRP."))],
    extends: Annotated[
        str,
        Option("--extends", metavar="ID", help=_("The checklist to build on.")),
    ],
    name: Annotated[
        str | None, Option("--id", metavar="ID", help=_("Its id, if not the code."))
    ] = None,
    output: Annotated[
        str | None,
        Option("-o", "--output", metavar="FILE", help=_("Where; - for output.")),
    ] = None,
) -> int:
    """Begin a checklist: say only what differs from the one it builds on."""
    rules = rules_at_hand(session)
    code = jurisdiction.upper()
    if re.fullmatch(JURISDICTION, code) is None:
        raise NotAJurisdictionError(typed=jurisdiction)
    chosen = name or _stem(output) or own_id(code, rules)
    if re.fullmatch(ID, chosen) is None:
        raise NotAnIdError(typed=chosen)
    parent = rules.checklist_named(extends).checklist
    text = draft_text(chosen, code, parent, rules)
    if output == STANDARD_OUTPUT:
        session.stdout.write(text)
        return 0
    path = Path(output) if output else place_of(chosen, rules, session.here)
    write_draft(path, text, session.salt())
    session.say(_("Begun: {path}").format(path=path))
    session.say(_("Check it: rk checklist check {path}").format(path=path))
    return 0


def _stem(output: str | None) -> str | None:
    return Path(output).stem if output and output != STANDARD_OUTPUT else None
