"""How long cases are kept: when one is to be looked at again, and when erased.

Directive (EU) 2016/680, Article 5, asks for such terms. Their lengths are the office's.
"""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple

from releasekit.domain.case import Case
from releasekit.domain.counting import plus_months


class Terms(NamedTuple):
    """After how many months a case is to be reviewed, and a closed one erased."""

    review_months: int | None = None
    erase_months: int | None = None


class Why(Enum):
    """What is to be done with a case that is kept."""

    ERASE = "erase"
    REVIEW = "review"
    RESTRICTED = "restricted"


class Term(NamedTuple):
    """A case for which a term ends `by` a day; it ran `since` another."""

    case: str
    why: Why
    since: date
    by: date


def term_of(case: Case, terms: Terms) -> Term | None:
    """Give the term of a case that ends first.

    A closed case is erased so many months after its end; any case is reviewed so
    many after its last event, so that a note saying why it is kept begins anew. A
    restricted one is kept until that is lifted, and is to be looked at all the time.
    """
    if case.restricted is not None:
        return Term(case.id, Why.RESTRICTED, case.restricted, case.restricted)
    found = [*_erasing(case, terms), *_review(case, terms)]
    return min(found, key=lambda one: one.by, default=None)


def in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    return tuple(sorted(terms, key=lambda one: (one.by, one.case)))


def _erasing(case: Case, terms: Terms) -> Iterable[Term]:
    if case.ending is not None and terms.erase_months is not None:
        since = case.ending.on
        by = plus_months(since, terms.erase_months)
        yield Term(case.id, Why.ERASE, since, by)


def _review(case: Case, terms: Terms) -> Iterable[Term]:
    if terms.review_months is not None:
        since = max(event.on for event in case.history)
        by = plus_months(since, terms.review_months)
        yield Term(case.id, Why.REVIEW, since, by)
