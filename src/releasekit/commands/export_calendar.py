"""`export` of a calendar: due dates for the programs in which people keep days."""

from collections.abc import Iterable
from pathlib import Path

from releasekit.casebook.own_files import OwnFile
from releasekit.commands.calendar_choice import chosen, exported_of, swept
from releasekit.commands.export_forms import STANDARD_OUTPUT
from releasekit.commands.export_wish import Wish
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
from releasekit.wording.visible import visible

EXPORT = "export"
TO_FILE = "file"


def export_calendar(session: Session, wish: Wish) -> int:
    """Write due dates into a file that a calendar program takes in."""
    place = None
    if wish.file != STANDARD_OUTPUT:
        place = OwnFile(Path(wish.file), load(wish.form.is_own), force=wish.force)
    found = swept(session, wish.cases)
    wanted = wanted_by(
        session, wish.role, [one.planned for one in found.cases]
    )._replace(horizon=wish.horizon, jurisdiction=wish.jurisdiction)
    answer = _calendar(session, wanted, found.cases)
    answer = answer._replace(alarms=wish.alarms, as_todos=wish.todo)
    data: bytes = load(wish.form.write)(answer)
    to = _reader(wanted) or TO_FILE
    log_given(session, EXPORT, answer.given, to, wish.reason)
    _give(session, data, place)
    told = exported_lines(
        exported_of(answer, found.cases), place.path if place else None
    )
    answered = session.stderr if place is None else session.stdout
    answered.writelines(f"{visible(line)}\n" for line in told)
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


def _give(session: Session, data: bytes, place: OwnFile | None) -> None:
    """Write the file; to standard output as bytes, whatever letters that takes."""
    if place is not None:
        place.write(data, session.salt())
        return
    session.stdout.flush()
    below = getattr(session.stdout, "buffer", None)
    if below is None:
        session.stdout.write(data.decode())
    else:
        below.write(data)
