"""Checklists that come down from one another, as far as they are known by id."""

from collections.abc import Iterable

from releasekit.casebook.rules import Rules
from releasekit.domain.checklist import Checklist


def ancestors(checklist: Checklist, rules: Rules) -> Iterable[str]:
    """Name the parent of a checklist, then the parents of that."""
    below: Checklist | None = checklist
    while below and below.extends:
        yield below.extends
        below = known_checklist(below.extends, rules)


def known_checklist(name: str, rules: Rules) -> Checklist | None:
    """Give a checklist, if there is a sound one of that id."""
    is_there = name in rules.every_name()
    resolved = rules.examined(name).resolved if is_there else None
    return resolved.checklist if resolved else None


def descendants(
    baseline: Checklist, rules: Rules
) -> tuple[tuple[Checklist, ...], dict[str, int]]:
    """Give all sound ones that build on one, and how many findings others have."""
    found, unsound = [], {}
    for name in rules.every_name():
        examined = rules.examined(name)
        if examined.resolved is None:
            unsound[name] = len(examined.findings)
        elif baseline.id in ancestors(examined.resolved.checklist, rules):
            found.append(examined.resolved.checklist)
    return tuple(found), unsound
