"""When a case that is kept is to be looked at again, and when erased."""

from datetime import date

import pytest

from builders import MON_1_JUNE, a_case, an_event, done, noted
from releasekit.domain.case import Event
from releasekit.domain.deed_parts import Because
from releasekit.domain.deeds import Closed, Restricted
from releasekit.domain.retention import Term, Terms, Why, in_order, term_of

JANUARY_31 = date(2027, 1, 31)
TERMS = Terms(review_months=13, erase_months=60)
CLOSED = an_event(JANUARY_31, Closed(Because.END_OF_SUPPORT))


def test_a_case_is_reviewed_so_many_months_after_its_last_event() -> None:
    case = a_case(done(JANUARY_31), noted(MON_1_JUNE))

    assert term_of(case, TERMS) == Term(
        case.id, Why.REVIEW, JANUARY_31, date(2028, 2, 29)
    )


def test_a_closed_case_is_erased_so_many_months_after_its_end() -> None:
    case = a_case(CLOSED)

    found = term_of(case, Terms(erase_months=60))

    assert found == Term(case.id, Why.ERASE, JANUARY_31, date(2032, 1, 31))


def test_an_open_case_is_never_erased_by_a_term() -> None:
    assert term_of(a_case(done(JANUARY_31)), Terms(erase_months=1)) is None


def test_of_two_terms_the_one_that_ends_first_is_told() -> None:
    case = a_case(CLOSED)

    assert term_of(case, TERMS) == Term(
        case.id, Why.REVIEW, JANUARY_31, date(2028, 2, 29)
    )
    short = term_of(case, Terms(review_months=60, erase_months=12))
    assert short is not None
    assert short.why is Why.ERASE


def test_a_note_that_says_why_a_case_is_kept_begins_its_review_anew() -> None:
    kept = a_case(CLOSED, noted(date(2028, 2, 1)))

    found = term_of(kept, TERMS)

    assert found is not None
    assert (found.since, found.by) == (date(2028, 2, 1), date(2029, 3, 1))


@pytest.mark.parametrize("events", [(), (CLOSED,)])
def test_a_restricted_case_has_no_term_and_is_always_told(
    events: tuple[Event, ...],
) -> None:
    restricted = an_event(JANUARY_31, Restricted(holds=True, reason="disputed"))
    case = a_case(*events, restricted)

    found = term_of(case, Terms(erase_months=1))

    assert found == Term(case.id, Why.RESTRICTED, JANUARY_31, JANUARY_31)


def test_without_terms_nothing_is_asked() -> None:
    assert term_of(a_case(CLOSED), Terms()) is None


def test_terms_stand_by_their_day_and_then_by_case() -> None:
    late = Term("A", Why.REVIEW, MON_1_JUNE, JANUARY_31)
    soon = [Term(name, Why.ERASE, MON_1_JUNE, MON_1_JUNE) for name in "CB"]

    assert [one.case for one in in_order([late, *soon])] == ["B", "C", "A"]
