"""What a checklist says of those between whom something may pass."""

from collections.abc import Iterable

from releasekit.domain.action import Action
from releasekit.domain.checklist import FAMILY, MEMBERS, OUTSIDERS, PERSON
from releasekit.domain.protocol.flows import Exchange, ListedFlow, posts_in
from releasekit.domain.protocol.terms import Saying, Statement

POLICE = "police"
YOUNG = ("minor", "children")
"""The facts that say that somebody under 18 is concerned."""


def on_parties(exchange: Exchange) -> Iterable[Statement]:
    """Say who holds each role that tells or is told, and which nobody does."""
    checklist = exchange.checklist
    named, as_members = _parties(exchange)
    for role in (*named, *as_members):
        holders = tuple(one.id for one in checklist.holders_of(role))
        if holders:
            yield Statement(Saying.HELD, about=role, names=holders)
    yield from _without_agency((*named, *as_members), exchange)
    if as_members:
        yield Statement(Saying.AS_MEMBERS, names=as_members)
    outside = _outside(exchange)
    if outside:
        yield Statement(Saying.OUTSIDE, names=outside)


def on_need_to_know(exchange: Exchange) -> Iterable[Statement]:
    """Say which roles have a step that hangs on a sensitive fact."""
    for fact in exchange.checklist.facts.values():
        steps = exchange.steps_if(fact.id)
        if fact.sensitive and steps:
            roles = _roles_in(steps, exchange)
            yield Statement(Saying.SENSITIVE, about=fact.id, names=roles, actions=steps)


def on_health(exchange: Exchange) -> Iterable[Statement]:
    """Say what is clinical, between whom it passes, what else health services tell."""
    known = exchange.checklist.categories.values()
    clinical = {one.id for one in known if one.clinical}
    inside = tuple(one for one in exchange.flows if clinical & set(one.share.what))
    if not inside:
        return
    yield Statement(Saying.CLINICAL, names=tuple(sorted(clinical)))
    yield from (_flow(one) for one in inside)
    services = {post for one in inside for post in one.parties(exchange.checklist)}
    for flow in exchange.flows:
        if flow.share.sender in services - {PERSON} and flow not in inside:
            yield _flow(flow)


def on_children_and_family(exchange: Exchange) -> Iterable[Statement]:
    """Give what passes to and from the family, and the steps for those under 18."""
    outgoing = [one for one in exchange.flows if one.share.receiver == FAMILY]
    incoming = [one for one in exchange.flows if one.share.sender == FAMILY]
    yield from (_flow(one) for one in (*outgoing, *incoming))
    if exchange.flows and not incoming:
        yield Statement(Saying.NONE_FROM_FAMILY)
    for fact in YOUNG:
        steps = exchange.steps_if(fact)
        if steps:
            yield Statement(Saying.STEPS_HANG_ON, about=fact, actions=steps)


def on_police(exchange: Exchange) -> Iterable[Statement]:
    """Give what passes to and from the police, also as one of those with a step."""
    checklist = exchange.checklist
    named = [one for one in exchange.flows if POLICE in one.parties(checklist)]
    yield from (_flow(one) for one in named)
    steps = tuple(one for one in exchange.actions if POLICE in posts_in(one, checklist))
    reaching = tuple(one for one in exchange.flows if one.share.receiver == MEMBERS)
    if steps and reaching:
        yield Statement(
            Saying.REACHED_AS_MEMBER, about=POLICE, flows=reaching, actions=steps
        )


def _flow(flow: ListedFlow) -> Statement:
    return Statement(Saying.FLOW, flows=(flow,))


def _parties(exchange: Exchange) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the roles that flows name, and those that only a step makes a party."""
    checklist = exchange.checklist
    every = {one for flow in exchange.flows for one in flow.parties(checklist)}
    named = tuple(one for one in checklist.roles if one in every)
    if MEMBERS not in every:
        return named, ()
    steps = set(_roles_in(exchange.actions, exchange))
    return named, tuple(one for one in checklist.roles if one in steps - every)


def _outside(exchange: Exchange) -> tuple[str, ...]:
    checklist = exchange.checklist
    every = {one for flow in exchange.flows for one in flow.parties(checklist)}
    return tuple(one for one in OUTSIDERS if one in every - {MEMBERS})


def _without_agency(parties: Iterable[str], exchange: Exchange) -> Iterable[Statement]:
    """Tell roles that nobody holds from those whose agency was not named yet."""
    checklist = exchange.checklist
    missing = [one for one in parties if not checklist.holders_of(one)]
    unheld = tuple(one for one in missing if not checklist.roles[one].held)
    unnamed = tuple(one for one in missing if checklist.roles[one].held)
    if unheld:
        yield Statement(Saying.NOBODY_HOLDS, names=unheld)
    if unnamed:
        yield Statement(Saying.NO_AGENCY_NAMED, names=unnamed)


def _roles_in(actions: Iterable[Action], exchange: Exchange) -> tuple[str, ...]:
    every = (post for one in actions for post in posts_in(one, exchange.checklist))
    return tuple(dict.fromkeys(every))
