"""Checklists that come down from one another, as far as they are known by id."""

from collections.abc import Iterable

from releasekit.casebook.rules import Rules
from releasekit.domain.checklist import Checklist


def ancestors(checklist: Checklist, rules: Rules) -> Iterable[str]:
    """Name the parent of a checklist, then the parents of that."""
    parent = checklist.extends
    while parent:
        yield parent
        known = parent in rules.every_name()
        resolved = rules.examined(parent).resolved if known else None
        parent = resolved.checklist.extends if resolved else ""


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
