"""What is wrong with a checklist as a whole: its dates, numbers and stored words."""

import pytest

from builders import a_category, a_checklist, a_date, a_fact, an_action
from findings import found_in
from releasekit.domain.checklist import Fact


def test_a_sound_checklist_has_no_findings() -> None:
    assert found_in(a_checklist(an_action())) == []


def test_a_checklist_without_a_release_date_is_found() -> None:
    checklist = a_checklist()._replace(dates={"admission": a_date("admission")})

    assert found_in(checklist) == ["dates NO_RELEASE release"]


def test_a_date_that_happens_by_an_unknown_one_is_found() -> None:
    end = a_date("supervision-end", happened="relesed")

    found = found_in(a_checklist(dates=[end]))

    assert found == ["dates.supervision-end.happened UNKNOWN_DATE relesed ? released"]


def test_a_name_too_wide_for_its_column_in_the_matrix_is_found() -> None:
    checklist = a_checklist()._replace(short={"en": "FBiH", "mk": "ФБиГ1"})

    assert found_in(checklist) == ["short.mk SHORT_TOO_LONG mk / 4"]


def test_a_retired_number_is_never_given_again() -> None:
    checklist = a_checklist(an_action(number=405))._replace(retired=(404, 405))

    assert found_in(checklist) == ["actions.act.number RETIRED_NUMBER 405"]


@pytest.mark.parametrize(
    ("fact", "found"),
    [
        (a_fact("risk-level"), "facts.risk-level FORBIDDEN_WORD risk / 1"),
        (a_fact("own-beliefs"), "facts.own-beliefs FORBIDDEN_WORD beliefs / 3"),
        (a_fact("radicalised"), "facts.radicalised FORBIDDEN_WORD radicalised / 3"),
        (a_fact("birth-year"), "facts.birth-year FORBIDDEN_WORD birth / 4"),
        (
            a_fact("care", "home", "treatment"),
            "facts.care.choices[1] FORBIDDEN_WORD treatment / 6",
        ),
    ],
)
def test_a_word_that_names_what_must_not_be_stored_is_found(
    fact: Fact, found: str
) -> None:
    assert found_in(a_checklist(facts=[fact])) == [found]


def test_dates_and_categories_are_read_for_forbidden_words_too() -> None:
    checklist = a_checklist(an_action("confirm-address"), dates=[a_date("crime-day")])
    checklist = checklist._replace(
        categories={"phone-number": a_category("phone-number")}
    )

    assert found_in(checklist) == [
        "dates.crime-day FORBIDDEN_WORD crime / 3",
        "categories.phone-number FORBIDDEN_WORD phone / 4",
    ]


def test_a_checklist_that_cases_follow_says_where_it_holds() -> None:
    nowhere = a_checklist()._replace(jurisdiction="")

    assert found_in(nowhere) == ["jurisdiction NO_JURISDICTION jurisdiction"]
    assert found_in(nowhere._replace(abstract=True)) == []
