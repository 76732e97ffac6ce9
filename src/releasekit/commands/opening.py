"""What all ways of opening a case share: its checklist, its phase, its id."""

from collections.abc import Callable
from datetime import date

from releasekit.casebook.rules import Resolved
from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.typed_names import one_of
from releasekit.domain.action import Phase
from releasekit.domain.checklist import Checklist
from releasekit.domain.deed_parts import Pin
from releasekit.domain.deeds import Opened
from releasekit.domain.naming import next_case_id
from releasekit.errors.refusals import AbstractChecklistError
from releasekit.presentation.labels import case_label, running_number
from releasekit.presentation.opened import opened_lines

MID_SENTENCE_DAYS = 28
PHASES = ", ".join(phase.value for phase in Phase)


def checklist_to_follow(session: Session, typed: str) -> Resolved:
    """Find a checklist that a case may follow, by id or by the path of a file."""
    resolved = session.casebook.rules.checklist_named(typed)
    rules = resolved.checklist
    if rules.abstract:
        known = ", ".join(session.casebook.rules.checklist_names())
        raise AbstractChecklistError(checklist=rules.id, known=known)
    return resolved


def pin_of(resolved: Resolved) -> Pin:
    rules = resolved.checklist
    return Pin(id=rules.id, version=rules.version, sha256=resolved.sha256)


def days_served(session: Session, admission: date | None) -> int:
    return (session.today - admission).days if admission else 0


def is_mid_sentence(session: Session, admission: date | None) -> bool:
    """Say whether the phase to follow from must be told."""
    return days_served(session, admission) > MID_SENTENCE_DAYS


def phase_named(typed: str) -> Phase | None:
    """Read the phase to follow from; the first one leaves nothing out."""
    phase = one_of(Phase, typed)
    return None if phase is Phase.ADMISSION else phase


def id_beginning(session: Session, rules: Checklist) -> str:
    """Give what stands before the running number: `MK-IDR-2026-`."""
    office = f"{session.office.office}-" if session.office.office else ""
    place = rules.jurisdiction or rules.id.upper()
    return f"{place}-{office}{session.today.year}-"


def begin(
    session: Session, case: str | None, resolved: Resolved, opened: Opened
) -> int:
    """Write one new case and answer what is known of it."""
    rules = resolved.checklist
    stamp = session.stamp(session.today, acting_role(session, rules))
    name = _namer(session, case, rules)
    dossier = session.casebook.open(name, resolved, opened, stamp)
    name_given = dossier.case.id
    alike = session.casebook.cases(running_number(name_given))
    label = case_label(name_given, alike)
    session.show(opened_lines(dossier, label, session.today, session.language))
    return 0


def _namer(
    session: Session, case: str | None, rules: Checklist
) -> Callable[[tuple[str, ...]], str]:
    """Give the id as typed, or the office's next running number of the year."""
    if case is not None:
        return lambda _taken: case
    beginning = id_beginning(session, rules)
    return lambda taken: next_case_id(beginning, taken)
