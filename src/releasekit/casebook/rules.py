"""The checklists and calendars that the cases of one casebook follow."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from releasekit.calendars.calendar_document import UnfitCalendarError, calendar_of
from releasekit.domain.case import Case
from releasekit.domain.checklist import Checklist
from releasekit.domain.deed_parts import Pin
from releasekit.domain.workdays import Calendar
from releasekit.errors.files import (
    BadCalendarError,
    LostChecklistError,
    NoSuchFileError,
)
from releasekit.errors.usage import UnknownCalendarError
from releasekit.lazy import load
from releasekit.storage.checklists.kept import Examined, Resolved, kept_checklist
from releasekit.storage.places import CHECKLISTS, OWN_CALENDARS, OWN_CHECKLISTS
from releasekit.storage.reading import stands
from releasekit.storage.shipped import shipped
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

if TYPE_CHECKING:
    from releasekit.storage.checklists.shelf import Shelf

FIND_CHECKLIST = "releasekit.storage.checklists.files:find_checklist"
CHECKLIST_PATH = "releasekit.storage.checklists.files:checklist_path"
EXAMINE = "releasekit.storage.checklists.examining:examine"
SHELF = "releasekit.storage.checklists.shelf:Shelf"
SHOWN_DIGITS = 12

__all__ = ["Examined", "Resolved", "Rules"]


class Rules:
    """What was read once is kept: a sweep over cases reads each file one time.

    Without a casebook's folder there is only what comes along with the program. With
    `contested_closed`, contested days count as closed in every calendar.
    """

    def __init__(self, folder: Path | None, *, contested_closed: bool = False) -> None:
        self.folder = folder
        self.contested_closed = contested_closed
        self._checklists: dict[str, Checklist] = {}
        self._calendars: dict[str, Calendar] = {}
        self._examined: dict[Path, Examined] = {}

    def checklist_of(self, case: Case) -> Checklist:
        """Give the resolved checklist that a case is pinned to."""
        digest = case.pin.sha256
        if digest not in self._checklists:
            self._checklists[digest] = self._pinned(case)
        return self._checklists[digest]

    def calendar(self, name: str) -> Calendar:
        """Give a calendar, the casebook's own before the shipped one."""
        if name not in self._calendars:
            self._calendars[name] = self._read_calendar(name)
        return self._calendars[name]

    def checklist_named(self, typed: str) -> Resolved:
        """Find a checklist by id, the office's own first, or by the path of a file."""
        found: Resolved = load(FIND_CHECKLIST)(typed, self.shelf)
        return found

    def checklist_names(self) -> tuple[str, ...]:
        """List the checklists that a case may follow, by id."""
        names: tuple[str, ...] = self.shelf.concrete()
        return names

    def every_name(self) -> tuple[str, ...]:
        """List all checklists by id, also those that only others build on."""
        return self.shelf.names()

    def is_own(self, typed: str) -> bool:
        """Say whether a checklist is none that came with the program."""
        return not self.shelf.is_shipped(load(CHECKLIST_PATH)(typed, self.shelf))

    def examined(self, typed: str) -> Examined:
        """Find everything wrong with a checklist, by id or by the path of a file."""
        path = load(CHECKLIST_PATH)(typed, self.shelf)
        if path not in self._examined:
            self._examined[path] = load(EXAMINE)(path, self.shelf)
        return self._examined[path]

    @cached_property
    def shelf(self) -> "Shelf":
        """Give the folders in which rules are looked for."""
        own = self.folder / OWN_CHECKLISTS if self.folder else None
        calendars = self.folder / OWN_CALENDARS if self.folder else None
        found: Shelf = load(SHELF)(own, calendars)
        return found

    def _pinned(self, case: Case) -> Checklist:
        return self.kept(case.pin, case.id)

    def kept(self, pin: Pin, case: str) -> Checklist:
        """Read a checklist as it is kept for cases, by its digest."""
        path = (self.folder or Path()) / CHECKLISTS / f"{pin.sha256}.json"
        try:
            return kept_checklist(path, pin.sha256)
        except (UnfitError, NoSuchFileError):
            digest = pin.sha256[:SHOWN_DIGITS]
            raise LostChecklistError(
                case=case, checklist=pin.id, digest=digest, path=path
            ) from None

    def _read_calendar(self, name: str) -> Calendar:
        if not name:
            return Calendar(id="")
        ours = shipped(CHECKLISTS) / OWN_CALENDARS / f"{name}.toml"
        own = self.folder / OWN_CALENDARS / f"{name}.toml" if self.folder else ours
        return self.calendar_at(own if stands(own) else ours)

    def calendar_named(self, typed: str) -> Calendar:
        """Find a calendar by id, or by the path of a file."""
        if typed.endswith(".toml") or "/" in typed:
            path = Path(typed)
            if not stands(path):
                raise NoSuchFileError(path=path)
            return self.calendar_at(path)
        if not self.shelf.has_calendar(typed):
            known = ", ".join(self.shelf.calendars())
            raise UnknownCalendarError(typed=typed, known=known)
        return self._read_calendar(typed)

    def calendar_at(self, path: Path) -> Calendar:
        """Read a calendar from a file, as the office counts."""
        try:
            found = calendar_of(read_toml(path))
        except (UnfitError, UnfitCalendarError) as unfit:
            raise BadCalendarError(path=path, problem=unfit.problem) from None
        except NoSuchFileError:
            problem = _("it is not there")
            raise BadCalendarError(path=path, problem=problem) from None
        return found.with_contested_closed() if self.contested_closed else found
