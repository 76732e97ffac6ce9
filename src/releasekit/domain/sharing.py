"""Who may tell what to whom with an action, once aliases are resolved."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action, Ground
from releasekit.domain.checklist import OUTSIDERS, Role
from releasekit.domain.conditions import Answer, Truth, truth_of
from releasekit.domain.roles import holder_of


class Flow(NamedTuple):
    """What may pass from one party to another, on which grounds in their order.

    An alias stays what it is while the fact that decides it is not answered.
    """

    sender: str
    receiver: str
    what: tuple[str, ...]
    grounds: tuple[Ground, ...]


def flows_of(
    action: Action, roles: Mapping[str, Role], facts: Mapping[str, Answer]
) -> tuple[Flow, ...]:
    """Resolve an action's flows; one to itself, or without a ground, is none."""
    found = (
        Flow(
            sender=_party(share.sender, roles, facts),
            receiver=_party(share.receiver, roles, facts),
            what=share.what,
            grounds=tuple(_holding(share.grounds, facts)),
        )
        for share in action.shares
    )
    return tuple(
        dict.fromkeys(one for one in found if one.grounds and not _to_itself(one))
    )


def _to_itself(flow: Flow) -> bool:
    return flow.sender == flow.receiver and flow.sender not in OUTSIDERS


def _party(name: str, roles: Mapping[str, Role], facts: Mapping[str, Answer]) -> str:
    if name in OUTSIDERS:
        return name
    return holder_of(name, roles, facts).role or name


def _holding(
    grounds: Iterable[Ground], facts: Mapping[str, Answer]
) -> Iterable[Ground]:
    """Leave out the grounds whose condition is known to be false."""
    return (one for one in grounds if truth_of(one.when, facts) is not Truth.FALSE)
