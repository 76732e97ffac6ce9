"""An action with what a lawyer read written into it: deadlines, duty, flows."""

from typing import assert_never

from releasekit.domain.action import (
    Action,
    Basis,
    Deadline,
    Duty,
    Ground,
    GroundKind,
    Period,
    Share,
)
from releasekit.domain.lawyer.answers import Reply
from releasekit.domain.lawyer.sheet import RowKind

RESTING = (GroundKind.LAW, GroundKind.PROTOCOL)
"""Grounds that rest on an article; where a flow has none, its first one is meant."""


def answered_action(action: Action, reply: Reply, source: str) -> Action:
    """Write into an action what an article says that is registered as a source."""
    match reply.row.kind:
        case RowKind.DUE:
            due = _deadline(action.due, reply.length, source)
            return action._replace(due=due, duty=_duty(action.duty, reply, source))
        case RowKind.OPENS:
            opens = action.opens and _deadline(action.opens, reply.length, source)
            return action._replace(opens=opens)
        case RowKind.FLOW:
            shares = list(action.shares)
            shares[reply.row.place] = _share(shares[reply.row.place], source)
            return action._replace(shares=tuple(shares))
        case RowKind.QUESTION:
            return action
        case never:
            assert_never(never)


def _deadline(deadline: Deadline, length: Period | None, source: str) -> Deadline:
    """Give the number of an article; where it sets none, the draft's stays."""
    if length is None:
        return deadline
    offset = deadline.offset._replace(
        months=length.months, days=length.days, working_days=length.working_days
    )
    return Deadline(offset=offset, basis=Basis.STATUTE, source=source)


def _duty(duty: Duty | None, reply: Reply, source: str) -> Duty:
    """Rest the duty on the article, unless another one sets it beside the number."""
    if duty and duty.basis is Basis.STATUTE and reply.length is not None:
        return duty
    return Duty(basis=Basis.STATUTE, source=source)


def _share(share: Share, source: str) -> Share:
    kinds = [one.kind for one in share.grounds]
    meant = next((one for one in RESTING if one in kinds), kinds[0])
    grounds = (_ground(one, meant, source) for one in share.grounds)
    return share._replace(grounds=tuple(grounds))


def _ground(ground: Ground, meant: GroundKind, source: str) -> Ground:
    return ground._replace(source=source) if ground.kind is meant else ground
