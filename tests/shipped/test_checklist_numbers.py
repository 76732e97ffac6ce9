import pytest

from releasekit.domain.action import Kind
from shipped_checklists import (
    BASELINE,
    JURISDICTIONS,
    NAMES,
    merged,
    written,
)

NUMBERS = (
    *range(101, 111),
    *range(201, 204),
    *range(301, 310),
    *range(401, 419),
    *range(501, 508),
    *range(601, 603),
    *range(701, 707),
    *range(801, 804),
    *range(901, 903),
)
OFFERS = (201, 307, 404, 413, 507, 901)


def test_the_baseline_has_exactly_the_sixty_actions() -> None:
    numbers = [one.number for one in merged(BASELINE).actions.values()]

    assert sorted(numbers) == sorted(NUMBERS)
    assert len(numbers) == 60


@pytest.mark.parametrize("name", NAMES)
def test_the_first_digit_of_a_number_is_its_phase(name: str) -> None:
    actions = merged(name).actions.values()

    wrong = [one.number for one in actions if one.number // 100 != one.phase.number]
    assert wrong == []


@pytest.mark.parametrize("name", JURISDICTIONS)
def test_a_jurisdiction_gives_numbers_only_to_its_own_and_from_50_to_79(
    name: str,
) -> None:
    known = merged(written(name)["extends"]).actions
    said = written(name).get("actions", {})
    own = [one for key, one in merged(name).actions.items() if key not in known]

    assert [one.number for one in own if not 50 <= one.number % 100 <= 79] == []
    assert [key for key in said if key in known and "number" in said[key]] == []


@pytest.mark.parametrize("name", JURISDICTIONS)
def test_an_action_of_the_baseline_keeps_its_number_everywhere(name: str) -> None:
    numbers = {one.id: one.number for one in merged(BASELINE).actions.values()}
    found = {one.id: one.number for one in merged(name).actions.values()}

    assert {key: found[key] for key in numbers if key in found} == {
        key: number for key, number in numbers.items() if key in found
    }


@pytest.mark.parametrize("name", NAMES)
def test_no_number_is_given_twice_or_after_it_was_retired(name: str) -> None:
    checklist = merged(name)
    numbers = [one.number for one in checklist.actions.values()]

    assert len(set(numbers)) == len(numbers)
    assert set(numbers) & set(checklist.retired) == set()


def test_exactly_six_actions_of_the_baseline_are_offers() -> None:
    actions = merged(BASELINE).actions.values()
    offers = sorted(one.number for one in actions if one.kind is Kind.OFFER)

    assert tuple(offers) == OFFERS


@pytest.mark.parametrize("name", JURISDICTIONS)
def test_what_the_baseline_offers_is_an_offer_in_every_jurisdiction(name: str) -> None:
    actions = merged(name).actions.values()
    known = [one for one in actions if one.number in NUMBERS]

    offers = {one.number for one in known if one.kind is Kind.OFFER}
    assert offers == {one.number for one in known} & set(OFFERS)
