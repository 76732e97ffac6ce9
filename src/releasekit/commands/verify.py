"""`verify`: is every case as the program left it? It never writes."""

from collections.abc import Sequence
from typing import Annotated

from typer import Argument, Option

from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_cases
from releasekit.errors.fault import Exit
from releasekit.presentation.how_far import told_on
from releasekit.presentation.json_document import json_text
from releasekit.presentation.verified import (
    Verified,
    not_in_order,
    verified_document,
    verified_lines,
)
from releasekit.wording import _
from releasekit.wording.catalogue import speaking


def verify(
    session: Session,
    cases: Annotated[
        list[str] | None, Argument(metavar="[CASE]...", help=_("Only these cases."))
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/verify/1."))
    ] = False,
) -> int:
    """Check the chain and the bytes of cases; exit status 1 if any is not in order."""
    names = typed_cases(session, cases or ()) or session.casebook.cases()
    if as_json:
        with speaking("en"):
            found = _verified(session, names, with_log=not cases)
        session.stdout.write(json_text(verified_document(found)))
    else:
        found = _verified(session, names, with_log=not cases)
        session.stdout.writelines(f"{line}\n" for line in verified_lines(found))
    return Exit.FOUND if not_in_order(found) or found.log else Exit.DONE


def _verified(session: Session, names: Sequence[str], *, with_log: bool) -> Verified:
    """Check cases, and with the whole of them also the log and what it knows."""
    casebook = session.casebook
    found = {name: casebook.faults(name) for name in told_on(session.stderr, names)}
    if not with_log:
        return Verified(found)
    gone = _("the log knows this case, and it is not there any more")
    found |= dict.fromkeys(casebook.gone(), (gone,))
    return Verified(found, casebook.log.faults)
