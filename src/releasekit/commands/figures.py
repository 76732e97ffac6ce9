"""`figures`: counts of a month without ids, for those who plan offices."""

from datetime import date
from typing import Annotated

from typer import Option

from releasekit.casebook import Unreadable
from releasekit.commands.looking import Why, is_listed, log_sweep
from releasekit.commands.session import Session
from releasekit.domain.figures import Month, figures_of, month_of
from releasekit.errors.fault import worst
from releasekit.errors.usage import NotADayError
from releasekit.presentation.faults import tell
from releasekit.presentation.figures_page import figures_document, figures_page
from releasekit.presentation.json_document import json_text
from releasekit.wording import _


def figures(
    session: Session,
    month: Annotated[
        str | None,
        Option("--month", metavar="YYYY-MM", help=_("The month; else this one.")),
    ] = None,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/figures/1."))
    ] = False,
    reason: Why = None,
) -> int:
    """Count cases and actions; cells below five are not told."""
    looks = list(session.casebook.looks())
    dossiers = [one for one in looks if is_listed(one)]
    found = figures_of(dossiers, _month(session, month), session.today)
    log_sweep(session, "figures", (one.case.id for one in dossiers), reason)
    if as_json:
        session.stdout.write(json_text(figures_document(found)))
    else:
        session.show(figures_page(found, session.screen))
    bad = [one for one in looks if isinstance(one, Unreadable)]
    for one in bad:
        tell(one.fault, session.stderr)
    return worst({one.fault.exit_status for one in bad})


def _month(session: Session, typed: str | None) -> Month:
    if typed is None:
        return month_of(session.today)
    try:
        return month_of(date.fromisoformat(f"{typed}-01"))
    except ValueError:
        raise NotADayError(typed=typed) from None
