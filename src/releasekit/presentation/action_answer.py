"""One action of a checklist as it was asked for, and its texts ready to be shown."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from releasekit.domain.action import Action
from releasekit.domain.checklist import Checklist
from releasekit.domain.conditions import Answer
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible


class ActionAnswer(NamedTuple):
    """An action of a checklist to be shown in full; in a case with its answers."""

    action: Action
    checklist: Checklist
    language: str = "en"
    facts: Mapping[str, Answer] = MappingProxyType({})

    def text(self, texts: Mapping[str, str]) -> str:
        return visible(told_in(texts, self.language))

    def role(self, name: str) -> str:
        found = self.checklist.roles.get(name)
        return self.text(found.title) if found else visible(name)
