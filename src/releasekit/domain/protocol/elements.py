"""What a protocol on sharing information must fix, and what a checklist answers to it.

A protocol is no ground by itself: it says how agencies do what a law or a consent
lets them do. What no checklist can know stays open.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from releasekit.domain.action import Action, Reschedule
from releasekit.domain.checklist import MEMBERS, Checklist
from releasekit.domain.protocol.flows import Exchange, ListedFlow, exchange_of
from releasekit.domain.protocol.grounds import (
    is_without_law,
    on_categories,
    on_consent,
    on_legal_basis,
    on_minimisation,
    on_supervision,
)
from releasekit.domain.protocol.people import (
    on_children_and_family,
    on_health,
    on_need_to_know,
    on_parties,
    on_police,
)
from releasekit.domain.protocol.terms import (
    Answer,
    Element,
    Saying,
    Standing,
    Statement,
)
from releasekit.domain.protocol.times import (
    on_release_timing,
    on_retention,
    on_rights,
)


class Protocol(NamedTuple):
    """All that passes under a checklist, and what it answers to each element."""

    checklist: Checklist
    flows: tuple[ListedFlow, ...]
    answers: tuple[Answer, ...]

    @property
    def aliases(self) -> tuple[str, ...]:
        """Name the parties of flows that stand for other roles."""
        named = {
            name
            for one in self.flows
            for name in (one.share.sender, one.share.receiver)
        }
        roles = self.checklist.roles.values()
        return tuple(one.id for one in roles if one.stands_for and one.id in named)


def protocol_of(checklist: Checklist, readiness: Checklist | None = None) -> Protocol:
    """Draw from a checklist what a protocol has to fix.

    `readiness` is the checklist of what a jurisdiction owes itself, where it is known.
    """
    exchange = exchange_of(checklist)
    answers = tuple(_answer(one, exchange, readiness) for one in Element)
    return Protocol(checklist=checklist, flows=exchange.flows, answers=answers)


def _answer(
    element: Element, exchange: Exchange, readiness: Checklist | None
) -> Answer:
    statements = tuple(_SAID.get(element, _nothing)(exchange))
    return Answer(
        element=element,
        standing=_standing(element, statements, exchange),
        statements=statements,
        readiness=tuple(_ready(element, readiness)),
    )


def _standing(
    element: Element, statements: tuple[Statement, ...], exchange: Exchange
) -> Standing:
    """Say how far it is answered; signatures and the like no checklist knows."""
    if not any(_is_an_answer(one) for one in statements):
        return Standing.OPEN
    complete = _COMPLETE.get(element, _never)(statements, exchange)
    return Standing.ANSWERED if complete else Standing.PARTLY


def _is_an_answer(statement: Statement) -> bool:
    """Tell an answer from a hole; that a flow lacks its article is none."""
    if statement.saying is Saying.ARTICLE:
        return bool(statement.flows)
    return statement.saying not in _HOLES


_HOLES = {
    Saying.NO_ARTICLE,
    Saying.PROTOCOL_ALONE,
    Saying.NOBODY_HOLDS,
    Saying.NO_AGENCY_NAMED,
    Saying.AS_MEMBERS,
    Saying.OUTSIDE,
    Saying.NONE_FROM_FAMILY,
    Saying.REACHED_AS_MEMBER,
    Saying.NOT_TOLD_AGAIN,
}


def _never(_statements: tuple[Statement, ...], _exchange: Exchange) -> bool:
    return False


def _always(_statements: tuple[Statement, ...], _exchange: Exchange) -> bool:
    return True


def _all_grounded(_statements: tuple[Statement, ...], exchange: Exchange) -> bool:
    return not any(is_without_law(one) for one in exchange.flows)


def _told_again(statements: tuple[Statement, ...], _exchange: Exchange) -> bool:
    """Say whether all with a step hear of each new day, and nobody only once."""
    everybody = any(
        MEMBERS in one.names and one.actions[0].on_reschedule is not Reschedule.KEEP
        for one in statements
    )
    return everybody and all(
        one.saying is not Saying.NOT_TOLD_AGAIN for one in statements
    )


_COMPLETE: Mapping[Element, Callable[[tuple[Statement, ...], Exchange], bool]] = {
    Element.LEGAL_BASIS: _all_grounded,
    Element.CATEGORIES: _always,
    Element.RELEASE_TIMING: _told_again,
}


def _nothing(_exchange: Exchange) -> Iterable[Statement]:
    return ()


_SAID: Mapping[Element, Callable[[Exchange], Iterable[Statement]]] = {
    Element.LEGAL_BASIS: on_legal_basis,
    Element.PARTIES: on_parties,
    Element.CATEGORIES: on_categories,
    Element.MINIMISATION: on_minimisation,
    Element.NEED_TO_KNOW: on_need_to_know,
    Element.CONSENT: on_consent,
    Element.SUPERVISION: on_supervision,
    Element.HEALTH: on_health,
    Element.CHILDREN_AND_FAMILY: on_children_and_family,
    Element.POLICE: on_police,
    Element.RETENTION: on_retention,
    Element.RIGHTS: on_rights,
    Element.RELEASE_TIMING: on_release_timing,
}
_READY: Mapping[Element, tuple[str, ...]] = {
    Element.PARTIES: (
        "sign-information-protocol",
        "publish-role-guidelines",
        "name-contact-points",
    ),
    Element.RETENTION: ("set-retention-schedule",),
    Element.RIGHTS: ("open-complaint-route",),
    Element.IMPACT_ASSESSMENT: ("do-impact-assessment",),
    Element.REVIEW: ("review-the-matrix",),
}
"""Which actions of the preparedness checklist make ready for an element."""


def _ready(element: Element, readiness: Checklist | None) -> Iterable[Action]:
    known = readiness.actions if readiness else {}
    return (known[one] for one in _READY.get(element, ()) if one in known)
