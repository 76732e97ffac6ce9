"""What the cases of a casebook tell of its health: their rules, calendars and clock."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from releasekit.casebook.folder import SUFFIX, Casebook, Unreadable
from releasekit.casebook.health import kept_digests
from releasekit.domain.case import Case
from releasekit.domain.deeds import Opened, Upgraded
from releasekit.domain.dossier import Dossier
from releasekit.domain.health.calendars import (
    Following,
    calendar_symptoms,
    following,
)
from releasekit.domain.health.clock import Ahead, ahead_of, clock_symptoms
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


class _Noted:
    """What is kept of the cases, so that not all of them are there at once."""

    def __init__(self, when: When) -> None:
        self.when = when
        self.unread: list[Unreadable] = []
        self.pins: set[str] = set()
        self.following: list[Following] = []
        self.ahead: list[Ahead] = []

    def note(self, one: Dossier | Unreadable) -> None:
        if isinstance(one, Unreadable):
            self.unread.append(one)
            return
        case, today = one.case, self.when.today
        self.pins.update(_pins(case))
        self.following.append(following(plan(one), one.calendar, today))
        ahead = ahead_of(self.when.now, _path(case.id), case.history)
        self.ahead += [ahead] if ahead else []


def case_symptoms(casebook: Casebook, when: When) -> Iterator[Symptom]:
    """Read every case once; one that cannot be read stops no other."""
    noted = _Noted(when)
    try:
        for one in casebook.looks():
            noted.note(one)
    except ReleasekitError as fault:
        yield Symptom(Ailment.UNREADABLE, CASES, {"problem": fault_told(fault)})
        return
    for unread in noted.unread:
        facts = {"case": unread.case, "problem": fault_told(unread.fault)}
        yield Symptom(Ailment.UNREAD_CASE, _path(unread.case), facts)
    known = None if noted.unread else frozenset(noted.pins)
    yield from kept_symptoms(kept_digests(casebook.folder), known, CHECKLISTS)
    yield from _own_calendars(casebook)
    yield from calendar_symptoms(noted.following, OWN_CALENDARS, when.today)
    yield from clock_symptoms(noted.ahead, when.now)


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
