"""`assign`: which post holds a role in a case, or takes over a whole caseload."""

from collections.abc import Iterable
from typing import Annotated

from typer import Argument, Option

from releasekit.casebook import Unreadable
from releasekit.commands.acting import acting_role
from releasekit.commands.looking import is_listed
from releasekit.commands.session import Session
from releasekit.commands.settling_words import Asked, until_of
from releasekit.commands.typed_names import typed_cases, typed_role
from releasekit.commands.verb_options import LastDay
from releasekit.domain.deeds import Assigned
from releasekit.domain.dossier import Dossier
from releasekit.errors.refusals import DeclinedError
from releasekit.errors.transitions import CaseClosedError
from releasekit.errors.usage import MissingValueError, WrongUsageError
from releasekit.presentation.answers import event_lines
from releasekit.wording import _, counted

NOBODY = "nobody"


def assign(
    session: Session,
    case: Annotated[
        list[str] | None, Argument(metavar="[CASE]...", help=_("The cases."))
    ] = None,
    to: Annotated[
        str | None,
        Option("--to", metavar="POST", help=_("Who holds it now, or nobody.")),
    ] = None,
    role: Annotated[
        str | None,
        Option("--role", metavar="ROLE", help=_("Which role; yours if not given.")),
    ] = None,
    taken_from: Annotated[
        str | None,
        Option("--from", metavar="POST", help=_("All that this post has.")),
    ] = None,
    until: LastDay = None,
) -> int:
    """Say which post holds a role."""
    if to is None:
        raise MissingValueError(what=_("The post"), option="--to POST")
    if bool(case) == (taken_from is not None):
        problem = _("Give cases, or --from POST for all that a post has.")
        raise WrongUsageError(problem=problem, command="releasekit assign")
    post = None if to == NOBODY else session.checked_post(to)
    wanted = (
        _listed(session, list(_of_post(session, taken_from)))
        if taken_from is not None
        else _of_cases(session, case or (), role)
    )
    found = list(wanted)
    for dossier, _role in found:
        if dossier.case.ending is not None:
            raise CaseClosedError(case=dossier.case.id)
    question = counted("Assign in {n} case?", "Assign in {n} cases?", len(found))
    if len(found) > 1 and not session.confirms(question):
        raise DeclinedError
    for dossier, name in found:
        last = until_of(session, Asked([], [], None, until=until), dossier)
        _write(session, dossier, Assigned(role=name, to=post, until=last))
    session.say(counted("{n} case assigned.", "{n} cases assigned.", len(found)))
    return 0


def _of_cases(
    session: Session, typed: Iterable[str], role: str | None
) -> Iterable[tuple[Dossier, str]]:
    for name in typed_cases(session, typed):
        dossier = session.casebook.look(name).dossier
        mine = acting_role(session, dossier.checklist)
        if role is None and mine is None:
            raise MissingValueError(what=_("The role"), option="--role ROLE")
        found = typed_role(session, role or mine or "", [dossier.checklist])
        yield dossier, found


def _of_post(session: Session, post: str) -> Iterable[tuple[Dossier, str]]:
    """Find every role that a post holds in an open case."""
    for dossier in session.casebook.looks():
        if isinstance(dossier, Unreadable) or dossier.case.ending is not None:
            continue
        for role, worker in dossier.case.workers.items():
            if worker.to == post:
                yield dossier, role


def _listed(
    session: Session, found: Iterable[tuple[Dossier, str]]
) -> Iterable[tuple[Dossier, str]]:
    """Leave out restricted cases, which only whoever names them writes in."""
    kept = {one.case.id for one, _role in found if not is_listed(one)}
    if kept:
        told = counted(
            "{n} case is restricted, and is assigned only by its id.",
            "{n} cases are restricted, and are assigned only by their ids.",
            len(kept),
        )
        session.say(told)
    return [(one, role) for one, role in found if one.case.id not in kept]


def _write(session: Session, dossier: Dossier, deed: Assigned) -> None:
    role = acting_role(session, dossier.checklist)
    stamp = session.stamp(session.today, role)
    after = session.casebook.save(dossier.case.id, lambda _now: [deed], stamp)
    session.show(event_lines(after, after.case.history[-1:], session.language, role))
