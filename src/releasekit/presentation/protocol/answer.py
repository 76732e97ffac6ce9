"""The protocol of a checklist as it was asked for, and its names ready to be shown."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action, Ground, GroundKind
from releasekit.domain.checklist import Checklist
from releasekit.domain.protocol.elements import Protocol
from releasekit.domain.protocol.flows import ListedFlow
from releasekit.presentation.flow_names import category_titles, party_title
from releasekit.presentation.role_holders import agency_words
from releasekit.presentation.sureness import source_words
from releasekit.wording import _
from releasekit.wording.conditions import condition_words
from releasekit.wording.grounds import ground_word
from releasekit.wording.texts import told_in
from releasekit.wording.visible import visible

SHORTEST_RUN = 2


class ProtocolAnswer(NamedTuple):
    """A checklist's protocol, to be told in a language."""

    protocol: Protocol
    language: str = "en"

    @property
    def checklist(self) -> Checklist:
        return self.protocol.checklist

    def text(self, texts: Mapping[str, str]) -> str:
        return visible(told_in(texts, self.language))

    def party(self, name: str) -> str:
        return party_title(name, self.checklist, self.language)

    def parties(self, names: Iterable[str]) -> str:
        return ", ".join(self.party(one) for one in names)

    def categories(self, names: Iterable[str]) -> str:
        """Name categories; their titles hold commas and semicolons themselves."""
        return " / ".join(category_titles(names, self.checklist, self.language))

    def agencies(self, names: Iterable[str]) -> str:
        known = self.checklist.agencies
        return ", ".join(agency_words(known[one], self.language) for one in names)

    def fact(self, name: str) -> str:
        found = self.checklist.facts.get(name)
        return self.text(found.title) if found else visible(name)

    def action(self, action: Action) -> str:
        return f"{action.number} {self.text(action.short)}"

    def grounds(self, flow: ListedFlow) -> str:
        """Tell the grounds in their order; one in law without an article says so."""
        return _(", else ").join(self._ground(one) for one in flow.share.grounds)

    def _ground(self, ground: Ground) -> str:
        word = ground_word(ground.kind)
        condition = condition_words(ground.when)
        if condition:
            sentence = _("{ground} if {condition}")
            word = sentence.format(ground=word, condition=visible(condition))
        named = source_words(ground.source, self.checklist) or _unnamed(ground.kind)
        return f"{word} ({named})" if named else word


def _unnamed(kind: GroundKind) -> str:
    return _("no article named") if kind is GroundKind.LAW else ""


def flow_numbers(flows: Iterable[ListedFlow]) -> str:
    """Give `1-3, 7`: numbers that follow each other as one stretch."""
    stretches: list[list[int]] = []
    for flow in flows:
        if stretches and flow.number == stretches[-1][-1] + 1:
            stretches[-1].append(flow.number)
        else:
            stretches.append([flow.number])
    return ", ".join(_stretch(one) for one in stretches)


def _stretch(numbers: list[int]) -> str:
    if len(numbers) > SHORTEST_RUN:
        return f"{numbers[0]}-{numbers[-1]}"
    return ", ".join(str(one) for one in numbers)
