"""`calendar shift`: from a day to another, with the working."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.rules_at_hand import rules_at_hand
from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.domain.shifting import shift_of, shifted
from releasekit.domain.typed_days import Looking, Today
from releasekit.errors.usage import (
    DayOutOfBoundsError,
    NotAnOffsetError,
    WrongUsageError,
)
from releasekit.presentation.calendar_shift import (
    ShiftAnswer,
    shift_document,
    shift_screen,
)
from releasekit.presentation.json_document import json_text
from releasekit.wording import _


def calendar_shift(
    session: Session,
    day: Annotated[str, Argument(help=_("The day to count from."))],
    offset: Annotated[
        str,
        Argument(help=_("10d days, -10wd working days, 3m months, 1m10d both.")),
    ],
    calendar: Annotated[
        str,
        Option("--calendar", metavar="ID", help=_("A calendar: its id or a file.")),
    ],
    as_json: Annotated[
        bool, Option("--json", help=_("As JSON, releasekit/shift/1."))
    ] = False,
) -> int:
    """Count from a day; the day itself is not counted. The result is the last line."""
    found = rules_at_hand(session).calendar_named(calendar)
    today = Today(day=session.today, calendar=found, looking=Looking.AHEAD)
    start = typed_day(session, day, today)
    shift = shift_of(offset)
    if shift is None and offset.startswith("--"):
        problem = _("No such option: {option}.").format(option=offset)
        raise WrongUsageError(problem=problem, command="releasekit calendar shift")
    if shift is None:
        raise NotAnOffsetError(typed=offset)
    working = shifted(start, shift, found)
    if working is None:
        raise DayOutOfBoundsError(typed=f"{day} {offset}")
    answer = ShiftAnswer(working=working, calendar=found, language=session.language)
    if as_json:
        session.stdout.write(json_text(shift_document(answer)))
    else:
        session.show(shift_screen(answer, session.screen))
    return 0


calendar_shift.takes_signs = True  # type: ignore[attr-defined]  # `-10wd` is no option
