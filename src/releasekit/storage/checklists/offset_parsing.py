"""How far from which date: the tables `due`, `opens`, `repeats` and their like."""

from releasekit.domain.action import (
    Basis,
    Deadline,
    Duty,
    Offset,
    Period,
    Return,
    Roll,
    Side,
)
from releasekit.domain.counting import LONGEST_OFFSET
from releasekit.storage.fields import Fields
from releasekit.wording import _

AFTER_ACTION = "after_action"
MOST_SIDES = 1


def deadline_of(fields: Fields) -> Deadline:
    found = Deadline(
        basis=fields.choice("basis", Basis),
        source=fields.text_or_none("source"),
        offset=offset_of(fields),
    )
    fields.end()
    return found


def duty_of(fields: Fields) -> Duty:
    found = Duty(
        basis=fields.choice("basis", Basis), source=fields.text_or_none("source")
    )
    fields.end()
    return found


def ceiling_of(fields: Fields) -> Offset:
    found = offset_of(fields)
    fields.end()
    return found


def return_of(fields: Fields, roll: Roll) -> Return:
    found = Return(
        period=_period(fields), roll=roll, until=fields.text_or_none("until")
    )
    fields.end()
    return found


def offset_of(fields: Fields) -> Offset:
    anchors = [key for key in ("before", "after", AFTER_ACTION) if fields.has(key)]
    if len(anchors) != MOST_SIDES:
        raise fields.unfit("", _("needs one of `before` and `after`"))
    anchor, period = fields.text(anchors[0]), _period(fields)
    return Offset(
        side=Side.BEFORE if anchors[0] == Side.BEFORE.value else Side.AFTER,
        anchor=anchor,
        months=period.months,
        days=period.days,
        working_days=period.working_days,
        of_action=anchors[0] == AFTER_ACTION,
    )


def _period(fields: Fields) -> Period:
    working = fields.has("working_days")
    if working == (fields.has("days") or fields.has("months")):
        raise fields.unfit("", _("needs days or months, or else working_days"))
    return Period(
        months=_count(fields, "months"),
        days=_count(fields, "days"),
        working_days=_count(fields, "working_days") if working else None,
    )


def _count(fields: Fields, key: str) -> int:
    return fields.number(key, most=LONGEST_OFFSET) if fields.has(key) else 0
