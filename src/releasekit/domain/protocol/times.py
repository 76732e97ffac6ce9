"""What a checklist says of when something passes, when it ends, and what is told."""

from collections.abc import Iterable

from releasekit.domain.action import Action, GroundKind, Reschedule, Share, Side
from releasekit.domain.checklist import PERSON
from releasekit.domain.protocol.flows import Exchange, categories_in
from releasekit.domain.protocol.terms import Saying, Statement

CLOSING = "close-case-and-data"
"""The action of the baseline that ends access; what builds on it keeps the id."""
RELEASE = "release"
RELEASE_DATE = "release-date"


def on_retention(exchange: Exchange) -> Iterable[Statement]:
    """Give the action that closes a case, and the looks back on the way there."""
    closing = exchange.checklist.actions.get(CLOSING)
    if closing is not None:
        yield Statement(Saying.CLOSING, actions=(closing,))
    again = tuple(one for one in exchange.actions if _looks_back(one))
    if again:
        yield Statement(Saying.LOOKED_AT_AGAIN, actions=again)


def on_rights(exchange: Exchange) -> Iterable[Statement]:
    """Give the actions by which the person is told, and what."""
    for action in exchange.actions:
        what = categories_in(one for one in action.shares if _tells_person(one))
        if what:
            yield Statement(Saying.TELLS_PERSON, names=what, actions=(action,))


def on_release_timing(exchange: Exchange) -> Iterable[Statement]:
    """Give the actions that pass the date of the release, and to whom."""
    for action in exchange.actions:
        told = [one.receiver for one in action.shares if RELEASE_DATE in one.what]
        if told:
            receivers = tuple(dict.fromkeys(told))
            yield Statement(Saying.TELLS_RELEASE, names=receivers, actions=(action,))
    once = tuple(one for one in exchange.actions if _tells_once(one))
    if once:
        yield Statement(Saying.NOT_TOLD_AGAIN, actions=once)


def _looks_back(action: Action) -> bool:
    offset = action.due.offset
    is_after = offset.side is Side.AFTER and offset.anchor == RELEASE
    return action.is_review and is_after


def _tells_once(action: Action) -> bool:
    """Say whether an agency told of a release would not be told of a later day."""
    offset = action.due.offset
    is_over = offset.anchor == RELEASE and (offset.is_zero or offset.side is Side.AFTER)
    comes_again = action.repeats or action.on_reschedule is not Reschedule.KEEP
    return not (is_over or comes_again) and any(
        RELEASE_DATE in one.what and one.receiver != PERSON for one in action.shares
    )


def _tells_person(share: Share) -> bool:
    is_copy = any(one.kind is GroundKind.OWN_COPY for one in share.grounds)
    return share.receiver == PERSON and is_copy
