"""Findings in a few words, as tests expect them."""

from collections.abc import Iterable

from releasekit.domain.checklist import Checklist
from releasekit.domain.finding import Finding, table_path
from releasekit.domain.soundness import findings


def told(found: Iterable[Finding]) -> list[str]:
    """Give of each finding its place, its kind, and the name it is about."""
    return [
        " ".join(
            part
            for part in (
                table_path(one.where),
                one.problem.name,
                one.name,
                f"/ {one.other}" if one.other else "",
                f"? {one.near}" if one.near else "",
            )
            if part
        )
        for one in found
    ]


def found_in(checklist: Checklist) -> list[str]:
    return told(findings(checklist))
