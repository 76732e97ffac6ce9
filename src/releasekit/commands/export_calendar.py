"""`export` of a calendar: due dates for the programs in which people keep days."""

from collections.abc import Iterable

from releasekit.casebook.own_files import private_room
from releasekit.commands.calendar_choice import chosen, exported_of, swept
from releasekit.commands.export_wish import Wish
from releasekit.commands.exported_files import (
    EXPORT,
    TO_FILE,
    give,
    place_of,
    say_given,
)
from releasekit.commands.filters import wanted_by
from releasekit.commands.looking import log_given
from releasekit.commands.session import Session
from releasekit.domain.entries import CaseEntries
from releasekit.domain.selection import Wanted
from releasekit.exporters.calendar_answer import CalendarAnswer
from releasekit.lazy import load
from releasekit.presentation.exported import exported_lines
from releasekit.presentation.faults import tell_all
from releasekit.presentation.labels import case_labels


def export_calendar(session: Session, wish: Wish) -> int:
    """Write due dates into a file that a calendar program takes in."""
    place = place_of(wish)
    found = swept(session, wish.cases)
    wanted = wanted_by(
        session, wish.role, [one.planned for one in found.cases]
    )._replace(horizon=wish.horizon, jurisdiction=wish.jurisdiction)
    answer = _calendar(session, wanted, found.cases)
    answer = answer._replace(alarms=wish.alarms, as_todos=wish.todo)
    data: bytes = load(wish.form.write)(answer)
    to = _reader(wanted) or TO_FILE
    with private_room(session.casebook.folder, session.salt()) as room:
        give(
            session,
            place,
            lambda file: file.write(data),
            room,
            lambda: log_given(session, EXPORT, answer.given, to, wish.reason),
        )
    exported = exported_of(answer, found.cases)
    say_given(session, place, exported_lines(exported, place.path if place else None))
    return tell_all((one.fault for one in found.unreadable), session.stderr)


def _calendar(
    session: Session, wanted: Wanted, cases: Iterable[CaseEntries]
) -> CalendarAnswer:
    """Take what is wanted; a role is told by name the steps that it may see."""
    role = _reader(wanted) or session.role
    return CalendarAnswer(
        cases=chosen(cases, wanted, session.today),
        labels=case_labels(session.casebook.cases()),
        language=session.language,
        role=role,
        tells_all=role is not None,
    )


def _reader(wanted: Wanted) -> str | None:
    """Give the role for whose calendar it is."""
    return wanted.me.role if wanted.me else wanted.role
