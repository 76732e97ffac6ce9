"""`undo`: take back the last event, by a new event; nothing is erased."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.domain.case import Event, Opened, Undone
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import counting
from releasekit.errors.refusals import (
    NothingToUndoError,
    NotToBeUndoneError,
    NotYoursError,
)
from releasekit.presentation.answers import event_lines
from releasekit.wording import _
from releasekit.wording.deeds import what_happened


def undo(
    session: Session,
    case: Annotated[str, Argument(help=_("The case."))],
    seq: Annotated[
        int | None,
        Option("--seq", metavar="N", help=_("This event, whoever wrote it.")),
    ] = None,
) -> int:
    """Take back an event of a case."""
    name = typed_case(session, case)
    look = session.casebook.look(name)
    role = acting_role(session, look.dossier.checklist)
    event = _event(look.dossier, seq, session.post, session.language)
    stamp = session.stamp(session.today, role)
    undone = Undone(seq=event.seq)
    after = session.casebook.save(name, lambda _now: [undone], stamp, seen=look.head)
    session.show(event_lines(after, after.case.history[-1:], session.language))
    return 0


def _event(dossier: Dossier, seq: int | None, post: str, language: str) -> Event:
    case = dossier.case
    lasting = tuple(counting(case.history))
    if seq is None:
        return _last(dossier, post, language)
    event = next((one for one in lasting if one.seq == seq), None)
    if event is None:
        what = _("no event {seq} counts").format(seq=seq)
        raise NothingToUndoError(case=case.id, what=what)
    if isinstance(event.deed, Opened):
        what = what_happened(event, dossier.checklist, language, case.history)
        raise NotToBeUndoneError(case=case.id, seq=seq, what=what)
    return event


def _last(dossier: Dossier, post: str, language: str) -> Event:
    """Find the last event that counts and is no taking-back itself."""
    lasting = [
        one
        for one in counting(dossier.case.history)
        if not isinstance(one.deed, Opened | Undone)
    ]
    if not lasting:
        what = _("it was only opened")
        raise NothingToUndoError(case=dossier.case.id, what=what)
    event = lasting[-1]
    if event.by != post:
        what = what_happened(event, dossier.checklist, language, dossier.case.history)
        raise NotYoursError(case=dossier.case.id, seq=event.seq, what=what, by=event.by)
    return event
