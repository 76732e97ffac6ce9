"""`checklist new`: a commented file that passes `checklist check` as it stands."""

import re
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.drafts import (
    SUFFIX,
    draft_text,
    is_taken,
    own_id,
    place_of,
    schema_place,
)
from releasekit.casebook.new_files import write_new
from releasekit.casebook.rules import Rules
from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.errors.usage import (
    NotAJurisdictionError,
    NotAnIdError,
    WrongUsageError,
)
from releasekit.wording import _

JURISDICTION = r"[A-Z]{2}(-[A-Z0-9]{1,3})?"
ID = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
STANDARD_OUTPUT = "-"
COMMAND = "releasekit checklist new"


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
    _check_id(chosen, output, rules)
    parent = rules.checklist_named(extends).checklist
    if output == STANDARD_OUTPUT:
        session.stdout.write(draft_text(chosen, code, parent, rules, None))
        return 0
    path = Path(output) if output else place_of(chosen, rules, session.here)
    text = draft_text(chosen, code, parent, rules, path)
    write_new(path, text, session.salt(), casebook=rules.folder)
    session.say(_("Begun: {path}").format(path=path))
    session.say(_("Check it: rk checklist check {path}").format(path=path))
    session.say(_("Schema for editors: {path}").format(path=schema_place()))
    return 0


def _check_id(name: str, output: str | None, rules: Rules) -> None:
    """Refuse an id with which the file could not pass its own check."""
    stem = _stem(output)
    if is_taken(name, rules):
        problem = _("{name} is the id of a file that comes along; give another.")
    elif stem not in {None, name}:
        problem = _("A file and its checklist have one name, and {name} is another.")
    elif output not in {None, STANDARD_OUTPUT} and Path(output).suffix != SUFFIX:
        problem = _("A checklist stands in a file that ends in .toml.")
    else:
        return
    raise WrongUsageError(problem=problem.format(name=name), command=COMMAND)


def _stem(output: str | None) -> str | None:
    return Path(output).stem if output and output != STANDARD_OUTPUT else None
