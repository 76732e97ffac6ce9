"""Where the rows of a list go: to cases that are there, or to new ids."""

from collections.abc import Iterable, Mapping, Sequence

from releasekit.commands.list_head import CASE
from releasekit.commands.list_rows import Row
from releasekit.commands.opening import id_beginning
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.domain.case_lists import (
    ListedCase,
    next_case_ids,
    opened_from_lists,
    says_the_same,
    twin_in_another_list,
)
from releasekit.domain.deeds import Opened
from releasekit.domain.naming import folded, look_alikes
from releasekit.errors.lists import MayBeOpenedError, TwiceInListError
from releasekit.errors.refusals import CaseExistsError
from releasekit.errors.usage import UsageError

Openings = Mapping[str, Opened]


def placed(
    session: Session, rows: Sequence[Row], openings: Openings, taken: Iterable[str]
) -> list[ListedCase]:
    """Give each row its case: the one it opened before, the one it names, or the next.

    Rows are to be free of slips, so that no id is given to one that falls away.
    """
    there = _there(rows, openings)
    named = {row.line: row.case for row in rows if row.case} | there
    nameless = [row for row in rows if row.line not in named]
    beginnings = (id_beginning(session, row.resolved.checklist) for row in nameless)
    numbers = next_case_ids(beginnings, {*taken, *named.values()})
    cases = named | {
        row.line: case for row, case in zip(nameless, numbers, strict=True)
    }
    return [
        ListedCase(
            line=row.line,
            case=cases[row.line],
            opened=row.opened,
            is_there=row.line in there,
        )
        for row in rows
    ]


def check_names(
    rows: Sequence[Row], openings: Openings, taken: Sequence[str], slips: Slips
) -> None:
    """Find rows whose case another row or another opening has, or may have."""
    there = _there(rows, openings)
    lines: dict[str, int] = {}
    for row in rows:
        fault = _twice(row, lines)
        if fault is None and row.line not in there:
            fault = _taken(row, taken) if row.case else _twin(row, openings)
        if fault is not None:
            slips.add(row.line, CASE, fault)


def _twice(row: Row, lines: dict[str, int]) -> UsageError | None:
    """Compare the name of a row's case with those of the rows before."""
    if row.case is None:
        return None
    first = lines.setdefault(folded(row.case), row.line)
    is_first = first == row.line
    return None if is_first else TwiceInListError(typed=row.case, line=first)


def _taken(row: Row, taken: Sequence[str]) -> UsageError | None:
    alike = look_alikes(row.case or "", taken)
    return CaseExistsError(case=alike[0], typed=row.case) if alike else None


def _twin(row: Row, openings: Openings) -> UsageError | None:
    """Ask for a name where a list that was changed since may have opened the row."""
    twin = twin_in_another_list(row.opened, openings)
    return MayBeOpenedError(case=twin) if twin else None


def _there(rows: Iterable[Row], openings: Openings) -> dict[int, str]:
    """Find the cases that rows opened before, or that somebody opened just so."""
    from_lists = opened_from_lists(openings)
    found = {}
    for row in rows:
        listed = row.opened.listed
        case = from_lists.get(listed) if listed else None
        same = openings.get(row.case) if row.case else None
        if case is None and same is not None and says_the_same(same, row.opened):
            case = row.case
        if case is not None:
            found[row.line] = case
    return found
