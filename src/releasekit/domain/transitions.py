"""What may be done to an action in which state: the one table, and what it asks.

Rules, section 4. A verb that stands in no row of a state is allowed there.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType

from releasekit.domain.action import Action
from releasekit.domain.case import Settlement
from releasekit.domain.conditions import Truth, truth_of
from releasekit.domain.deed_parts import How
from releasekit.domain.dossier import Dossier
from releasekit.domain.occurrences import next_occurrence
from releasekit.domain.staleness import needs_review
from releasekit.domain.workdays import ONE_DAY


class Verb(Enum):
    """What somebody does to an action."""

    DONE = "done"
    SIGN = "sign"
    DECLINE = "decline"
    WAIVE = "waive"
    NOT_NEEDED = "not-needed"
    START = "start"
    BLOCK = "block"
    UNBLOCK = "unblock"
    EXTEND = "extend"
    REOPEN = "reopen"


class Now(Enum):
    """How an action stands for whoever would do something to it."""

    OPEN = "open"
    STARTED = "started"
    BLOCKED = "blocked"
    DONE = "done"
    REPORTED = "reported"
    TO_REVIEW = "to-review"
    DECLINED = "declined"
    WAIVED = "waived"
    NOT_NEEDED = "not-needed"
    NOT_APPLICABLE = "not-applicable"
    BEFORE_CASEBOOK = "before-casebook"
    CASE_CLOSED = "case-closed"


class Refusal(Enum):
    """Why something cannot be done to an action."""

    ALREADY_SETTLED = "already-settled"
    NOT_APPLICABLE = "not-applicable"
    CASE_CLOSED = "case-closed"
    REOPEN_FIRST = "reopen-first"
    ALREADY_STARTED = "already-started"
    NOT_BLOCKED = "not-blocked"
    NOT_SETTLED = "not-settled"
    NOT_AN_OFFER = "not-an-offer"
    NOT_WAIVABLE = "not-waivable"
    PARTS_MISSING = "parts-missing"
    ALREADY_SIGNED = "already-signed"
    OTHER_OCCURRENCE = "other-occurrence"
    BEFORE_LAST_TIME = "before-last-time"
    BEFORE_IT_ENDED = "before-it-ended"
    SET_BY_LAW = "set-by-law"
    NO_DAY = "no-day"
    NOT_LATER = "not-later"


Refusals = Mapping[Now, Refusal]

_ENDED: Refusals = {
    Now.DONE: Refusal.ALREADY_SETTLED,
    Now.DECLINED: Refusal.ALREADY_SETTLED,
    Now.NOT_NEEDED: Refusal.ALREADY_SETTLED,
    Now.NOT_APPLICABLE: Refusal.NOT_APPLICABLE,
    Now.CASE_CLOSED: Refusal.CASE_CLOSED,
}
_ENDED_SOMEHOW: Refusals = {
    **_ENDED,
    Now.REPORTED: Refusal.ALREADY_SETTLED,
    Now.TO_REVIEW: Refusal.ALREADY_SETTLED,
}
_OPEN_ONLY: Refusals = {
    **_ENDED_SOMEHOW,
    Now.WAIVED: Refusal.ALREADY_SETTLED,
    Now.BEFORE_CASEBOOK: Refusal.REOPEN_FIRST,
}
TABLE: Mapping[Verb, Refusals] = MappingProxyType(
    {
        Verb.DONE: _ENDED,
        Verb.SIGN: {**_ENDED_SOMEHOW, Now.WAIVED: Refusal.ALREADY_SETTLED},
        Verb.DECLINE: _ENDED_SOMEHOW,
        Verb.WAIVE: _ENDED_SOMEHOW,
        Verb.NOT_NEEDED: _ENDED_SOMEHOW,
        Verb.START: {**_OPEN_ONLY, Now.STARTED: Refusal.ALREADY_STARTED},
        Verb.BLOCK: _OPEN_ONLY,
        Verb.UNBLOCK: {
            **dict.fromkeys(set(Now) - {Now.BLOCKED}, Refusal.NOT_BLOCKED),
            Now.CASE_CLOSED: Refusal.CASE_CLOSED,
        },
        Verb.EXTEND: _OPEN_ONLY,
        Verb.REOPEN: {
            Now.OPEN: Refusal.NOT_SETTLED,
            Now.STARTED: Refusal.NOT_SETTLED,
            Now.BLOCKED: Refusal.NOT_SETTLED,
            Now.NOT_APPLICABLE: Refusal.NOT_APPLICABLE,
            Now.CASE_CLOSED: Refusal.CASE_CLOSED,
        },
    }
)
"""For each verb the states that refuse it, and why."""


def refused_in(verb: Verb, now: Now) -> Refusal | None:
    return TABLE[verb].get(now)


def now_of(
    action: Action, dossier: Dossier, on: date, occurrence: int | None = None
) -> Now:
    """Say how an action stands on a day, or one of its times if that was named."""
    if dossier.case.ending is not None:
        return Now.CASE_CLOSED
    settlement = dossier.case.settlements.get(action.id)
    if settlement is not None and not _is_open(action, dossier, on, occurrence):
        return _ended(action, settlement, dossier)
    return _not_ended(action, dossier, on)


def _ended(action: Action, settlement: Settlement, dossier: Dossier) -> Now:
    if settlement.how is not How.DONE:
        return {
            How.DECLINED: Now.DECLINED,
            How.WAIVED: Now.WAIVED,
            How.NOT_NEEDED: Now.NOT_NEEDED,
        }[settlement.how]
    if settlement.heard is not None:
        return Now.REPORTED
    return Now.TO_REVIEW if needs_review(action, dossier) else Now.DONE


def _is_open(
    action: Action, dossier: Dossier, on: date, occurrence: int | None
) -> bool:
    """Say whether what was settled is owed again.

    Typed without its number, an action is not taken for its next occurrence on the
    day of the last settlement, nor an offer before the day it comes back.
    """
    settlement = dossier.case.settlements[action.id]
    if settlement.has_expired(on):
        return True
    coming = next_occurrence(action, dossier)
    if coming is None:
        return False
    open_from = coming.back_on or coming.since + ONE_DAY
    return occurrence is not None or on >= open_from


def _not_ended(action: Action, dossier: Dossier, on: date) -> Now:
    if truth_of(action.when, dossier.case.facts) is Truth.FALSE:
        return Now.NOT_APPLICABLE
    if dossier.began_before(action):
        return Now.BEFORE_CASEBOOK
    block = dossier.case.blocks.get(action.id)
    if block is not None and block.holds_on(on):
        return Now.BLOCKED
    return Now.STARTED if action.id in dossier.case.started else Now.OPEN
