"""Cases read from their folder, and given to be written."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from releasekit.casebook.fitting import misfit
from releasekit.casebook.rules import Rules
from releasekit.casebook.stamp import OnDay, Stamp
from releasekit.domain.case import Case
from releasekit.domain.checklist import Checklist
from releasekit.domain.deeds import Deed, Opened
from releasekit.domain.dossier import Dossier
from releasekit.domain.naming import is_case_id
from releasekit.domain.need_to_know import for_role
from releasekit.domain.outstanding import Planned, plan
from releasekit.domain.parts import with_signatures
from releasekit.errors.care import ErasedCaseError
from releasekit.errors.fault import ReleasekitError
from releasekit.errors.files import DamagedCaseError, NewerFormatError
from releasekit.lazy import load
from releasekit.storage.case_files import CaseFile, ErasedUnfitError, case_file_of
from releasekit.storage.chains import (
    Chain,
    NewerCaseError,
    broken_link,
    chain_faults,
    chain_of,
)
from releasekit.storage.checklists.kept import Resolved
from releasekit.storage.places import CASES
from releasekit.storage.reading import CASE_LIMIT, read_limited, unread
from releasekit.storage.unfit import UnfitError

if TYPE_CHECKING:
    from releasekit.casebook.log_checking import Log

SUFFIX = ".json"
SAVE = "releasekit.casebook.writing:save"
OPEN = "releasekit.casebook.writing:open_case"
KEEP = "releasekit.casebook.writing:keep"
LINES = "releasekit.storage.audit_log:lines"
SIZE = "releasekit.storage.audit_log:size"
LOG = "releasekit.casebook.log_checking:Log"
GONE = "releasekit.casebook.log_checking:gone_from"
FAULTS = "releasekit.casebook.checking:faults"


Taken = TypeVar("Taken", CaseFile, Chain)


def _nobody(_checklist: Checklist) -> None:
    return None


class Unreadable(NamedTuple):
    """A case that could not be read, and why; the others are read all the same."""

    case: str
    fault: ReleasekitError


class Look(NamedTuple):
    """A case as it was looked at; `head` tells whether it changed since."""

    dossier: Dossier
    head: str


class Casebook:
    """A folder of cases with the checklists and calendars they follow.

    With `contested_closed`, contested days count as closed.
    """

    def __init__(self, folder: Path, *, contested_closed: bool = False) -> None:
        self.folder = folder
        self.contested_closed = contested_closed

    @cached_property
    def rules(self) -> Rules:
        return Rules(self.folder, contested_closed=self.contested_closed)

    def has(self, case: str) -> bool:
        """Say whether there is a case of exactly this id."""
        return is_case_id(case) and self.path_of(case).is_file()

    def cases(self, ending: str = "") -> tuple[str, ...]:
        """List by id the cases here, or those whose id ends so.

        Files that are no cases are left alone.
        """
        try:
            files = os.listdir(self.folder / CASES)  # noqa: PTH208  twice as fast
        except OSError as error:
            raise unread(self.folder / CASES, error) from None
        tail = ending + SUFFIX
        names = (one.removesuffix(SUFFIX) for one in files if one.endswith(tail))
        return tuple(sorted(name for name in names if is_case_id(name)))

    def look(self, case: str) -> Look:
        """Read one case with the whole of its chain checked."""
        file = self.checked(case)
        return Look(dossier=self.dossier_of(file), head=file.head)

    def looks(self) -> Iterator[Dossier | Unreadable]:
        """Read every case, checking of each its framing, sequence and last hash.

        Of a case that was erased there is nothing to look at.
        """
        for case in self.cases():
            try:
                yield self.dossier_of(self.read(case))
            except ErasedCaseError:
                continue
            except ReleasekitError as fault:
                yield Unreadable(case=case, fault=fault)

    def planned(
        self,
        until: date | None = None,
        role_in: Callable[[Checklist], str | None] = _nobody,
    ) -> Iterator[Planned | Unreadable]:
        """Plan every case, as far as the role one acts in there may see it.

        With `until`, actions due later may be left out; those that an action within
        it waits for are kept.
        """
        for one in self.looks():
            if isinstance(one, Unreadable):
                yield one
            else:
                yield for_role(plan(one, until), role_in(one.checklist), one)

    def said(self, case: str) -> Mapping[int, object]:
        """Give what each event of a case says, as it stands in its file."""
        sealed = self.checked(case).sealed
        return {seq: event.get("said") for seq, event in enumerate(sealed, 1)}

    def save(
        self,
        case: str,
        decide: Callable[[Dossier], Sequence[Deed | OnDay]],
        stamp: Stamp,
        seen: str | None = None,
    ) -> Dossier:
        """Append the events that `decide` finds; give the case as it is then.

        `decide` sees the case under the lock. With `seen`, the head of an earlier
        look, nothing is written if the case changed since.
        """
        after: Dossier = load(SAVE)(self, case, decide, stamp, seen)
        return after

    def keep(self, resolved: Resolved, stamp: Stamp) -> None:
        """Keep a checklist that a case is about to follow."""
        load(KEEP)(self, resolved, stamp)

    def open(
        self,
        name: Callable[[tuple[str, ...]], str],
        resolved: Resolved,
        opened: Opened,
        stamp: Stamp,
    ) -> Dossier:
        """Start a case under the name that `name` gives, knowing the names taken."""
        dossier: Dossier = load(OPEN)(self, name, resolved, opened, stamp)
        return dossier

    @cached_property
    def log(self) -> "Log":
        """Give the log as it stood when it was first asked for."""
        size = load(SIZE)(self.folder)
        found: Log = load(LOG)(load(LINES)(self.folder), size)
        return found

    def look_at_log_again(self) -> None:
        """Forget the log that was read, if others wrote in it since."""
        if load(SIZE)(self.folder) != self.log.size:
            del self.log

    def gone(self) -> tuple[str, ...]:
        """Name the cases that the log knows and that are not there any more."""
        names: tuple[str, ...] = load(GONE)(self.log, self.cases())
        return names

    def faults(self, case: str) -> tuple[str, ...]:
        """Say what is wrong with one case file: each broken link, odd bytes."""
        found: tuple[str, ...] = load(FAULTS)(self, case)
        return found

    def path_of(self, case: str) -> Path:
        return self.folder / CASES / f"{case}{SUFFIX}"

    def read(self, case: str) -> CaseFile:
        """Read a case file as a sweep does."""
        return self._taken(case, case_file_of)

    def chain(self, case: str) -> Chain:
        """Read a case file in the same way, also one that was erased."""
        return self._taken(case, chain_of)

    def _taken(self, case: str, take: Callable[[bytes, str], Taken]) -> Taken:
        try:
            return take(read_limited(self.path_of(case), CASE_LIMIT), case)
        except NewerCaseError as unfit:
            raise NewerFormatError(path=case, what=unfit.problem) from None
        except ErasedUnfitError as unfit:
            by, day = unfit.event.by, unfit.event.on
            raise ErasedCaseError(case=case, by=by, day=day) from None
        except UnfitError as unfit:
            raise DamagedCaseError(case=case, problem=unfit.problem) from None

    def checked(self, case: str) -> CaseFile:
        """Read a case file and check the whole of its chain."""
        file = self.read(case)
        faults = chain_faults(case, file.sealed)
        if faults:
            raise DamagedCaseError(case=case, problem=broken_link(faults[0]))
        return file

    def dossier_of(self, file: CaseFile) -> Dossier:
        """Put a case together with the rules it follows."""
        checklist = self.rules.checklist_of(file.case)
        problem = misfit(file.case, checklist)
        if problem is not None:
            raise DamagedCaseError(case=file.case.id, problem=problem)
        return self.with_rules(file.case)

    def with_rules(self, case: Case) -> Dossier:
        """Put a case together with its rules, as it is or as it once was."""
        checklist = self.rules.checklist_of(case)
        calendar = self.rules.calendar(checklist.calendar)
        signed = with_signatures(case, checklist)
        return Dossier(case=signed, checklist=checklist, calendar=calendar)
