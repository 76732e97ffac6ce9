"""Which due dates go into a calendar, and what is told of those that do not."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from releasekit.casebook import Unreadable
from releasekit.casebook.calendar_entries import calendar_entries
from releasekit.commands.acting import check_role, role_where_known
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_cases
from releasekit.domain.entries import CaseEntries, Entry
from releasekit.domain.selection import Wanted
from releasekit.exporters.calendar_answer import CalendarAnswer
from releasekit.presentation.exported import Exported


class Swept(NamedTuple):
    """The cases that were asked for, and those of them that could not be read."""

    cases: tuple[CaseEntries, ...]
    unreadable: tuple[Unreadable, ...]


def swept(session: Session, cases: Iterable[str]) -> Swept:
    """Read what a calendar holds of cases, as far as one may see it."""
    named = typed_cases(session, cases)
    found = list(
        calendar_entries(
            session.casebook, named, lambda one: role_where_known(session, one)
        )
    )
    read = tuple(one for one in found if isinstance(one, CaseEntries))
    check_role(session, [one.planned for one in read])
    bad = tuple(one for one in found if isinstance(one, Unreadable))
    return Swept(cases=read, unreadable=bad)


def chosen(
    cases: Iterable[CaseEntries], wanted: Wanted, today: date
) -> tuple[CaseEntries, ...]:
    """Narrow cases to the due dates that are wanted, and to what is waited for."""
    return tuple(
        one._replace(
            entries=tuple(e for e in one.entries if _is_wanted(e, one, wanted, today)),
            waiting=tuple(
                owed
                for owed in one.waiting
                if wanted.is_owed_by(owed.lead, one.planned, today)
            ),
        )
        for one in cases
        if not one.planned.restricted
        if wanted.jurisdiction in (None, one.planned.checklist.jurisdiction)
    )


def _is_wanted(entry: Entry, one: CaseEntries, wanted: Wanted, today: date) -> bool:
    """Say whether a due date is in reach; one that is over always is."""
    is_near = entry.due < today or wanted.horizon.reaches(entry.due, one.planned)
    return is_near and wanted.is_owed_by(entry.lead, one.planned, today)


def exported_of(answer: CalendarAnswer, found: Sequence[CaseEntries]) -> Exported:
    """Count what was written, and what of these cases was not."""
    planned = [one.planned for one in found]
    return Exported(
        cases=len(answer.given),
        standing=answer.standing,
        over=answer.over,
        waiting=sum(len(one.waiting) for one in answer.cases),
        restricted=sum(one.restricted and not one.closed for one in planned),
        is_withheld=any(one.planned.hidden for one in answer.cases),
    )
