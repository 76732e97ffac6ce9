"""`calendar show`: the closed days of a year."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.presentation.calendar_days import (
    DaysAnswer,
    days_document,
    days_screen,
)
from releasekit.presentation.json_document import json_text
from releasekit.wording import _


def calendar_show(
    session: Session,
    calendar: Annotated[str, Argument(help=_("A calendar: its id or a file."))],
    year: Annotated[
        int | None,
        Option("--year", metavar="YEAR", help=_("The year; this one if not given.")),
    ] = None,
    sources: Annotated[
        bool, Option("--sources", help=_("Where each day was taken from."))
    ] = False,
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/closed-days/1."))
    ] = False,
) -> int:
    """Show the days of a year on which offices are closed."""
    answer = DaysAnswer(
        calendar=rules_at_hand(session).calendar_named(calendar),
        year=session.today.year if year is None else year,
        language=session.language,
        with_sources=sources,
    )
    if as_json:
        session.stdout.write(json_text(days_document(answer)))
    else:
        session.show(days_screen(answer, session.screen))
    return 0
