"""`open`: start following a case, also in mid-sentence."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook.rules import Resolved
from releasekit.commands.acting import acting_role
from releasekit.commands.assignments import assignments_for
from releasekit.commands.session import Session
from releasekit.commands.typed_names import one_of
from releasekit.domain.action import Phase
from releasekit.domain.case import Opened, Pin
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import is_case_id, next_case_id
from releasekit.errors.refusals import AbstractChecklistError, NeedsPhaseError
from releasekit.errors.usage import BadCaseIdError, MissingValueError
from releasekit.presentation.labels import case_label, running_number
from releasekit.presentation.opened import opened_lines
from releasekit.wording import _

MID_SENTENCE_DAYS = 28
PHASES = ", ".join(phase.value for phase in Phase)


def open_case(
    session: Session,
    case: Annotated[
        str | None,
        Argument(
            metavar="[CASE]", help=_("An id without a name in it; else the next.")
        ),
    ] = None,
    checklist: Annotated[
        str | None,
        Option("--checklist", metavar="ID|FILE", help=_("The checklist to follow.")),
    ] = None,
    release: Annotated[
        str | None, Option("--release", metavar="DAY", help=_("The release date."))
    ] = None,
    admission: Annotated[
        str | None, Option("--admission", metavar="DAY", help=_("The admission date."))
    ] = None,
    dates: Annotated[
        list[str] | None,
        Option("--date", metavar="NAME=DAY", help=_("Another date.")),
    ] = None,
    facts: Annotated[
        list[str] | None,
        Option("--fact", metavar="NAME=VALUE", help=_("An answer, such as minor=no.")),
    ] = None,
    start: Annotated[
        str | None,
        Option(
            "--from", metavar="PHASE", help=_("In mid-sentence: the phase to begin.")
        ),
    ] = None,
) -> int:
    """Start a case."""
    if case is not None and not is_case_id(case):
        raise BadCaseIdError(typed=case)
    resolved = _resolved(session, checklist)
    rules = resolved.checklist
    named = (("release", release), ("admission", admission))
    words = [f"{name}={day}" for name, day in named if day]
    calendar = session.casebook.rules.calendar(rules.calendar)
    typed = [*words, *(dates or ()), *(facts or ())]
    given = assignments_for(session, typed, rules, calendar)
    opened = Opened(
        checklist=Pin(id=rules.id, version=rules.version, sha256=resolved.sha256),
        dates={name: day for name, day in given.dates.items() if day is not None},
        facts={name: one for name, one in given.facts.items() if one is not None},
        start=_start(session, start, given.dates.get("admission")),
    )
    stamp = session.stamp(session.today, acting_role(session, rules))
    name = _namer(session, case, rules)
    dossier = session.casebook.open(name, resolved, opened, stamp)
    name_given = dossier.case.id
    alike = session.casebook.cases(running_number(name_given))
    label = case_label(name_given, alike)
    session.show(opened_lines(dossier, label, session.today))
    return 0


def _resolved(session: Session, checklist: str | None) -> Resolved:
    casebook = session.casebook.rules
    known = ", ".join(casebook.checklist_names())
    if checklist is None:
        option = f"--checklist ID ({known})"
        raise MissingValueError(what=_("The checklist"), option=option)
    resolved = casebook.checklist_named(checklist)
    rules = resolved.checklist
    if rules.abstract:
        raise AbstractChecklistError(checklist=rules.id, known=known)
    return resolved


def _start(session: Session, typed: str | None, admission: date | None) -> Phase | None:
    """Read the phase to follow from; a sentence under way must say which."""
    days = (session.today - admission).days if admission else 0
    if typed is None and days > MID_SENTENCE_DAYS:
        if not session.may_ask:
            raise NeedsPhaseError(days=days, phases=PHASES)
        question = _(
            "Admission lies {n} days back. Follow from which phase ({phases})?"
        )
        typed = session.ask(question.format(n=days, phases=PHASES)).strip()
        if not typed:
            raise NeedsPhaseError(days=days, phases=PHASES)
    if typed is None:
        return None
    phase = one_of(Phase, typed)
    return None if phase is Phase.ADMISSION else phase


def _namer(
    session: Session, case: str | None, rules: Checklist
) -> Callable[[tuple[str, ...]], str]:
    """Give the id as typed, or the office's next running number of the year."""
    if case is not None:
        return lambda _taken: case
    office = f"{session.office.office}-" if session.office.office else ""
    place = rules.jurisdiction or rules.id.upper()
    prefix = f"{place}-{office}{session.today.year}-"
    return lambda taken: next_case_id(prefix, taken)
