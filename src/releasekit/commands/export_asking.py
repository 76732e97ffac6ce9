"""Whose steps a table is to hold, as each checklist knows the role."""

from datetime import date

from releasekit.commands.acting import check_known, role_where_known
from releasekit.commands.filters import ME
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_role
from releasekit.domain.checklist import Checklist
from releasekit.domain.naming import roles_named
from releasekit.domain.outstanding import Planned
from releasekit.domain.roles import Holder
from releasekit.domain.selection import Me
from releasekit.errors.usage import MissingValueError
from releasekit.wording import _


class Asking:
    """The role that was asked for, and the one acted in, case by case.

    Cases are read one at a time, so that it is known only at the end whether any of
    their checklists knows the roles.
    """

    def __init__(self, session: Session, role: str | None) -> None:
        if role == ME and session.role is None:
            raise MissingValueError(what=_("Your role"), option="--as ROLE")
        self._session = session
        self._typed = role
        self._checklists: dict[str, Checklist] = {}
        self._asked: dict[str, str | None] = {}
        self._acting: dict[str, str | None] = {}

    @property
    def reads_as_role(self) -> bool:
        """Say whether it is known who reads: else sensitive steps have no names."""
        return self._typed is not None or self._session.role is not None

    @property
    def reader(self) -> str | None:
        """Give the role for which the file is made, as it was typed."""
        return self._session.role if self._typed == ME else self._typed

    def reading(self, checklist: Checklist) -> str | None:
        """Give the role whose need to know decides: acted in, else asked for."""
        self._know(checklist)
        return self._acting[_name(checklist)] or self._asked[_name(checklist)]

    def owes(self, lead: Holder, planned: Planned, today: date) -> bool:
        """Say whether a step is among those that were asked for."""
        if self._typed is None:
            return True
        name = _name(planned.checklist)
        if self._typed == ME:
            me = Me(post=self._session.post, role=self._acting[name] or "")
            return me.owes(lead, planned, today)
        asked = self._asked[name]
        return asked is not None and lead.may_be(asked)

    def check(self) -> None:
        """Refuse roles that no checklist of these cases knows."""
        found = list(self._checklists.values())
        check_known(self._session, found)
        if found and self._typed not in {None, ME}:
            typed_role(self._session, str(self._typed), found)

    def _know(self, checklist: Checklist) -> None:
        name = _name(checklist)
        if name in self._checklists:
            return
        self._checklists[name] = checklist
        self._acting[name] = role_where_known(self._session, checklist)
        self._asked[name] = self._role_of(checklist)

    def _role_of(self, checklist: Checklist) -> str | None:
        typed = self._typed
        if typed is None or typed == ME or not roles_named(typed, checklist):
            return None
        return typed_role(self._session, typed, [checklist])


def _name(checklist: Checklist) -> str:
    return f"{checklist.id} {checklist.version}"
