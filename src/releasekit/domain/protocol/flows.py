"""All that a checklist lets pass: each flow once, with every action it goes with."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from releasekit.domain.action import Action, Ground, GroundKind, Share
from releasekit.domain.checklist import OUTSIDERS, Checklist
from releasekit.domain.conditions import Condition
from releasekit.domain.roles import posts_of


class Footing(Enum):
    """On what a flow stands in the end, the weakest ground in law counting.

    A protocol carries nothing by itself, so one without a law stands apart.
    """

    ARTICLE = "article"
    NO_ARTICLE = "no-article"
    PROTOCOL = "protocol"
    CONSENT = "consent"
    OWN_COPY = "own-copy"
    NOT_PERSONAL = "not-personal"


class ListedFlow(NamedTuple):
    """What may pass from one party to another, and all actions it goes with."""

    number: int
    share: Share
    actions: tuple[Action, ...]

    @property
    def footing(self) -> Footing:
        return _footing(self.share.grounds)

    def parties(self, checklist: Checklist) -> tuple[str, ...]:
        """Name everybody who may tell or be told, aliases resolved."""
        sender, receiver = self.share.sender, self.share.receiver
        roles = checklist.roles
        return (*posts_of(sender, roles), *posts_of(receiver, roles))


class Exchange(NamedTuple):
    """A checklist, and all that it lets pass."""

    checklist: Checklist
    flows: tuple[ListedFlow, ...]

    @property
    def actions(self) -> tuple[Action, ...]:
        """Give the actions in the order of their numbers."""
        return _in_order(self.checklist)

    def steps_if(self, fact: str) -> tuple[Action, ...]:
        """Give the actions that apply only by the answer to a fact."""
        return tuple(one for one in self.actions if hangs_on(fact, one.when))


def exchange_of(checklist: Checklist) -> Exchange:
    """Gather the flows by sender and then receiver, and number them."""
    found = sorted(_gathered(checklist), key=lambda one: _place(one, checklist))
    flows = (one._replace(number=number) for number, one in enumerate(found, 1))
    return Exchange(checklist=checklist, flows=tuple(flows))


def hangs_on(fact: str, condition: Condition) -> bool:
    return any(one.fact == fact for one in condition)


def posts_in(action: Action, checklist: Checklist) -> tuple[str, ...]:
    """Give every role with a step in an action: its lead, its help, its parts."""
    named = (action.lead, *action.support, *action.parts)
    roles = checklist.roles
    return tuple(dict.fromkeys(post for one in named for post in posts_of(one, roles)))


def categories_in(shares: Iterable[Share]) -> tuple[str, ...]:
    """Name all that passes, each kind once."""
    return tuple(dict.fromkeys(one for share in shares for one in share.what))


def _gathered(checklist: Checklist) -> Iterable[ListedFlow]:
    shares: dict[Share, Share] = {}
    actions: dict[Share, dict[str, Action]] = {}
    for action in _in_order(checklist):
        for share in action.shares:
            key = share._replace(what=tuple(sorted(share.what)))
            shares.setdefault(key, share)
            actions.setdefault(key, {})[action.id] = action
    for key, with_it in actions.items():
        yield ListedFlow(number=0, share=shares[key], actions=tuple(with_it.values()))


def _in_order(checklist: Checklist) -> tuple[Action, ...]:
    return tuple(sorted(checklist.actions.values(), key=lambda one: one.number))


def _place(flow: ListedFlow, checklist: Checklist) -> tuple[int, int, int]:
    parties = (*checklist.roles, *OUTSIDERS)
    sender, receiver = flow.share.sender, flow.share.receiver
    first = flow.actions[0].number
    return parties.index(sender), parties.index(receiver), first


def _footing(grounds: tuple[Ground, ...]) -> Footing:
    kinds = {one.kind for one in grounds}
    if GroundKind.LAW in kinds:
        laws = (one for one in grounds if one.kind is GroundKind.LAW)
        named = all(one.source is not None for one in laws)
        return Footing.ARTICLE if named else Footing.NO_ARTICLE
    return next(footing for kind, footing in _AFTER_LAW.items() if kind in kinds)


_AFTER_LAW = {
    GroundKind.PROTOCOL: Footing.PROTOCOL,
    GroundKind.CONSENT: Footing.CONSENT,
    GroundKind.OWN_COPY: Footing.OWN_COPY,
    GroundKind.NONE: Footing.NOT_PERSONAL,
}
