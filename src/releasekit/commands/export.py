"""`export`: due dates as a file, for the calendars that people keep."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.own_files import OwnFile
from releasekit.commands.calendar_choice import chosen, exported_of, swept
from releasekit.commands.export_forms import STANDARD_OUTPUT, export_form
from releasekit.commands.filters import (
    OfJurisdiction,
    OfRole,
    typed_horizon,
    wanted_by,
)
from releasekit.commands.looking import Why, log_given
from releasekit.commands.session import Session
from releasekit.domain.entries import CaseEntries
from releasekit.domain.selection import Wanted
from releasekit.errors.exports import BadAlarmError
from releasekit.errors.fault import worst
from releasekit.exporters.calendar_answer import CalendarAnswer
from releasekit.lazy import load
from releasekit.presentation.exported import exported_lines
from releasekit.presentation.faults import tell
from releasekit.presentation.labels import case_labels
from releasekit.wording import _
from releasekit.wording.visible import visible

ALL = "all"
EXPORT = "export"
TO_FILE = "file"
DEFAULT_ALARM = "3"
MOST_DAYS = 366
MOST_DIGITS = 3


def export(
    session: Session,
    file: Annotated[
        str, Argument(metavar="FILE", help=_("Such as due.ics; - for output."))
    ],
    cases: Annotated[
        list[str] | None, Argument(metavar="[CASE]...", help=_("Only these cases."))
    ] = None,
    form: Annotated[
        str | None,
        Option("--format", metavar="FORM", help=_("ics; else as FILE is called.")),
    ] = None,
    role: OfRole = None,
    jurisdiction: OfJurisdiction = None,
    within: Annotated[
        str,
        Option("--within", metavar="SPAN", help=_("30d, a day, release, or all.")),
    ] = ALL,
    todo: Annotated[
        bool, Option("--todo", help=_("Tasks with a due date in place of events."))
    ] = False,
    alarm: Annotated[
        list[str] | None,
        Option(
            "--alarm",
            metavar="DAYS",
            help=_("Ring so many days before; may be given again; 3 if not given."),
        ),
    ] = None,
    force: Annotated[
        bool, Option("--force", help=_("Replace a file that others wrote."))
    ] = False,
    reason: Why = None,
) -> int:
    """Write due dates into a file that a calendar program takes in."""
    written_as = export_form(file, form)
    alarms = _alarms(alarm or [DEFAULT_ALARM])
    horizon = typed_horizon(session, within)
    place = None
    if file != STANDARD_OUTPUT:
        place = OwnFile(Path(file), load(written_as.is_own), force=force)
    found = swept(session, cases or ())
    wanted = wanted_by(session, role, [one.planned for one in found.cases])._replace(
        horizon=horizon, jurisdiction=jurisdiction.upper() if jurisdiction else None
    )
    answer = _calendar(session, wanted, found.cases)
    answer = answer._replace(alarms=alarms, as_todos=todo)
    data: bytes = load(written_as.write)(answer)
    log_given(session, EXPORT, answer.given, _reader(wanted) or TO_FILE, reason)
    _give(session, data, place)
    told = exported_lines(
        exported_of(answer, found.cases), place.path if place else None
    )
    answered = session.stderr if place is None else session.stdout
    answered.writelines(f"{visible(line)}\n" for line in told)
    for one in found.unreadable:
        tell(one.fault, session.stderr)
    return worst({one.fault.exit_status for one in found.unreadable})


def _alarms(typed: Iterable[str]) -> tuple[int, ...]:
    """Read days before a due date, the earliest alarm first."""
    return tuple(sorted({_days(one) for one in typed}, reverse=True))


def _days(typed: str) -> int:
    is_number = typed.isascii() and typed.isdigit() and len(typed) <= MOST_DIGITS
    if not is_number or int(typed) > MOST_DAYS:
        raise BadAlarmError(typed=typed, most=MOST_DAYS)
    return int(typed)


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
