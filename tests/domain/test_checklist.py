"""Phases, distances, and who holds a role."""

import pytest

from builders import a_checklist, a_distance, an_action, an_agency
from releasekit.domain.action import Basis, Offset, Phase


def test_the_nine_phases_are_numbered_in_the_order_of_the_years() -> None:
    numbers = [phase.number for phase in Phase]

    assert numbers == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert Phase.ADMISSION.number == 1
    assert Phase.CLOSURE.number == 9


@pytest.mark.parametrize(
    ("distance", "is_zero"),
    [
        (a_distance(), True),
        (a_distance(working_days=0), True),
        (a_distance(days=1), False),
        (a_distance(months=1), False),
        (a_distance(working_days=1), False),
    ],
)
def test_a_distance_is_zero_without_months_days_or_working_days(
    distance: Offset,
    is_zero: bool,  # noqa: FBT001 - one of two expectations
) -> None:
    assert distance.is_zero is is_zero


def test_a_role_may_be_held_by_several_agencies_or_by_none() -> None:
    north = an_agency("north", "officer", "probation")
    south = an_agency("south", "probation")
    checklist = a_checklist(agencies=[north, south])

    assert checklist.holders_of("officer") == (north,)
    assert checklist.holders_of("probation") == (north, south)
    assert checklist.holders_of("social-work") == ()


def test_a_checklist_says_whether_any_of_its_numbers_is_law() -> None:
    law = an_action("law", basis=Basis.STATUTE)

    assert a_checklist(an_action(), law).has_statute
    assert not a_checklist(an_action()).has_statute
