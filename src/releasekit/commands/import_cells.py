"""The cells of a row as somebody filled them in: an outcome, a day, texts."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from releasekit.casebook.returned_files import Value, WorkedOut
from releasekit.commands.session import Session
from releasekit.commands.typed_day import typed_day
from releasekit.commands.typed_text import checked_text
from releasekit.domain.free_text import EVIDENCE_LIMIT, NOTE_LIMIT
from releasekit.domain.naming import folded
from releasekit.domain.returned.entry import FILLABLE, Outcome
from releasekit.domain.typed_days import Today, is_relative
from releasekit.errors.imports import NoOutcomeError, WorkedOutCellError
from releasekit.errors.usage import NotADayError
from releasekit.wording import _
from releasekit.wording.table_words import outcome_words, outcomes_by_word

DAY_ZERO = date(1899, 12, 30)
FIRST_SERIAL, LAST_SERIAL = 36_526, 73_050
"""Days as spreadsheets count them, from the year 2000 to 2099."""
SERIAL = r"([0-9]{5})([.,][0-9]+)?"
WITH_TIME = r"(.+?)[t ][0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.0+)?)?"
"""What a program makes of a day that it took for a moment."""
SHORT_YEAR = r"([0-9]{1,2}\. ?[0-9]{1,2}\. ?)([0-9]{2})\.?"
"""How programs of the region show a day, and save it in CSV."""


def outcome_in(value: Value, chosen: Mapping[str, str]) -> Outcome:
    """Read an outcome in any language, or by the word that the file had for it."""
    word = folded(text_in(value))
    words = {**outcomes_by_word(), **{folded(one): key for one, key in chosen.items()}}
    try:
        return Outcome(words.get(word, word))
    except ValueError:
        names = outcome_words()
        choices = ", ".join(names[one.value] for one in FILLABLE)
        raise NoOutcomeError(choices=choices) from None


def day_in(session: Session, value: Value) -> date:
    """Read a day, also one that a program made a number, a moment or a text of."""
    if isinstance(value, date):
        return value
    typed = text_in(value).strip()
    text = folded(typed)
    serial = re.fullmatch(SERIAL, text)
    if serial and FIRST_SERIAL <= int(serial[1]) <= LAST_SERIAL:
        return DAY_ZERO + timedelta(days=int(serial[1]))
    moment = re.fullmatch(WITH_TIME, text)
    plain = moment[1] if moment else text
    short = re.fullmatch(SHORT_YEAR, plain)
    plain = f"{short[1]}20{short[2]}" if short else plain
    if is_relative(plain):
        raise NotADayError(typed=typed)
    return typed_day(session, plain, Today(day=session.today))


def evidence_in(value: Value) -> str | None:
    return checked_text(text_in(value), _("The evidence"), EVIDENCE_LIMIT)


def note_in(value: Value) -> str | None:
    return checked_text(text_in(value), _("The note"), NOTE_LIMIT)


def text_in(value: Value) -> str:
    """Give what somebody typed as a text; what is worked out is refused."""
    if isinstance(value, WorkedOut):
        what = _("An error") if value.is_failure else _("A formula")
        raise WorkedOutCellError(what=what)
    return "" if value is None else str(value)
