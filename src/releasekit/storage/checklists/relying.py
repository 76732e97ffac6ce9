"""Findings that rest on what was already found to be wrong."""

from collections.abc import Callable, Collection

from releasekit.domain.finding import Finding, Path, Problem

ENTRY = 2
ABSENT = {
    Problem.UNKNOWN_ROLE: "roles",
    Problem.UNKNOWN_PARTY: "roles",
    Problem.UNKNOWN_DATE: "dates",
    Problem.UNKNOWN_FACT: "facts",
    Problem.UNKNOWN_ACTION: "actions",
    Problem.UNKNOWN_CATEGORY: "categories",
    Problem.NO_RELEASE: "dates",
}
HELD = ("roles", "agencies")


def rests_on_touched(finding: Finding, touched: Collection[Path]) -> bool:
    """Say whether a finding would tell the same fault a second time."""
    if any(finding.where[: len(path)] == path for path in touched):
        return True
    if (ABSENT.get(finding.problem, ""),) in touched:
        return True
    rests = _RESTING.get(finding.problem)
    return rests is not None and rests(finding, touched)


def _was_cut(finding: Finding, touched: Collection[Path]) -> bool:
    """Say whether all that an entry lacks was taken out of it here."""
    return all(
        (*finding.where[:ENTRY], key) in touched for key in finding.other.split(", ")
    )


def _compares(key: str) -> Callable[[Finding, Collection[Path]], bool]:
    """Look at a key of both actions that a finding speaks of."""
    return lambda finding, touched: any(
        ("actions", name, key) in touched for name in (finding.name, finding.where[1])
    )


def _holds_roles(_finding: Finding, touched: Collection[Path]) -> bool:
    return any(path[0] in HELD for path in touched)


_RESTING = {
    Problem.INCOMPLETE: _was_cut,
    Problem.BEFORE_DEPENDENCY: _compares("due"),
    Problem.SAME_NUMBER: _compares("number"),
    Problem.NO_HOLDER: _holds_roles,
    Problem.HELD_ALL_THE_SAME: _holds_roles,
}
