"""What cells say of steps and roles: in people's words or in those of the program."""

from collections.abc import Iterable

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.need_to_know import hangs_on_sensitive
from releasekit.domain.roles import Holder
from releasekit.exporters.columns.column import Reader
from releasekit.wording.leads import lead_label, role_label
from releasekit.wording.texts import text_in


def is_told(action: Action, checklist: Checklist, reader: Reader) -> bool:
    """Say whether a step may be called by its name: else its number stands alone."""
    return reader.tells_all or not hangs_on_sensitive(action, checklist)


def action_id(action: Action, checklist: Checklist, reader: Reader) -> str:
    """Give the id of a step; its number where the id would say what is kept back."""
    told = is_told(action, checklist, reader)
    return action.id if told else str(action.number)


def title(action: Action, checklist: Checklist, reader: Reader) -> str:
    if not is_told(action, checklist, reader):
        return ""
    return text_in(action.title, reader.language if reader.for_people else "en")


def lead_words(lead: Holder, checklist: Checklist, reader: Reader) -> str:
    if reader.for_people:
        return lead_label(lead, checklist, reader.language)
    return lead.role or "|".join(lead.candidates)


def roles(names: Iterable[str], checklist: Checklist, reader: Reader) -> str:
    if not reader.for_people:
        return " ".join(names)
    return ", ".join(role_label(one, checklist, reader.language) for one in names)


def awaited(names: Iterable[str], checklist: Checklist, reader: Reader) -> str:
    """Give the steps or roles that are waited for: people are told the numbers."""
    told = (_awaited(one, checklist, reader) for one in names)
    return (", " if reader.for_people else " ").join(told)


def _awaited(name: str, checklist: Checklist, reader: Reader) -> str:
    action = checklist.actions.get(name)
    if action is None:
        return roles([name], checklist, reader)
    if reader.for_people:
        return str(action.number)
    return action_id(action, checklist, reader)


def agency(role: str | None, checklist: Checklist, reader: Reader) -> str:
    """Name who holds a role: the first of several."""
    holders = checklist.holders_of(role) if role else ()
    if not holders:
        return ""
    if not reader.for_people:
        return holders[0].id
    return text_in(holders[0].short, reader.language)
