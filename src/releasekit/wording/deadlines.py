"""How a deadline follows from a date, in words."""

from releasekit.domain.action import Basis, Deadline, Offset, Period, Roll, Side
from releasekit.domain.checklist import Checklist
from releasekit.wording.catalogue import _, counted
from releasekit.wording.texts import text_in


def deadline_words(deadline: Deadline, checklist: Checklist, language: str) -> str:
    """Give `60 days before Release, proposal`."""
    words = offset_words(deadline.offset, checklist, language)
    return f"{words}, {basis_word(deadline.basis)}"


def offset_words(offset: Offset, checklist: Checklist, language: str) -> str:
    """Give `60 days before Release`, or `on the day: Release`."""
    name = anchor_words(offset, checklist, language)
    if offset.is_zero:
        return _("on the day: {date}").format(date=name)
    sentence = _("{length} after {date}")
    if offset.of_action:
        sentence = _("{length} after {date} was settled")
    elif offset.side is Side.BEFORE:
        sentence = _("{length} before {date}")
    return sentence.format(length=period_words(offset), date=name)


def period_words(length: Offset | Period) -> str:
    """Give `1 month and 10 days`, or `10 working days`."""
    if length.working_days is not None:
        return counted("{n} working day", "{n} working days", length.working_days)
    parts = [
        *([counted("{n} month", "{n} months", length.months)] if length.months else []),
        *([counted("{n} day", "{n} days", length.days)] if length.days else []),
    ]
    return _(" and ").join(parts) or counted("{n} day", "{n} days", 0)


def anchor_words(offset: Offset, checklist: Checklist, language: str) -> str:
    if offset.of_action:
        action = checklist.actions.get(offset.anchor)
        return str(action.number) if action else offset.anchor
    named = checklist.dates.get(offset.anchor)
    return text_in(named.title, language) if named else offset.anchor


def basis_word(basis: Basis) -> str:
    return {
        Basis.STATUTE: _("statute"),
        Basis.GUIDANCE: _("guidance"),
        Basis.PRACTICE: _("practice"),
        Basis.PROPOSAL: _("proposal"),
    }[basis]


def roll_words(roll: Roll) -> str:
    return {
        Roll.PREVIOUS: _("from a closed day to the open day before"),
        Roll.NEXT: _("from a closed day to the next open day"),
        Roll.KEEP: _("stays on a closed day"),
    }[roll]
