"""What is wrong with the flows of information a checklist lets pass."""

from collections.abc import Iterable

from releasekit.domain.action import Ground, GroundKind, Share
from releasekit.domain.checklist import MEMBERS, OUTSIDERS, PERSON, Checklist
from releasekit.domain.finding import Finding, Path, Problem
from releasekit.domain.naming import nearest
from releasekit.domain.soundness_actions import not_seen
from releasekit.domain.soundness_conditions import condition_findings

HEALTH = ("health", PERSON)
"""Clinical information passes between roles of health services, or to the person."""


def share_findings(checklist: Checklist) -> Iterable[Finding]:
    for action in checklist.actions.values():
        for place, share in enumerate(action.shares):
            where = ("actions", action.id, "shares", place)
            yield from _parties(share, where, checklist)
            yield from _what(share, where, checklist)
            for number, ground in enumerate(share.grounds):
                yield from _ground(ground, (*where, "ground", number), checklist)


def _parties(share: Share, where: Path, checklist: Checklist) -> Iterable[Finding]:
    known = (*checklist.roles, *OUTSIDERS)
    for key, name in (("from", share.sender), ("to", share.receiver)):
        if name not in known:
            near = nearest(name, known) or ""
            yield Finding(Problem.UNKNOWN_PARTY, (*where, key), name=name, near=near)
    if share.sender == share.receiver != MEMBERS:
        yield Finding(Problem.SELF_FLOW, where, name=share.sender)


def _what(share: Share, where: Path, checklist: Checklist) -> Iterable[Finding]:
    for place, name in enumerate(share.what):
        at = (*where, "what", place)
        category = checklist.categories.get(name)
        if category is None:
            near = nearest(name, checklist.categories) or ""
            yield Finding(Problem.UNKNOWN_CATEGORY, at, name=name, near=near)
        elif category.clinical and not (
            _is_health(share.sender) and _is_health(share.receiver)
        ):
            yield Finding(Problem.NOT_CLINICAL, at, name=name)


def _is_health(party: str) -> bool:
    return any(part in HEALTH for part in party.split("-"))


def _ground(ground: Ground, where: Path, checklist: Checklist) -> Iterable[Finding]:
    yield from condition_findings(ground.when, (*where, "when"), checklist)
    if ground.source is None:
        return
    at = (*where, "source")
    if ground.source not in checklist.sources:
        near = nearest(ground.source, checklist.sources) or ""
        yield Finding(Problem.UNKNOWN_SOURCE, at, name=ground.source, near=near)
    elif ground.kind is GroundKind.LAW:
        yield from not_seen(ground.source, at, checklist)
