"""A merged checklist document as the typed checklist that the rules speak of."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from releasekit.domain.action import Action, Phase, Roll, Text
from releasekit.domain.checklist import (
    CATCH_UP_DAYS,
    Agency,
    Category,
    Checklist,
    Fact,
    LeftOut,
    NamedDate,
    Role,
    Source,
    StandIn,
)
from releasekit.domain.counting import LONGEST_OFFSET
from releasekit.storage.checklists.action_parsing import (
    HIGHEST_NUMBER,
    LOWEST_NUMBER,
    action_from,
)
from releasekit.storage.checklists.text_parsing import (
    condition_of,
    given_or,
    lines_or_empty,
    text_of,
    text_or_empty,
)
from releasekit.storage.fields import Fields
from releasekit.wording import _

FORMAT = 1


def checklist_of(document: object) -> Checklist:
    """Read a merged checklist, taking nothing that is not known."""
    fields = Fields(document, "checklist")
    if fields.number("format", most=2**53 - 1) != FORMAT:
        raise fields.unfit("format", _("is newer than this version of releasekit"))
    if fields.has("adopted"):
        fields.take("adopted")
    found = Checklist(
        id=fields.text("id"),
        version=fields.text("version"),
        adopted=fields.text("status") == "adopted",
        abstract=fields.flag("abstract"),
        extends=fields.text_or_none("extends") or "",
        jurisdiction=fields.text_or_none("jurisdiction") or "",
        calendar=fields.text_or_none("calendar") or "",
        languages=fields.texts("languages"),
        unreviewed=fields.texts("unreviewed"),
        retired=fields.numbers("retired"),
        catch_up_days=_catch_up_days(fields),
        title=text_of(fields, "title"),
        short=text_or_empty(fields, "short"),
        notice=text_or_empty(fields, "notice"),
        open_questions=lines_or_empty(fields, "open_questions"),
        dates=fields.each("dates", _named_date),
        facts=fields.each("facts", _fact),
        categories=fields.each("categories", _category),
        roles=fields.each("roles", _role),
        agencies=fields.each("agencies", _agency),
        phases=_phases(fields),
        actions=_in_order(fields.each("actions", action_from)),
        left_out=fields.each("left_out", _left_out),
        sources=fields.each("sources", _source),
    )
    fields.end()
    return found


def _catch_up_days(fields: Fields) -> int:
    if not fields.has("catch_up_days"):
        return CATCH_UP_DAYS
    return fields.number("catch_up_days", most=LONGEST_OFFSET, least=1)


def _phases(fields: Fields) -> Mapping[Phase, Text]:
    """Read what a checklist calls its phases, where it calls them otherwise."""
    names = fields.each("phases", _phase_name)
    by_word = {phase.value: phase for phase in Phase}
    if set(names) - set(by_word):
        raise fields.unfit("phases", _("names a phase that there is not"))
    return {by_word[name]: title for name, title in names.items()}


def _phase_name(fields: Fields, _name: str) -> Text:
    title = text_of(fields, "title")
    fields.end()
    return title


def _named_date(fields: Fields, name: str) -> NamedDate:
    found = NamedDate(
        id=name,
        title=text_of(fields, "title"),
        happened=fields.text_or_none("happened"),
        roll=given_or(fields, "closed_day", Roll.KEEP),
        source=fields.text_or_none("source"),
    )
    fields.end()
    return found


def _fact(fields: Fields, name: str) -> Fact:
    found = Fact(
        id=name,
        title=text_of(fields, "title"),
        choices=fields.texts("choices"),
        sensitive=fields.flag("sensitive"),
    )
    fields.end()
    return found


def _category(fields: Fields, name: str) -> Category:
    found = Category(
        id=name, title=text_of(fields, "title"), clinical=fields.flag("clinical")
    )
    fields.end()
    return found


def _role(fields: Fields, name: str) -> Role:
    title = text_of(fields, "title")
    found = Role(
        id=name,
        title=title,
        short=text_of(fields, "short") if fields.has("short") else title,
        stands_for=fields.listed("is", _stand_in),
        held=fields.flag("held", default=True),
        note=text_or_empty(fields, "note"),
        guidance=text_or_empty(fields, "guidance"),
        training=lines_or_empty(fields, "training"),
        open_questions=lines_or_empty(fields, "open_questions"),
    )
    fields.end()
    return found


def _stand_in(fields: Fields) -> StandIn:
    found = StandIn(role=fields.text("role"), when=condition_of(fields))
    fields.end()
    return found


def _agency(fields: Fields, name: str) -> Agency:
    full = text_of(fields, "name")
    found = Agency(
        id=name,
        roles=fields.texts("roles"),
        name=full,
        short=text_of(fields, "short") if fields.has("short") else full,
        sureness=fields.text_or_none("sureness") or "",
        note=text_or_empty(fields, "note"),
        open_questions=lines_or_empty(fields, "open_questions"),
    )
    fields.end()
    return found


def _left_out(fields: Fields, name: str) -> LeftOut:
    found = LeftOut(
        id=name,
        number=fields.number("number", most=HIGHEST_NUMBER, least=LOWEST_NUMBER),
        title=text_of(fields, "title"),
        short=text_of(fields, "short"),
        why=text_of(fields, "why"),
    )
    fields.end()
    return found


def _source(fields: Fields, name: str) -> Source:
    for unused in ("link", "read_on"):
        if fields.has(unused):
            fields.take(unused)
    found = Source(
        id=name,
        instrument=fields.text("instrument"),
        duty=fields.text("duty"),
        sureness=fields.text("sureness"),
        place=fields.text_or_none("place") or "",
        text_of=fields.text_or_none("text_of") or "",
    )
    fields.end()
    return found


def _in_order(actions: Mapping[str, Action]) -> Mapping[str, Action]:
    """Put each action after those it waits for; the same actions, the same order.

    Where they wait in a circle, which is a finding of its own, numbers decide.
    """
    by_number = sorted(actions.values(), key=lambda one: (one.number, one.id))
    graph = {
        action.id: [name for name in action.waits_for if name in actions]
        for action in by_number
    }
    try:
        order = tuple(TopologicalSorter(graph).static_order())
    except CycleError:
        order = tuple(graph)
    return {name: actions[name] for name in order}
