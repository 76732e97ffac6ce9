"""`retention`: which cases are to be erased or reviewed, by the terms of the office."""

from typing import Annotated

from typer import Option

from releasekit.casebook import Unreadable
from releasekit.commands.looking import Why, log_sweep
from releasekit.commands.session import Session
from releasekit.domain.retention import Terms, in_order, term_of
from releasekit.errors.care import NoTermsError
from releasekit.presentation.faults import tell_all
from releasekit.presentation.json_document import json_text
from releasekit.presentation.retention import (
    RetentionAnswer,
    retention_document,
    retention_lines,
)
from releasekit.wording import _


def retention(
    session: Session,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/retention/1."))
    ] = False,
    reason: Why = None,
) -> int:
    """List the cases whose term is over, and those that are restricted."""
    looks = list(session.casebook.looks())
    bad = [one for one in looks if isinstance(one, Unreadable)]
    cases = [one.case for one in looks if not isinstance(one, Unreadable)]
    terms = _terms(session)
    found = (term_of(case, terms) for case in cases)
    answer = RetentionAnswer(
        today=session.today,
        terms=terms,
        found=in_order(one for one in found if one is not None),
        unreadable=tuple((one.case, one.fault) for one in bad),
    )
    log_sweep(session, "retention", (one.id for one in cases), reason)
    if as_json:
        session.stdout.write(json_text(retention_document(answer)))
    else:
        session.show(retention_lines(answer, session.screen))
    return tell_all((one.fault for one in bad), session.stderr)


def _terms(session: Session) -> Terms:
    """Give the terms of the office; the program has none of its own."""
    terms = session.office.retention
    if terms is None:
        raise NoTermsError(path=session.casebook.folder / "releasekit.toml")
    return terms
