"""One action of a case as `explain` found it, before it is drawn in any form."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from releasekit.domain.checklist import Checklist
from releasekit.domain.dossier import Dossier
from releasekit.domain.explanation import Explanation
from releasekit.domain.need_to_know import may_see
from releasekit.presentation.labels import short_title
from releasekit.wording import _
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


class ExplainAnswer(NamedTuple):
    """An explanation, and how its case is called at the keyboard."""

    explained: Explanation
    label: str
    today: date
    language: str = "en"
    role: str | None = None

    @property
    def dossier(self) -> Dossier:
        return self.explained.dossier

    @property
    def checklist(self) -> Checklist:
        return self.dossier.checklist

    def text(self, texts: Mapping[str, str]) -> str:
        return visible(told_in(texts, self.language))

    def action(self, name: str) -> str:
        """Give an action's number and short title, if the role may see it."""
        action = self.checklist.actions[name]
        if not may_see(self.role, action, self.dossier):
            return _("another step")
        return f"{action.number} {short_title(action, self.language)}"

    def date(self, name: str) -> str:
        named = self.checklist.dates.get(name)
        return self.text(named.title) if named else visible(name)
