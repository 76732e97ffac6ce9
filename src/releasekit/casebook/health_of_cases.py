"""What the cases of a casebook tell of its health: their rules, calendars and clock."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from releasekit.casebook.folder import SUFFIX, Casebook, Unreadable
from releasekit.casebook.health import kept_digests
from releasekit.domain.case import Case
from releasekit.domain.deeds import Opened, Upgraded
from releasekit.domain.dossier import Dossier
from releasekit.domain.health.calendars import Following, calendar_symptoms
from releasekit.domain.health.clock import clock_symptoms
from releasekit.domain.health.strays import kept_symptoms
from releasekit.domain.health.symptom import Ailment, Symptom
from releasekit.domain.outstanding import plan
from releasekit.errors.fault import ReleasekitError
from releasekit.storage.places import CASES, CHECKLISTS, OWN_CALENDARS
from releasekit.wording.faults import fault_told


class When(NamedTuple):
    """The day that counts here, and the machine's clock."""

    today: date
    now: datetime


def case_symptoms(casebook: Casebook, when: When) -> Iterator[Symptom]:
    """Read every case once; one that cannot be read stops no other."""
    try:
        looks = list(casebook.looks())
    except ReleasekitError as fault:
        yield Symptom(Ailment.UNREADABLE, CASES, {"problem": fault_told(fault)})
        return
    unread = [one for one in looks if isinstance(one, Unreadable)]
    dossiers = [one for one in looks if isinstance(one, Dossier)]
    for one in unread:
        facts = {"case": one.case, "problem": fault_told(one.fault)}
        yield Symptom(Ailment.UNREAD_CASE, _path(one.case), facts)
    followed = frozenset(pin for one in dossiers for pin in _pins(one.case))
    known = None if unread else followed
    yield from kept_symptoms(kept_digests(casebook.folder), known, CHECKLISTS)
    yield from _own_calendars(casebook)
    following = [Following(plan(one), one.calendar) for one in dossiers]
    yield from calendar_symptoms(following, OWN_CALENDARS, when.today)
    histories = {_path(one.case.id): one.case.history for one in dossiers}
    yield from clock_symptoms(histories, when.now)


def _path(case: str) -> str:
    return f"{CASES}/{case}{SUFFIX}"


def _pins(case: Case) -> Iterator[str]:
    """Give what a case follows or followed: an upgrade can be taken back."""
    for event in case.history:
        if isinstance(event.deed, Opened | Upgraded):
            yield event.deed.checklist.sha256


def _own_calendars(casebook: Casebook) -> Iterator[Symptom]:
    for path in sorted((casebook.folder / OWN_CALENDARS).glob("*.toml")):
        try:
            casebook.rules.calendar_at(path)
        except ReleasekitError as fault:
            problem = str(fault.facts.get("problem", fault_told(fault)))
            where = f"{OWN_CALENDARS}/{path.name}"
            yield Symptom(Ailment.BAD_CALENDAR, where, {"problem": problem})
