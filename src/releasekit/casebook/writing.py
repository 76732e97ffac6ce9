"""A case written: under a lock, whole or not at all."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from releasekit.casebook.auditing import Change, log_change
from releasekit.casebook.stamp import OnDay, Stamp
from releasekit.domain.case import PROGRAM, Event
from releasekit.domain.deeds import Deed, Opened, Reopened
from releasekit.domain.dossier import Dossier
from releasekit.domain.naming import look_alikes
from releasekit.errors.files import ChangedChecklistError, ChangedMeanwhileError
from releasekit.errors.refusals import CaseExistsError
from releasekit.storage.audit_log import check_writable
from releasekit.storage.case_files import case_file_of
from releasekit.storage.chains import bytes_of, with_events
from releasekit.storage.checklists.kept import Resolved, kept_checklist
from releasekit.storage.locks import locked
from releasekit.storage.modes import modes_in
from releasekit.storage.places import CHECKLISTS
from releasekit.storage.safe_write import create_file, replace_file
from releasekit.storage.unfit import UnfitError
from releasekit.wording import _

if TYPE_CHECKING:
    from releasekit.casebook.folder import Casebook

OPENING = "_open"


def save(
    casebook: "Casebook",
    case: str,
    decide: Callable[[Dossier], Sequence[Deed | OnDay]],
    stamp: Stamp,
    seen: str | None,
) -> Dossier:
    """Append events to a case, unless it changed since it was `seen`."""
    with locked(casebook.folder, case, case, now=stamp.at):
        file = casebook.checked(case)
        if seen not in (None, file.head):
            by = _(" by {post}").format(post=file.case.history[-1].by)
            raise ChangedMeanwhileError(what=case, by=by)
        deeds = decide(casebook.dossier_of(file))
        events = _stamped(deeds, len(file.sealed), stamp)
        data = bytes_of(case, with_events(case, file.sealed, events))
        check_writable(casebook.folder)
        path, modes = casebook.path_of(case), modes_in(casebook.folder)
        replace_file(path, data, file.data, stamp.salt(), modes=modes)
        after = case_file_of(data, case)
        if after.place != file.place:
            log_change(casebook, Change(case, file.place, after.place), stamp)
    return casebook.dossier_of(after)


def open_case(
    casebook: "Casebook",
    name: Callable[[tuple[str, ...]], str],
    resolved: Resolved,
    opened: Opened,
    stamp: Stamp,
) -> Dossier:
    """Make a case file, and keep the checklist that the case will follow."""
    with locked(casebook.folder, OPENING, _("the list of cases"), now=stamp.at):
        taken = casebook.cases()
        case = name(taken)
        alike = look_alikes(case, taken)
        if alike:
            raise CaseExistsError(case=alike[0], typed=case)
        keep(casebook, resolved, stamp)
        events = _stamped([opened], 0, stamp)
        data = bytes_of(case, with_events(case, (), events))
        check_writable(casebook.folder)
        path, modes = casebook.path_of(case), modes_in(casebook.folder)
        if not create_file(path, data, stamp.salt(), modes=modes):
            raise CaseExistsError(case=case, typed=case)
        file = case_file_of(data, case)
        log_change(casebook, Change(case, None, file.place), stamp)
    return casebook.dossier_of(file)


def keep(casebook: "Casebook", resolved: Resolved, stamp: Stamp) -> None:
    """Keep a resolved checklist under its digest; one that is there stays."""
    path = casebook.folder / CHECKLISTS / f"{resolved.sha256}.json"
    modes = modes_in(casebook.folder)
    if path.exists() or not create_file(path, resolved.data, stamp.salt(), modes=modes):
        try:
            kept_checklist(path, resolved.sha256)
        except UnfitError:
            raise ChangedChecklistError(path=path) from None


def _stamped(
    deeds: Sequence[Deed | OnDay], before: int, stamp: Stamp
) -> Iterator[tuple[Event, str]]:
    for seq, given in enumerate(deeds, before + 1):
        one = given if isinstance(given, OnDay) else OnDay(given, stamp.on)
        by, role = stamp.by, stamp.role
        if isinstance(one.deed, Reopened) and one.deed.cause is not None:
            by, role = PROGRAM, None
        event = Event(seq, one.on, one.deed, stamp.at, by, role, sheet=one.sheet)
        yield event, stamp.salt()
