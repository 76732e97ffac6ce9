"""Findings about checklist files, a line each, as editors read them."""

from collections.abc import Iterable, Sequence

from releasekit.domain.checklist import Checklist
from releasekit.domain.finding import Located, table_path
from releasekit.wording import _, counted
from releasekit.wording.findings import finding_sentence, finding_told


def finding_lines(file: str, findings: Sequence[Located]) -> Iterable[str]:
    """Give `file:line:column: code: sentence`; without a place, the tables' names."""
    return (
        f"{file}{_place(one)}: {one.finding.problem.value}: {_sentence(one)}"
        for one in findings
    )


def _place(one: Located) -> str:
    if one.line is not None:
        return f":{one.line}:{one.column or 1}"
    return f": {table_path(one.finding.where)}" if one.finding.where else ""


def _sentence(one: Located) -> str:
    """Say it; by its path too where the file only names the parent that holds it."""
    tell = finding_told if one.inherited else finding_sentence
    return tell(one.finding)


def checked_line(file: str, checklist: Checklist) -> str:
    """Say that a file is sound, and what it is."""
    actions = counted("{n} action", "{n} actions", len(checklist.actions))
    about = f"{checklist.id} {checklist.version}"
    return _("{file}: nothing wrong; {about}, {actions}").format(
        file=file, about=about, actions=actions
    )
