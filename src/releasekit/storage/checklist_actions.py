"""One action of a merged checklist, with its deadline, condition and texts."""

from releasekit.domain.checklist import (
    Action,
    Basis,
    Deadline,
    Kind,
    Offset,
    Phase,
    Roll,
    Side,
    Text,
)
from releasekit.domain.conditions import Condition, Requirement
from releasekit.domain.counting import LONGEST_OFFSET
from releasekit.storage.fields import Choice, Fields
from releasekit.wording import _

HIGHEST_NUMBER = 999
LOWEST_NUMBER = 100


def action_from(fields: Fields, name: str) -> Action:
    due = _deadline(Fields(fields.take("due"), f"{name}.due"))
    title = text_of(fields, "title")
    found = Action(
        id=name,
        number=fields.number("number", most=HIGHEST_NUMBER, least=LOWEST_NUMBER),
        title=title,
        short=text_of(fields, "short"),
        phase=fields.choice("phase", Phase),
        lead=fields.text("lead"),
        support=fields.texts("support"),
        kind=given_or(fields, "kind", Kind.DUTY),
        due=due,
        ceiling=_ceiling(fields, name),
        roll=_roll(fields, due),
        waits_for=fields.texts("waits_for"),
        when=condition_of(fields),
        evidence=text_or_empty(fields, "evidence"),
        cites=fields.texts("cites"),
        core=fields.flag("core"),
    )
    fields.end()
    return found


def _roll(fields: Fields, due: Deadline) -> Roll:
    """Before a date the open day before, after it the next, unless said otherwise."""
    before = due.offset.side is Side.BEFORE
    return given_or(fields, "closed_day", Roll.PREVIOUS if before else Roll.NEXT)


def given_or(fields: Fields, key: str, default: Choice) -> Choice:
    return fields.choice(key, type(default)) if fields.has(key) else default


def _deadline(fields: Fields) -> Deadline:
    found = Deadline(
        basis=fields.choice("basis", Basis),
        source=fields.text_or_none("source"),
        offset=_offset(fields),
    )
    fields.end()
    return found


def _ceiling(fields: Fields, name: str) -> Offset | None:
    if not fields.has("not_later_than"):
        return None
    inner = Fields(fields.take("not_later_than"), f"{name}.not_later_than")
    found = _offset(inner)
    inner.end()
    return found


def _offset(fields: Fields) -> Offset:
    sides = [side for side in Side if fields.has(side.value)]
    if len(sides) != 1:
        raise fields.unfit("", _("needs one of `before` and `after`"))
    working = fields.has("working_days")
    if working == (fields.has("days") or fields.has("months")):
        raise fields.unfit("", _("needs days or months, or else working_days"))
    return Offset(
        side=sides[0],
        anchor=fields.text(sides[0].value),
        months=_count(fields, "months"),
        days=_count(fields, "days"),
        working_days=_count(fields, "working_days") if working else None,
    )


def _count(fields: Fields, key: str) -> int:
    return fields.number(key, most=LONGEST_OFFSET) if fields.has(key) else 0


def condition_of(fields: Fields) -> Condition:
    return tuple(
        Requirement(fact=fact, accepts=_accepted(fields, fact, value))
        for fact, value in fields.table_or_empty("when").items()
    )


def _accepted(fields: Fields, fact: str, value: object) -> tuple[bool | str, ...]:
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(one, bool | str) for one in values):
        raise fields.unfit(f"when.{fact}", _("is neither yes, no nor words"))
    return tuple(values)


def text_of(fields: Fields, key: str) -> Text:
    found = text_or_empty(fields, key)
    if not found:
        raise fields.unfit(key, _("is missing"))
    return found


def text_or_empty(fields: Fields, key: str) -> Text:
    texts = fields.table_or_empty(key)
    for tag, one in texts.items():
        if not isinstance(one, str) or not one:
            raise fields.unfit(f"{key}.{tag}", _("is no text"))
        if not one.isascii():
            fields.check_whole(f"{key}.{tag}", one)
    return dict(texts)  # type: ignore[arg-type]  # checked just above
