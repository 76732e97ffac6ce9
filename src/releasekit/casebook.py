"""The door to cases: a folder of them, and the rules they follow."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from releasekit.calendars.calendar_document import UnfitCalendarError, calendar_of
from releasekit.domain.case import Deed, Event, Opened
from releasekit.domain.checklist import Checklist
from releasekit.domain.dossier import Dossier
from releasekit.domain.naming import is_case_id, look_alikes
from releasekit.domain.outstanding import Planned, plan
from releasekit.domain.strangers import strangers
from releasekit.domain.workdays import Calendar
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import (
    BadCalendarError,
    ChangedMeanwhileError,
    DamagedCaseError,
    LostChecklistError,
    NewerFormatError,
    NoSuchFileError,
)
from releasekit.errors.usage import CaseExistsError, UnknownChecklistError
from releasekit.storage.case_files import (
    CaseFile,
    NewerCaseError,
    bytes_of,
    case_file_of,
    chain_faults,
    is_canonical,
    with_events,
)
from releasekit.storage.checklist_files import SUFFIX, Resolved, kept, names_in, resolve
from releasekit.storage.layout import CASES, CHECKLISTS, OWN_CALENDARS, OWN_CHECKLISTS
from releasekit.storage.locks import locked
from releasekit.storage.reading import CASE_LIMIT, read_limited
from releasekit.storage.safe_write import create_file, replace_file
from releasekit.storage.shipped import shipped
from releasekit.storage.toml_text import read_toml
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

__all__ = ["Casebook", "Look", "Resolved", "Stamp", "Unreadable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Who writes, in which role, on which day an event counts, and its salts."""

    at: str
    on: date
    by: str
    role: str | None
    salt: Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A case that could not be read, and why; the others are read all the same."""

    case: str
    fault: ReleasekitError


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A case as it was looked at; `head` tells whether it changed since."""

    dossier: Dossier
    head: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Casebook:
    """A folder of cases with the checklists and calendars they follow."""

    folder: Path
    _checklists: dict[str, Checklist] = field(default_factory=dict)
    _calendars: dict[str, Calendar] = field(default_factory=dict)

    def cases(self) -> tuple[str, ...]:
        """List the cases here by id; files that are no cases are left alone."""
        names = (path.stem for path in (self.folder / CASES).glob("*.json"))
        return tuple(sorted(name for name in names if is_case_id(name)))

    def look(self, case: str) -> Look:
        """Read one case with the whole of its chain checked."""
        file = self._checked(case)
        return Look(dossier=self._dossier(file), head=file.head)

    def said(self, case: str) -> Mapping[int, object]:
        """Give what each event of a case says, as it stands in its file."""
        sealed = self._checked(case).sealed
        return {seq: event.get("said") for seq, event in enumerate(sealed, 1)}

    def looks(self) -> Iterator[Dossier | Unreadable]:
        """Read every case, checking of each its framing, sequence and last hash."""
        for case in self.cases():
            try:
                yield self._dossier(self._read(case))
            except ReleasekitError as fault:
                yield Unreadable(case=case, fault=fault)

    def planned(self, until: date | None = None) -> Iterator[Planned | Unreadable]:
        """Plan every case; with `until`, actions due later may be left out."""
        for one in self.looks():
            yield one if isinstance(one, Unreadable) else _until(plan(one), until)

    def save(
        self,
        case: str,
        decide: Callable[[Dossier], Sequence[Deed]],
        stamp: Stamp,
        seen: str | None = None,
    ) -> Dossier:
        """Append what `decide` finds, under the lock; give the case as it is then.

        With `seen`, the head of an earlier look, nothing is written if the case
        changed since.
        """
        with locked(self.folder, case, case):
            file = self._checked(case)
            if seen not in (None, file.head):
                by = _(" by {post}").format(post=file.case.history[-1].by)
                raise ChangedMeanwhileError(what=case, by=by)
            deeds = decide(self._dossier(file))
            sealed = with_events(case, file.sealed, _stamped(deeds, file, stamp))
            data = bytes_of(case, sealed)
            replace_file(self._path(case), data, file.data, stamp.salt())
        return self._dossier(case_file_of(data, case))

    def open(
        self,
        name: Callable[[tuple[str, ...]], str],
        resolved: Resolved,
        opened: Opened,
        stamp: Stamp,
    ) -> Dossier:
        """Start a case under the name that `name` gives, knowing the names taken."""
        with locked(self.folder, "_open", _("the list of cases")):
            case = name(self.cases())
            alike = look_alikes(case, self.cases())
            if alike:
                raise CaseExistsError(case=alike[0], typed=case)
            self._keep(resolved, stamp)
            event = Event(
                seq=1,
                at=stamp.at,
                on=stamp.on,
                by=stamp.by,
                role=stamp.role,
                deed=opened,
            )
            data = bytes_of(case, with_events(case, (), [(event, stamp.salt())]))
            if not create_file(self._path(case), data, stamp.salt()):
                raise CaseExistsError(case=case, typed=case)
        return self._dossier(case_file_of(data, case))

    def checklist_named(self, typed: str) -> Resolved:
        """Find a checklist by id, the office's own first, or by the path of a file."""
        folders = (self.folder / OWN_CHECKLISTS, shipped(CHECKLISTS))
        if typed.endswith(SUFFIX) or "/" in typed:
            return resolve(Path(typed), folders)
        for folder in folders:
            if typed in names_in(folder):
                return resolve(folder / f"{typed}{SUFFIX}", folders)
        raise UnknownChecklistError(
            typed=typed, known=", ".join(self.checklist_names())
        )

    def checklist_names(self) -> tuple[str, ...]:
        folders = (self.folder / OWN_CHECKLISTS, shipped(CHECKLISTS))
        return tuple(sorted({name for one in folders for name in names_in(one)}))

    def calendar(self, name: str) -> Calendar:
        """Read a calendar, the casebook's own before the shipped one."""
        if name not in self._calendars:
            self._calendars[name] = self._read_calendar(name)
        return self._calendars[name]

    def faults(self, case: str) -> tuple[str, ...]:
        """Say what is wrong with one case file: each broken link, odd bytes."""
        try:
            file = self._read(case)
            self._dossier(file)
        except ReleasekitError as fault:
            return (_(fault.sentence).format(**fault.facts),)
        broken = _("event {seq} was changed or its chain is broken")
        found = [broken.format(seq=seq) for seq in chain_faults(case, file.sealed)]
        if not is_canonical(file):
            found.append(_("its bytes are not those the program writes"))
        return tuple(found)

    def _path(self, case: str) -> Path:
        return self.folder / CASES / f"{case}.json"

    def _read(self, case: str) -> CaseFile:
        try:
            return case_file_of(read_limited(self._path(case), CASE_LIMIT), case)
        except NewerCaseError as unfit:
            raise NewerFormatError(path=case, what=unfit.problem) from None
        except UnfitError as unfit:
            raise DamagedCaseError(case=case, problem=unfit.problem) from None

    def _checked(self, case: str) -> CaseFile:
        file = self._read(case)
        faults = chain_faults(case, file.sealed)
        if faults:
            problem = _("event {seq} was changed or its chain is broken")
            raise DamagedCaseError(case=case, problem=problem.format(seq=faults[0]))
        return file

    def _dossier(self, file: CaseFile) -> Dossier:
        pin = file.case.opened.checklist
        if pin.sha256 not in self._checklists:
            self._checklists[pin.sha256] = self._pinned(file)
        checklist = self._checklists[pin.sha256]
        unknown = strangers(file.case, checklist)
        if unknown:
            problem = _("it names {name}, which its checklist lacks")
            raise DamagedCaseError(
                case=file.case.id, problem=problem.format(name=unknown[0])
            )
        calendar = self.calendar(checklist.calendar)
        return Dossier(case=file.case, checklist=checklist, calendar=calendar)

    def _pinned(self, file: CaseFile) -> Checklist:
        pin = file.case.opened.checklist
        path = self.folder / CHECKLISTS / f"{pin.sha256}.json"
        try:
            return kept(path, pin.sha256)
        except (UnfitError, NoSuchFileError):
            raise LostChecklistError(
                case=file.case.id, checklist=pin.id, digest=pin.sha256[:12], path=path
            ) from None

    def _keep(self, resolved: Resolved, stamp: Stamp) -> None:
        path = self.folder / CHECKLISTS / f"{resolved.sha256}.json"
        if not path.exists():
            create_file(path, resolved.data, stamp.salt())

    def _read_calendar(self, name: str) -> Calendar:
        if not name:
            return Calendar(id="")
        own = self.folder / OWN_CALENDARS / f"{name}{SUFFIX}"
        ours = shipped(CHECKLISTS) / OWN_CALENDARS / f"{name}{SUFFIX}"
        path = own if own.exists() else ours
        try:
            return calendar_of(read_toml(path))
        except (UnfitError, UnfitCalendarError) as unfit:
            raise BadCalendarError(path=path, problem=unfit.problem) from None


def _until(planned: Planned, until: date | None) -> Planned:
    if until is None:
        return planned
    kept_ = tuple(one for one in planned.actions if one.due is None or one.due <= until)
    return Planned(
        case=planned.case,
        checklist=planned.checklist,
        release=planned.release,
        released=planned.released,
        actions=kept_,
    )


def _stamped(
    deeds: Sequence[Deed], file: CaseFile, stamp: Stamp
) -> Iterator[tuple[Event, str]]:
    for seq, deed in enumerate(deeds, len(file.sealed) + 1):
        event = Event(
            seq=seq, at=stamp.at, on=stamp.on, by=stamp.by, role=stamp.role, deed=deed
        )
        yield event, stamp.salt()
