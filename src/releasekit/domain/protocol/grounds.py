"""What a checklist says on which grounds what may pass, and how much of it."""

from collections.abc import Iterable

from releasekit.domain.action import GroundKind
from releasekit.domain.protocol.flows import (
    Exchange,
    Footing,
    ListedFlow,
    categories_in,
    hangs_on,
)
from releasekit.domain.protocol.terms import Saying, Statement

SUPERVISED = "supervised"
"""The fact that says on which of two routes a case is."""

_SAID_OF_FOOTING = {
    Footing.NO_ARTICLE: Saying.NO_ARTICLE,
    Footing.PROTOCOL: Saying.PROTOCOL_ALONE,
    Footing.CONSENT: Saying.CONSENT_ALONE,
    Footing.OWN_COPY: Saying.OWN_COPY,
    Footing.NOT_PERSONAL: Saying.NOT_PERSONAL,
}


def is_without_law(flow: ListedFlow) -> bool:
    """Say whether a lawyer has yet to name what a flow stands on."""
    return flow.footing in {Footing.NO_ARTICLE, Footing.PROTOCOL}


def on_legal_basis(exchange: Exchange) -> Iterable[Statement]:
    """Count the flows by what they stand on; how many name an article comes first."""
    if not exchange.flows:
        return
    by_article = _standing_on(Footing.ARTICLE, exchange)
    count = len(exchange.flows)
    yield Statement(Saying.ARTICLE, flows=by_article, amount=count)
    for footing, saying in _SAID_OF_FOOTING.items():
        flows = _standing_on(footing, exchange)
        if flows:
            yield Statement(saying, flows=flows)


def on_categories(exchange: Exchange) -> Iterable[Statement]:
    """Give the closed list, what of it never passes, and the list of each receiver."""
    passed = {one for flow in exchange.flows for one in flow.share.what}
    known = exchange.checklist.categories
    listed = tuple(one for one in known if one in passed)
    if not listed:
        return
    yield Statement(Saying.CLOSED_LIST, names=listed)
    unused = tuple(one for one in known if one not in passed)
    if unused:
        yield Statement(Saying.NEVER_PASSED, names=unused)
    for receiver in _receivers(exchange):
        shares = (one.share for one in exchange.flows)
        what = categories_in(one for one in shares if one.receiver == receiver)
        yield Statement(Saying.MAY_RECEIVE, about=receiver, names=what)


def on_minimisation(exchange: Exchange) -> Iterable[Statement]:
    """Say how few kinds pass together; how fine a kind is, no checklist says."""
    if not exchange.flows:
        return
    single = tuple(one for one in exchange.flows if len(one.share.what) == 1)
    most = max(len(one.share.what) for one in exchange.flows)
    count = len(exchange.flows)
    yield Statement(Saying.ONE_CATEGORY, flows=single, amount=count)
    widest = tuple(one for one in exchange.flows if len(one.share.what) == most)
    yield Statement(Saying.MOST_CATEGORIES, flows=widest, amount=most)


def on_consent(exchange: Exchange) -> Iterable[Statement]:
    """Give the flows on consent alone, and those where another ground stands too."""
    alone = _standing_on(Footing.CONSENT, exchange)
    asked = [one for one in exchange.flows if _asks_consent(one)]
    beside = tuple(one for one in asked if one.footing is not Footing.CONSENT)
    for saying, flows in (
        (Saying.CONSENT_ALONE, alone),
        (Saying.CONSENT_BESIDE, beside),
    ):
        if flows:
            yield Statement(saying, flows=flows)


def on_supervision(exchange: Exchange) -> Iterable[Statement]:
    """Say what is otherwise for those who are supervised: grounds, parties, steps."""
    by_ground = tuple(one for one in exchange.flows if _ground_hangs(one))
    if by_ground:
        yield Statement(Saying.GROUND_HANGS_ON, about=SUPERVISED, flows=by_ground)
    for role in exchange.checklist.roles.values():
        flows = _named(role.id, exchange)
        if flows and any(hangs_on(SUPERVISED, one.when) for one in role.stands_for):
            names = tuple(one.role for one in role.stands_for)
            yield Statement(Saying.PARTY_HANGS_ON, role.id, names=names, flows=flows)
    steps = exchange.steps_if(SUPERVISED)
    if steps:
        yield Statement(Saying.STEPS_HANG_ON, about=SUPERVISED, actions=steps)


def _standing_on(footing: Footing, exchange: Exchange) -> tuple[ListedFlow, ...]:
    return tuple(one for one in exchange.flows if one.footing is footing)


def _receivers(exchange: Exchange) -> Iterable[str]:
    received = {one.share.receiver for one in exchange.flows}
    in_order = (*exchange.checklist.roles, *sorted(received))
    return (one for one in dict.fromkeys(in_order) if one in received)


def _asks_consent(flow: ListedFlow) -> bool:
    return any(one.kind is GroundKind.CONSENT for one in flow.share.grounds)


def _ground_hangs(flow: ListedFlow) -> bool:
    return any(hangs_on(SUPERVISED, one.when) for one in flow.share.grounds)


def _named(role: str, exchange: Exchange) -> tuple[ListedFlow, ...]:
    return tuple(
        one for one in exchange.flows if role in {one.share.sender, one.share.receiver}
    )
