"""`doctor`: the health of a casebook as a place; it writes only what an option asks."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from typer import Option

from releasekit.casebook import Casebook
from releasekit.casebook.health import mend, place_symptoms, unlock
from releasekit.casebook.health_of_cases import When, case_symptoms
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.errors.fault import Exit, ReleasekitError
from releasekit.presentation.health import (
    Change,
    HealthAnswer,
    health_document,
    health_page,
)
from releasekit.presentation.json_document import json_text
from releasekit.settings.office import OfficeSettings, office_settings
from releasekit.settings.place import find_casebook
from releasekit.wording import _
from releasekit.wording.faults import fault_told

SETTINGS = "releasekit.toml"
UTC_SECONDS = "%Y-%m-%dT%H:%M:%SZ"


def doctor(
    session: Session,
    case: Annotated[
        str | None,
        Option("--unlock", metavar="CASE", help=_("Free a lock whose holder is dead.")),
    ] = None,
    fix_modes: Annotated[
        bool,
        Option(
            "--fix-modes", help=_("Close your own files to all but a casebook's group.")
        ),
    ] = False,
    as_json: Annotated[
        bool, Option("--json", help=_("One JSON document, releasekit/doctor/1."))
    ] = False,
) -> int:
    """Look at files, locks, disk, calendars and clock; exit status 1 if a fault is."""
    folder = find_casebook(session.options.get("casebook"), session.here)
    name = typed_case(session, case) if case else ""
    freed = unlock(folder, name, _clock(session)) if name else None
    mended = mend(folder, _group(folder)) if fix_modes else ()
    answer = HealthAnswer(
        symptoms=tuple(_symptoms(session, folder)),
        changes=[Change(*one) for one in mended],
        unlocked=name,
        freed=freed,
    )
    if as_json:
        session.stdout.write(json_text(health_document(answer)))
    else:
        session.show(health_page(answer, session.screen))
    return Exit.FOUND if answer.faults else Exit.DONE


def _symptoms(session: Session, folder: Path) -> Iterator[Symptom]:
    """Look at the settings first; the rest is looked at whatever they hold."""
    try:
        office = office_settings(folder)
    except ReleasekitError as fault:
        problem = str(fault.facts.get("problem", fault_told(fault)))
        yield Symptom(Ailment.BAD_SETTINGS, SETTINGS, {"problem": problem})
        office = None
    if office is not None and office.timezone is None:
        yield Symptom(Ailment.NO_TIME_ZONE, SETTINGS)
    group = office.group if office else None
    yield from place_symptoms(folder, _clock(session), group)
    closed = office is not None and office.contested_closed
    casebook = Casebook(folder, contested_closed=closed)
    when = When(today=_today(session, office), now=session.clock())
    yield from case_symptoms(casebook, when)


def _group(folder: Path) -> str | None:
    """Give the group that the settings name; settings that cannot be used name none."""
    try:
        return office_settings(folder).group
    except ReleasekitError:
        return None


def _today(session: Session, office: OfficeSettings | None) -> date:
    """Give the day that counts; without settings it is that of the clock."""
    if office is None and not session.options.get("today"):
        return session.clock().date()
    return session.today


def _clock(session: Session) -> str:
    return session.clock().strftime(UTC_SECONDS)
