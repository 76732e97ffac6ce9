"""A merged checklist document as the typed checklist that the rules speak of."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from releasekit.domain.checklist import (
    CATCH_UP_DAYS,
    Action,
    Agency,
    Basis,
    Checklist,
    Deadline,
    Fact,
    Kind,
    NamedDate,
    Offset,
    Phase,
    Role,
    Roll,
    Side,
    Source,
    StandIn,
    Text,
)
from releasekit.domain.conditions import Condition, Requirement
from releasekit.domain.counting import LONGEST_OFFSET
from releasekit.storage.fields import Choice, Fields
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

FORMAT = 1
HIGHEST_NUMBER = 999
LOWEST_NUMBER = 100


def checklist_of(document: object) -> Checklist:
    """Read a merged checklist, taking nothing that is not known."""
    fields = Fields(document, "checklist")
    if fields.number("format", most=2**53 - 1) != FORMAT:
        raise fields.unfit("format", _("is newer than this version of releasekit"))
    for unused in ("extends", "adopted"):
        if fields.has(unused):
            fields.take(unused)
    found = Checklist(
        id=fields.text("id"),
        version=fields.text("version"),
        adopted=fields.text("status") == "adopted",
        abstract=fields.flag("abstract"),
        jurisdiction=fields.text_or_none("jurisdiction") or "",
        calendar=fields.text_or_none("calendar") or "",
        languages=fields.texts("languages"),
        unreviewed=fields.texts("unreviewed"),
        catch_up_days=_catch_up_days(fields),
        title=_text(fields, "title"),
        notice=_text_or_empty(fields, "notice"),
        dates=fields.each("dates", _named_date),
        facts=fields.each("facts", _fact),
        roles=fields.each("roles", _role),
        agencies=fields.each("agencies", _agency),
        actions=_in_order(fields.each("actions", _action)),
        sources=fields.each("sources", _source),
    )
    fields.end()
    return found


def _catch_up_days(fields: Fields) -> int:
    if not fields.has("catch_up_days"):
        return CATCH_UP_DAYS
    return fields.number("catch_up_days", most=LONGEST_OFFSET, least=1)


def _named_date(fields: Fields, name: str) -> NamedDate:
    found = NamedDate(
        id=name,
        title=_text(fields, "title"),
        happened=fields.text_or_none("happened"),
        roll=_or(fields, "closed_day", Roll.KEEP),
    )
    fields.end()
    return found


def _fact(fields: Fields, name: str) -> Fact:
    found = Fact(id=name, title=_text(fields, "title"), choices=fields.texts("choices"))
    fields.end()
    return found


def _role(fields: Fields, name: str) -> Role:
    title = _text(fields, "title")
    found = Role(
        id=name,
        title=title,
        short=_text(fields, "short") if fields.has("short") else title,
        stands_for=_stand_ins(fields),
    )
    fields.end()
    return found


def _stand_ins(fields: Fields) -> tuple[StandIn, ...]:
    entries = fields.take("is") if fields.has("is") else []
    if not isinstance(entries, list):
        raise fields.unfit("is", _("is no list"))
    found = []
    for one in entries:
        entry = Fields(one, "is")
        found.append(StandIn(role=entry.text("role"), when=_condition(entry)))
        entry.end()
    return tuple(found)


def _agency(fields: Fields, name: str) -> Agency:
    full = _text(fields, "name")
    found = Agency(
        id=name,
        roles=fields.texts("roles"),
        name=full,
        short=_text(fields, "short") if fields.has("short") else full,
    )
    fields.end()
    return found


def _source(fields: Fields, name: str) -> Source:
    for unused in ("link", "read_on", "text_of"):
        if fields.has(unused):
            fields.take(unused)
    found = Source(
        id=name,
        instrument=fields.text("instrument"),
        duty=fields.text("duty"),
        sureness=fields.text("sureness"),
        place=fields.text_or_none("place") or "",
    )
    fields.end()
    return found


def _action(fields: Fields, name: str) -> Action:
    due = _deadline(Fields(fields.take("due"), f"{name}.due"))
    title = _text(fields, "title")
    found = Action(
        id=name,
        number=fields.number("number", most=HIGHEST_NUMBER, least=LOWEST_NUMBER),
        title=title,
        short=_text(fields, "short"),
        phase=fields.choice("phase", Phase),
        lead=fields.text("lead"),
        support=fields.texts("support"),
        kind=_or(fields, "kind", Kind.DUTY),
        due=due,
        ceiling=_ceiling(fields, name),
        roll=_roll(fields, due),
        waits_for=fields.texts("waits_for"),
        when=_condition(fields),
        evidence=_text_or_empty(fields, "evidence"),
        cites=fields.texts("cites"),
        core=fields.flag("core"),
    )
    fields.end()
    return found


def _roll(fields: Fields, due: Deadline) -> Roll:
    """Before a date the open day before, after it the next, unless said otherwise."""
    before = due.offset.side is Side.BEFORE
    return _or(fields, "closed_day", Roll.PREVIOUS if before else Roll.NEXT)


def _or(fields: Fields, key: str, default: Choice) -> Choice:
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


def _condition(fields: Fields) -> Condition:
    return tuple(
        Requirement(fact=fact, accepts=_accepted(fields, fact, value))
        for fact, value in fields.table_or_empty("when").items()
    )


def _accepted(fields: Fields, fact: str, value: object) -> tuple[bool | str, ...]:
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(one, bool | str) for one in values):
        raise fields.unfit(f"when.{fact}", _("is neither yes, no nor words"))
    return tuple(values)


def _text(fields: Fields, key: str) -> Text:
    found = _text_or_empty(fields, key)
    if not found:
        raise fields.unfit(key, _("is missing"))
    return found


def _text_or_empty(fields: Fields, key: str) -> Text:
    inner = Fields(dict(fields.table_or_empty(key)), key)
    return {tag: inner.text(tag) for tag in inner.names()}


def _in_order(actions: Mapping[str, Action]) -> Mapping[str, Action]:
    """Put each action after those it waits for, else by number."""
    by_number = sorted(actions.values(), key=lambda one: (one.number, one.id))
    graph = {
        action.id: [name for name in action.waits_for if name in actions]
        for action in by_number
    }
    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        circle = " → ".join(error.args[1])
        raise UnfitError(
            _("actions wait for each other in a circle: {circle}").format(circle=circle)
        ) from None
    return {name: actions[name] for name in order}
