"""What differs between two checklists, action by action."""

from collections.abc import Mapping
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist

RETIMED = ("due", "roll", "opens", "ceiling", "repeats", "again")
REWORDED = ("title", "short", "evidence", "guidance", "why")
TEXTS = (*REWORDED, "open_questions", "name", "note", "training")
ENGLISH = "en"
LANGUAGES = "languages"
RE_LED = ("lead", "support", "parts")
TABLES = ("dates", "facts", "categories", "roles", "agencies", "sources")


class Replacement(NamedTuple):
    """An action that says it replaces one the old checklist had."""

    old: Action
    new: Action


class Change(NamedTuple):
    """An action both have, and which of its keys differ."""

    old: Action
    new: Action
    keys: tuple[str, ...]


class EntryChange(NamedTuple):
    """An entry of another table that was added, removed or changed."""

    table: str
    id: str
    how: str


class ChecklistChanges(NamedTuple):
    """All that differs; an action may be retimed, reworded and re-led at once."""

    added: tuple[Action, ...]
    removed: tuple[Action, ...]
    replaced: tuple[Replacement, ...]
    retimed: tuple[Change, ...]
    reworded: tuple[Change, ...]
    re_led: tuple[Change, ...]
    otherwise: tuple[Change, ...]
    entries: tuple[EntryChange, ...]

    @property
    def are_none(self) -> bool:
        return not any(self)


def checklist_changes(old: Checklist, new: Checklist) -> ChecklistChanges:
    """Compare two checklists; each list is in the order of the numbers."""
    replaced = _replaced(old, new)
    gone, come = {one.old.id for one in replaced}, {one.new.id for one in replaced}
    kept = [
        Change(old=old.actions[name], new=action, keys=_differing(old, new, name))
        for name, action in new.actions.items()
        if name in old.actions
    ]
    kept = sorted(kept, key=lambda one: one.new.number)
    return ChecklistChanges(
        added=_only_in(new, old, come),
        removed=_only_in(old, new, gone),
        replaced=replaced,
        retimed=_with(kept, RETIMED),
        reworded=_with(kept, REWORDED),
        re_led=_with(kept, RE_LED),
        otherwise=_without(kept, (*RETIMED, *REWORDED, *RE_LED)),
        entries=_entries(old, new),
    )


def _replaced(old: Checklist, new: Checklist) -> tuple[Replacement, ...]:
    return tuple(
        Replacement(old=old.actions[name], new=action)
        for action in new.actions.values()
        for name in action.replaces
        if name in old.actions
        and name not in new.actions
        and action.id not in old.actions
    )


def _only_in(
    one: Checklist, other: Checklist, left_out: set[str]
) -> tuple[Action, ...]:
    found = [
        action
        for name, action in one.actions.items()
        if name not in other.actions and name not in left_out
    ]
    return tuple(sorted(found, key=lambda action: action.number))


def _spoken(old: Checklist, new: Checklist) -> set[str]:
    """Give the languages in which the texts of both can be compared."""
    return {ENGLISH, *(set(old.languages) & set(new.languages))}


def _differing(old: Checklist, new: Checklist, name: str) -> tuple[str, ...]:
    """Name the keys that differ; a lead also by the alias that stands behind it."""
    before, after = old.actions[name], new.actions[name]
    tags = _spoken(old, new)
    keys = [
        key
        for key in Action._fields
        if _compared(before, key, tags) != _compared(after, key, tags)
    ]
    alias = _alias(old, before.lead) != _alias(new, after.lead)
    return tuple([*keys, "lead"] if alias and "lead" not in keys else keys)


def _compared(entry: object, key: str, tags: set[str]) -> object:
    """Give a key's value; of a text the languages both checklists speak."""
    value = getattr(entry, key)
    if key not in TEXTS:
        return value
    return {tag: one for tag, one in value.items() if tag in tags}


def _alias(checklist: Checklist, role: str) -> object:
    found = checklist.roles.get(role)
    return found.stands_for if found else ()


def _with(kept: list[Change], keys: tuple[str, ...]) -> tuple[Change, ...]:
    narrowed = (
        one._replace(keys=tuple(key for key in one.keys if key in keys)) for one in kept
    )
    return tuple(one for one in narrowed if one.keys)


def _without(kept: list[Change], keys: tuple[str, ...]) -> tuple[Change, ...]:
    narrowed = (
        one._replace(keys=tuple(key for key in one.keys if key not in keys))
        for one in kept
    )
    return tuple(one for one in narrowed if one.keys)


def _entries(old: Checklist, new: Checklist) -> tuple[EntryChange, ...]:
    tags = _spoken(old, new)
    tables = {
        LANGUAGES: (dict.fromkeys(old.languages), dict.fromkeys(new.languages)),
        **{table: (getattr(old, table), getattr(new, table)) for table in TABLES},
    }
    return tuple(
        EntryChange(table=table, id=name, how=how)
        for table, (before, after) in tables.items()
        for name, how in _differing_entries(before, after, tags)
    )


def _differing_entries(
    old: Mapping[str, object], new: Mapping[str, object], tags: set[str]
) -> list[tuple[str, str]]:
    both = (name for name in new if name in old)
    return [
        *((name, "added") for name in new if name not in old),
        *((name, "removed") for name in old if name not in new),
        *((name, "changed") for name in both if _differ(old[name], new[name], tags)),
    ]


def _differ(old: object, new: object, tags: set[str]) -> bool:
    keys = getattr(old, "_fields", ())
    return any(_compared(old, key, tags) != _compared(new, key, tags) for key in keys)
