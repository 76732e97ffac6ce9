"""`open --list`: many cases from one list, all rows checked before any is opened."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from releasekit.casebook import Stamp, Unreadable
from releasekit.casebook.case_lists import Table, case_list
from releasekit.commands.acting import acting_role
from releasekit.commands.list_guard import check_personal
from releasekit.commands.list_places import Openings, check_names, placed
from releasekit.commands.list_rows import Row, RowReader
from releasekit.commands.session import Session
from releasekit.commands.table_slips import Slips
from releasekit.domain.case_lists import opened_from_lists
from releasekit.errors.lists import FaultyListError, ListStoppedError, NeedsYesError
from releasekit.errors.refusals import DeclinedError
from releasekit.presentation.opened_list import counts_line, plan_lines
from releasekit.wording import _, counted

Stamps = Mapping[str, Stamp]


class _Found(NamedTuple):
    """The casebook as it was looked at: its cases, and how each was opened."""

    taken: tuple[str, ...]
    openings: Openings
    unreadable: tuple[Unreadable, ...]


class _New(NamedTuple):
    """A row that is not opened yet, and the id that its case gets."""

    row: Row
    case: str


def open_list(
    session: Session, path: Path, checklist: str | None, *, dry_run: bool
) -> int:
    """Show which case each row opens, ask, then open one after the other."""
    table = case_list(path)
    check_personal(path, table)
    found, slips = _look(session), Slips()
    before = _lines_before(table, found.openings)
    rows = RowReader(session, slips, checklist, before).rows(table)
    check_names(rows, found.openings, found.taken, slips)
    slips.refuse(session, FaultyListError(path=path))
    listed = placed(session, rows, found.openings, found.taken)
    places = zip(rows, listed, strict=True)
    new = [_New(row, one.case) for row, one in places if not one.is_there]
    _check_readable(new, found.unreadable)
    session.show([*plan_lines(listed), counts_line(listed)])
    if new and not dry_run:
        _open_all(session, new, found.taken)
    return 0


def _look(session: Session) -> _Found:
    taken = session.casebook.cases()
    looks = list(session.casebook.looks())
    cases = (one.case for one in looks if not isinstance(one, Unreadable))
    return _Found(
        taken=taken,
        openings={case.id: case.opened for case in cases},
        unreadable=tuple(one for one in looks if isinstance(one, Unreadable)),
    )


def _lines_before(table: Table, openings: Openings) -> frozenset[int]:
    """Give the lines that cases were opened from by an earlier run."""
    rows = opened_from_lists(openings)
    return frozenset(one.line for one in rows if one.sha256 == table.sha256)


def _check_readable(new: Iterable[_New], unreadable: Sequence[Unreadable]) -> None:
    """Stop where a case nobody can read may be the one that a row opened."""
    if unreadable and any(one.row.case is None for one in new):
        raise unreadable[0].fault


def _open_all(session: Session, new: Sequence[_New], taken: Iterable[str]) -> None:
    """Open the cases after a yes; whatever stops it, what was opened is counted."""
    stamps = _stamps(session, new)
    if not (session.may_ask or session.options.get("yes")):
        raise NeedsYesError
    question = counted("Open {n} case?", "Open {n} cases?", len(new))
    if not session.confirms(question):
        raise DeclinedError
    known = list(taken)
    opened: list[str] = []
    try:
        for row, case in new:
            name = partial(_still_free, case, frozenset([*known, *opened]))
            stamp = stamps[row.opened.checklist.sha256]
            session.casebook.open(name, row.resolved, row.opened, stamp)
            opened.append(case)
    finally:
        session.say(counted("{n} case opened.", "{n} cases opened.", len(opened)))
    session.say(_("See them: rk due"))


def _stamps(session: Session, new: Iterable[_New]) -> Stamps:
    """Say who writes, in the role that each checklist knows."""
    checklists = {one.row.resolved.sha256: one.row.resolved.checklist for one in new}
    return {
        sha256: session.stamp(session.today, acting_role(session, checklist))
        for sha256, checklist in checklists.items()
    }


def _still_free(case: str, known: frozenset[str], taken: tuple[str, ...]) -> str:
    """Give the id that was shown, unless somebody opened a case since.

    That might be a second run of the same list, which must double nothing.
    """
    others = sorted(set(taken) - known)
    if others:
        raise ListStoppedError(case=others[0])
    return case
