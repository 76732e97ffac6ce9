"""`undo`: take back the last event, by a new event; nothing is erased."""

from typing import Annotated

from typer import Argument, Option

from releasekit.commands.acting import acting_role
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_case
from releasekit.commands.upgrade import upgrade_back
from releasekit.domain.case import PROGRAM, Event
from releasekit.domain.deeds import (
    Closed,
    Deed,
    Erased,
    Erasure,
    Opened,
    Reopened,
    Repeated,
    Restricted,
    Undone,
    Upgraded,
)
from releasekit.domain.dossier import Dossier
from releasekit.domain.history import counting
from releasekit.errors.care import ErasedForGoodError, RepeatedElsewhereError
from releasekit.errors.refusals import (
    NothingToUndoError,
    NotToBeUndoneError,
    NotYoursError,
)
from releasekit.presentation.answers import event_lines
from releasekit.wording import _
from releasekit.wording.told_events import told

NEVER_TAKEN_BACK = Opened | Erased | Repeated | Erasure


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
    event = _event(session, look.dossier, seq, role)
    stamp = session.stamp(session.today, role)
    deed = _counter(session, event, look.dossier)
    after = session.casebook.save(name, lambda _now: [deed], stamp, seen=look.head)
    new = after.case.history[-1:]
    session.show(event_lines(after, new, session.language, role))
    return 0


def _counter(session: Session, event: Event, dossier: Dossier) -> Deed:
    """Take an event back; what moved or closed a whole case has a counter-event."""
    match event.deed:
        case Closed():
            return Reopened(action=None, reason=_("taken back"))
        case Restricted(holds=holds):
            return Restricted(holds=not holds, reason=_("taken back"))
        case Upgraded():
            return upgrade_back(session, event, dossier)
        case _:
            return Undone(seq=event.seq)


def _event(
    session: Session, dossier: Dossier, seq: int | None, role: str | None
) -> Event:
    case = dossier.case
    lasting = tuple(counting(case.history))
    if seq is None:
        return _last(session, dossier, role)
    event = next((one for one in lasting if one.seq == seq), None)
    if event is None:
        what = _("no event {seq} counts").format(seq=seq)
        raise NothingToUndoError(case=case.id, what=what)
    _check_may_go(event, dossier, told(event, dossier, session.language, role))
    return event


def _check_may_go(event: Event, dossier: Dossier, what: str) -> None:
    """Refuse what stays, each with the next step there is.

    To take back the taking back of an event that is gone would bring nothing but what
    the program itself wrote because of it.
    """
    case, seq = dossier.case, event.seq
    match event.deed:
        case Opened():
            raise NotToBeUndoneError(case=case.id, seq=seq, what=what)
        case Repeated(seq=place):
            raise RepeatedElsewhereError(case=case.id, seq=seq, place=place)
        case Erased() | Erasure():
            raise ErasedForGoodError(case=case.id, seq=seq, what=what)
        case Undone(seq=place) if isinstance(case.history[place - 1].deed, Erased):
            raise ErasedForGoodError(case=case.id, seq=seq, what=what)


def _last(session: Session, dossier: Dossier, role: str | None) -> Event:
    """Find the last event that counts and is no taking-back itself."""
    lasting = [
        one
        for one in counting(dossier.case.history)
        if not isinstance(one.deed, NEVER_TAKEN_BACK | Undone) and one.by != PROGRAM
    ]
    if not lasting:
        what = _("it was only opened")
        raise NothingToUndoError(case=dossier.case.id, what=what)
    event = lasting[-1]
    if event.by != session.post:
        what = told(event, dossier, session.language, role)
        raise NotYoursError(case=dossier.case.id, seq=event.seq, what=what, by=event.by)
    return event
