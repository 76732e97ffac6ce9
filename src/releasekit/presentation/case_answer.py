"""One case as `show` found it, before it is drawn in any form."""

from datetime import date
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.dossier import Dossier
from releasekit.domain.need_to_know import may_see
from releasekit.domain.outstanding import Outstanding


class CaseAnswer(NamedTuple):
    """A dossier, what is still owed in it, and how to call it at the keyboard.

    `role` is the one acted in; it decides what may be seen.
    """

    dossier: Dossier
    outstanding: Outstanding
    label: str
    today: date
    language: str = "en"
    everything: bool = False
    role: str | None = None

    @property
    def actions(self) -> tuple[Action, ...]:
        """Give the actions that exist for the role one acts in, by number."""
        found = (
            action
            for action in self.dossier.checklist.actions.values()
            if may_see(self.role, action, self.dossier)
        )
        return tuple(sorted(found, key=lambda one: one.number))
