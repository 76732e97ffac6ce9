"""The role one acts in: as each case knows it, and what it leaves to be seen."""

from collections.abc import Collection, Iterator
from datetime import date

from releasekit.casebook import Unreadable
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_role
from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.dossier import Dossier
from releasekit.domain.naming import roles_named
from releasekit.domain.need_to_know import may_see
from releasekit.domain.outstanding import Planned
from releasekit.errors.refusals import NotForThisRoleError

Found = list[Planned | Unreadable]


def acting_role(session: Session, checklist: Checklist) -> str | None:
    """Give the role one acts in by its full id; it must be one of the checklist."""
    typed = session.role
    if typed is None or typed in checklist.roles:
        return typed
    return typed_role(session, typed, [checklist])


def check_may_see(role: str | None, action: Action, dossier: Dossier) -> None:
    """Refuse a step on a sensitive fact to a role without a part in it.

    Whether it applies is not looked at: the refusal itself must tell nothing.
    """
    if not may_see(role, action, dossier):
        raise NotForThisRoleError(number=action.number, action=action.id)


def planned_cases(session: Session, until: date | None = None) -> Found:
    """Plan every case as far as one may see it; some case must know the role."""
    return list(each_planned(session, until))


def each_planned(
    session: Session, until: date | None = None
) -> Iterator[Planned | Unreadable]:
    """Plan one case after another; at the end some of them must have known the role."""
    checklists: dict[str, Checklist] = {}
    cases = session.casebook.planned(until, lambda one: role_where_known(session, one))
    for one in cases:
        if isinstance(one, Planned):
            checklists[one.checklist.id] = one.checklist
        yield one
    check_known(session, checklists.values())


def check_role(session: Session, found: Found) -> None:
    """Make sure that some case knows the role one acts in."""
    planned = [one for one in found if isinstance(one, Planned)]
    known = {one.checklist.id: one.checklist for one in planned}
    check_known(session, known.values())


def check_known(session: Session, checklists: Collection[Checklist]) -> None:
    """Make sure that a checklist in use knows the role one acts in."""
    if session.role is not None and checklists:
        typed_role(session, session.role, list(checklists))


def role_where_known(session: Session, checklist: Checklist) -> str | None:
    """Give the role one acts in; where the checklist lacks it, as it was typed."""
    is_known = session.role is not None and roles_named(session.role, checklist)
    return acting_role(session, checklist) if is_known else session.role
