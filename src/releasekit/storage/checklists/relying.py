"""Findings that rest on what was already found to be wrong."""

from collections.abc import Collection

from releasekit.domain.finding import Finding, Path, Problem

ENTRY = 2
ABSENT = {
    Problem.UNKNOWN_ROLE: "roles",
    Problem.UNKNOWN_PARTY: "roles",
    Problem.UNKNOWN_DATE: "dates",
    Problem.UNKNOWN_FACT: "facts",
    Problem.UNKNOWN_ACTION: "actions",
    Problem.UNKNOWN_CATEGORY: "categories",
    Problem.UNKNOWN_SOURCE: "sources",
    Problem.NO_RELEASE: "dates",
}
OVERALL = {
    Problem.NO_HOLDER: ("abstract", "roles", "agencies"),
    Problem.HELD_ALL_THE_SAME: ("roles", "agencies"),
    Problem.NO_JURISDICTION: ("abstract",),
    Problem.UNDECLARED_LANGUAGE: ("languages",),
    Problem.UNREVIEWED_UNKNOWN: ("languages",),
}
BESIDE = {
    Problem.AGAIN_WITHOUT_OFFER: "kind",
    Problem.BEFORE_DEPENDENCY: "due",
    Problem.OPENS_TOO_LATE: "due",
    Problem.NO_REASON: "note",
}
"""The other key of an entry on which a finding rests."""


def rests_on_touched(finding: Finding, touched: Collection[Path]) -> bool:
    """Say whether a finding would tell the same fault a second time."""
    where = finding.where
    if any(where[:length] in touched for length in range(1, len(where) + 1)):
        return True
    table = ABSENT.get(finding.problem)
    if (table,) in touched or (table, finding.name) in touched:
        return True
    if (*where[:ENTRY], BESIDE.get(finding.problem)) in touched:
        return True
    rests = _RESTING.get(finding.problem)
    return rests is not None and rests(finding, touched)


def _was_cut(finding: Finding, touched: Collection[Path]) -> bool:
    """Say whether all that an entry lacks was taken out of it, or it was left out."""
    entry = finding.where[:ENTRY]
    lacking = finding.other.split(", ")
    return (*entry, "omit") in touched or all(
        (*entry, key) in touched for key in lacking
    )


def _compares(finding: Finding, touched: Collection[Path]) -> bool:
    """Look at the other action a finding speaks of."""
    return ("actions", finding.name, "due") in touched


def _speaks_of_any(finding: Finding, touched: Collection[Path]) -> bool:
    keys = OVERALL[finding.problem]
    return any(path[0] in keys for path in touched)


def _chooses(finding: Finding, touched: Collection[Path]) -> bool:
    choices = ("facts", finding.name, "choices")
    return any(path[: len(choices)] == choices for path in touched)


_RESTING = {
    Problem.INCOMPLETE: _was_cut,
    Problem.BEFORE_DEPENDENCY: _compares,
    Problem.WRONG_CHOICE: _chooses,
    **dict.fromkeys(OVERALL, _speaks_of_any),
}
