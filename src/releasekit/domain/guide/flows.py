"""What a role tells others and is told by them, in which steps, on which grounds."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from releasekit.domain.action import Action, Ground
from releasekit.domain.along_the_way import in_time_order
from releasekit.domain.checklist import MEMBERS, Checklist
from releasekit.domain.guide.ways import ALWAYS, Way, answers_in, ways_to
from releasekit.domain.sharing import Flow, flows_of


class Passing(NamedTuple):
    """What passes between a role and another party, and the steps with which it does.

    `name` is that under which the role has a part in it, or `members` where it is
    one of those with an open step; `ways` say when that name means it.
    """

    party: str
    what: tuple[str, ...]
    grounds: tuple[Ground, ...]
    name: str
    ways: tuple[Way, ...] = ALWAYS
    actions: tuple[Action, ...] = ()


class _Seen(NamedTuple):
    """A flow of an action, seen from the party that tells or from the one told."""

    action: Action
    flow: Flow
    mine: str
    other: str


def given_by(
    role: str, checklist: Checklist, *, is_member: bool
) -> tuple[Passing, ...]:
    """Give what a role tells, party by party; a member has steps of its own."""
    seen = (
        _Seen(action, flow, mine=flow.sender, other=flow.receiver)
        for action, flow in _flows(checklist)
    )
    return _passings(role, seen, checklist, is_member=is_member)


def told_to(role: str, checklist: Checklist, *, is_member: bool) -> tuple[Passing, ...]:
    """Give what a role is told, party by party; a member has steps of its own."""
    seen = (
        _Seen(action, flow, mine=flow.receiver, other=flow.sender)
        for action, flow in _flows(checklist)
    )
    return _passings(role, seen, checklist, is_member=is_member)


def by_party(
    passings: Iterable[Passing],
) -> Iterable[tuple[str, tuple[Passing, ...]]]:
    """Put together what passes between a role and each other party."""
    for party, found in groupby(passings, key=lambda one: one.party):
        yield party, tuple(found)


def _flows(checklist: Checklist) -> Iterable[tuple[Action, Flow]]:
    for action in in_time_order(checklist.actions.values(), checklist):
        for flow in flows_of(action, checklist.roles, answers_in(action.when)):
            yield action, flow


def _passings(
    role: str, seen: Iterable[_Seen], checklist: Checklist, *, is_member: bool
) -> tuple[Passing, ...]:
    """Name once what passes alike in several steps; parties as they come first."""
    found: dict[Passing, list[Action]] = {}
    for one in seen:
        ways = _ways(role, one, checklist, is_member=is_member)
        if ways:
            flow = one.flow
            alike = Passing(one.other, flow.what, flow.grounds, one.mine, ways)
            found.setdefault(alike, []).append(one.action)
    parties = list(dict.fromkeys(one.party for one in found))
    passings = (one._replace(actions=tuple(actions)) for one, actions in found.items())
    return tuple(sorted(passings, key=lambda one: parties.index(one.party)))


def _ways(
    role: str, seen: _Seen, checklist: Checklist, *, is_member: bool
) -> tuple[Way, ...]:
    """Say when a party is the role; not where it would be its own other side."""
    here = answers_in(seen.action.when)
    roles = checklist.roles
    as_member = ALWAYS if is_member and seen.mine == MEMBERS else ()
    return tuple(
        way
        for way in as_member or ways_to(role, seen.mine, roles, here)
        if ways_to(role, seen.other, roles, {**way.facts, **here}) != ALWAYS
    )
