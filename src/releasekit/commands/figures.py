"""`figures`: counts of a month without ids, for those who plan offices."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from typer import Option

from releasekit.casebook import Unreadable
from releasekit.commands.looking import Why, is_listed, log_sweep
from releasekit.commands.session import Session
from releasekit.domain.dossier import Dossier
from releasekit.domain.figures import Month, figures_of, month_of
from releasekit.errors.usage import NotADayError
from releasekit.presentation.faults import tell_all
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
    names: list[str] = []
    bad: list[Unreadable] = []
    readable = _readable(session, names, bad)
    found = figures_of(readable, _month(session, month), session.today)
    log_sweep(session, "figures", names, reason)
    if as_json:
        session.stdout.write(json_text(figures_document(found)))
    else:
        session.show(figures_page(found, session.screen))
    return tell_all((one.fault for one in bad), session.stderr)


def _readable(
    session: Session, names: list[str], bad: list[Unreadable]
) -> Iterator[Dossier]:
    """Give one case after another; their names and those that are bad are noted."""
    for one in session.casebook.looks():
        if isinstance(one, Unreadable):
            bad.append(one)
        elif is_listed(one):
            names.append(one.case.id)
            yield one


def _month(session: Session, typed: str | None) -> Month:
    if typed is None:
        return month_of(session.today)
    try:
        return month_of(date.fromisoformat(f"{typed}-01"))
    except ValueError:
        raise NotADayError(typed=typed) from None
