"""The cases of a table, read one after another, and what is told of them at the end."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from releasekit.casebook import Unreadable
from releasekit.casebook.sweeping import looks_at
from releasekit.commands.export_asking import Asking
from releasekit.commands.export_wish import Wish
from releasekit.commands.session import Session
from releasekit.commands.typed_names import typed_cases
from releasekit.domain.checklist import Checklist
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import for_role, hangs_on_sensitive
from releasekit.domain.outstanding import Planned, plan


class Seen(NamedTuple):
    """One case as the reader may see it: `head` is its hash as it was read."""

    dossier: Dossier
    planned: Planned
    role: str | None
    head: str


class Sweep:
    """What was read so far: filled while the cases are given."""

    def __init__(self, session: Session, wish: Wish, asking: Asking) -> None:
        self._session = session
        self._wish = wish
        self._asking = asking
        self._names = typed_cases(session, wish.cases)
        self.unreadable: list[Unreadable] = []
        self.checklists: dict[str, Checklist] = {}
        self.heads: dict[str, str] = {}
        self.releases: dict[str, date] = {}
        self.restricted = 0
        self.is_withheld = False

    def cases(self, *, with_closed: bool = False) -> Iterator[Seen]:
        """Give each case that may leave: no restricted one, a closed one if asked."""
        for one in looks_at(self._session.casebook, self._names):
            if isinstance(one, Unreadable):
                self.unreadable.append(one)
                continue
            role = self._asking.reading(one.dossier.checklist)
            if self._is_given(one.dossier, with_closed=with_closed):
                yield self._seen(one.dossier, role, one.head)
        self._asking.check()

    def _is_given(self, dossier: Dossier, *, with_closed: bool) -> bool:
        """Leave out what is closed, elsewhere or restricted; count the last."""
        place, wanted = dossier.checklist.jurisdiction, self._wish.jurisdiction
        is_here = wanted in (None, place)
        if not is_here or (dossier.case.ending and not with_closed):
            return False
        if dossier.case.restricted is not None:
            self.restricted += 1
            return False
        return True

    def _seen(self, dossier: Dossier, role: str | None, head: str) -> Seen:
        planned = for_role(plan(dossier), role, dossier)
        checklist = dossier.checklist
        self.checklists[f"{checklist.id} {checklist.version}"] = checklist
        self.heads[dossier.case.id] = head
        if planned.release is not None:
            self.releases[dossier.case.id] = planned.release
        self.is_withheld = self.is_withheld or self._keeps_back(planned)
        return Seen(dossier=dossier, planned=planned, role=role, head=head)

    def _keeps_back(self, planned: Planned) -> bool:
        """Say whether steps are left out, or have a number for a name."""
        if planned.hidden or self._asking.reads_as_role:
            return bool(planned.hidden)
        checklist = planned.checklist
        return any(hangs_on_sensitive(o.action, checklist) for o in planned.actions)
