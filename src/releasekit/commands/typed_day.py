"""What a person typed, as the day it means."""

from datetime import date

from releasekit.commands.session import Session
from releasekit.domain.naming import is_piece_of_a_day
from releasekit.domain.typed_days import NotADay, Today, day_of, is_relative
from releasekit.errors.usage import (
    AmbiguousDayError,
    DayOutOfBoundsError,
    NotADayError,
    NotInScriptsError,
    SplitDayError,
)


def typed_day(session: Session, typed: str, today: Today) -> date:
    """Read a day; at a terminal also `fri`, `today`, `20.11.`, `+10d`, `-10wd`."""
    found = day_of(typed, today)
    match found:
        case date():
            if is_relative(typed) and session.is_script:
                raise NotInScriptsError(typed=typed, full=found.isoformat())
            return found
        case NotADay.AMBIGUOUS:
            raise AmbiguousDayError(typed=typed)
        case NotADay.OUT_OF_BOUNDS:
            raise DayOutOfBoundsError(typed=typed)
        case _:
            piece = is_piece_of_a_day(typed)
            raise SplitDayError(typed=typed) if piece else NotADayError(typed=typed)
