"""Finding a case, an action or a role by what a person typed."""

import pytest

from builders import a_checklist, an_action, an_agency
from releasekit.domain.naming import (
    actions_named,
    cases_named,
    folded,
    is_case_id,
    is_full_action,
    is_id,
    is_piece_of_a_day,
    is_short_case,
    look_alikes,
    nearest,
    next_case_id,
    roles_named,
)

FOURTEEN = "MK-IDR-2026-014"
OLD_FOURTEEN = "MK-IDR-2025-014"
CASES = (FOURTEEN, OLD_FOURTEEN, "MK-IDR-2026-114", "14-plain", "07")
CYRILLIC_MK = "\N{CYRILLIC CAPITAL LETTER EM}\N{CYRILLIC CAPITAL LETTER KA}"
NOTICE = an_action("send-release-notice", number=416)
CHECKLIST = a_checklist(
    NOTICE,
    an_action("send-file", number=505),
    agencies=[
        an_agency("centre", "social-work", short="ЦСР"),
        an_agency("board", "officer", "probation", short="NEZ"),
    ],
)


@pytest.mark.parametrize("text", ["14", "MK-2026-014", "a_b", "x" * 64, "12345678"])
def test_letters_digits_hyphens_and_underscores_may_name_a_case(text: str) -> None:
    assert is_case_id(text)


@pytest.mark.parametrize(
    "text",
    ["", "-14", "_14", "x" * 65, "MK 14", "MK/14", "../14", "14\n", CYRILLIC_MK],
)
def test_other_signs_and_lengths_may_not_name_a_case(text: str) -> None:
    assert not is_case_id(text)


@pytest.mark.parametrize("text", ["con", "NUL", "Aux", "prn", "com1", "LPT9"])
def test_the_names_of_devices_may_not_name_a_case(text: str) -> None:
    assert not is_case_id(text)


@pytest.mark.parametrize("text", ["123456789", "MK-0101990450001", "a1234567890"])
def test_nine_digits_in_a_row_may_not_name_a_case(text: str) -> None:
    assert not is_case_id(text)


@pytest.mark.parametrize(
    "typed",
    [
        "mk-2026-014",
        f"{CYRILLIC_MK}-2026-014",
        f"{CYRILLIC_MK}-2026-014".lower(),
        "MK\N{EN DASH}2026\N{EN DASH}014",
        "MK_2026_014",
        "MK-2026-\N{FULLWIDTH DIGIT ZERO}\N{FULLWIDTH DIGIT ONE}4",
    ],
)
def test_look_alike_letters_dashes_digits_and_case_are_folded(typed: str) -> None:
    assert folded(typed) == "mk-2026-014"


@pytest.mark.parametrize("letter", "АВЕКМНОРСТХЈ")  # noqa: RUF001 - Cyrillic on purpose
def test_each_look_alike_letter_is_folded_to_latin(letter: str) -> None:
    assert folded(letter).isascii()
    assert folded(letter.lower()) == folded(letter)


def test_a_full_id_is_one_answer_also_when_it_looks_short() -> None:
    assert cases_named("mk-idr-2026-014", CASES) == (FOURTEEN,)
    assert cases_named(f"{CYRILLIC_MK}-IDR-2026-014", CASES) == (FOURTEEN,)
    assert cases_named("07", CASES) == ("07",)


@pytest.mark.parametrize("typed", ["14", "014", "0014"])
def test_a_running_number_may_fit_several_cases(typed: str) -> None:
    assert cases_named(typed, CASES) == (FOURTEEN, OLD_FOURTEEN)


@pytest.mark.parametrize("typed", ["26-14", "2026-14", "2026-014", "26_014"])
def test_a_year_before_the_running_number_chooses(typed: str) -> None:
    assert cases_named(typed, CASES) == (FOURTEEN,)


def test_a_year_does_not_fit_a_case_without_one() -> None:
    assert cases_named("26-7", CASES) == ()
    assert cases_named("7", CASES) == ("07",)


@pytest.mark.parametrize("typed", ["15", "24-14", "MK-14", "", "1234567"])
def test_what_fits_no_case_has_no_answer(typed: str) -> None:
    assert cases_named(typed, CASES) == ()


def test_running_numbers_with_or_without_a_year_are_short() -> None:
    assert is_short_case("14")
    assert is_short_case("26-014")
    assert not is_short_case("MK-2026-014")
    assert not is_short_case("126-14")


@pytest.mark.parametrize("typed", ["416", "send-release-notice", "SEND_RELEASE_NOTICE"])
def test_a_number_or_an_id_is_one_action(typed: str) -> None:
    assert actions_named(typed, CHECKLIST) == (NOTICE,)
    assert is_full_action(typed, NOTICE)


def test_the_beginning_of_an_id_may_be_several_actions() -> None:
    assert actions_named("send-r", CHECKLIST) == (NOTICE,)
    assert len(actions_named("send", CHECKLIST)) == 2
    assert not is_full_action("send-r", NOTICE)


@pytest.mark.parametrize("typed", ["41", "4", "", "999", "notice"])
def test_the_beginning_of_a_number_is_no_action(typed: str) -> None:
    assert actions_named(typed, CHECKLIST) == ()


@pytest.mark.parametrize(
    ("typed", "roles"),
    [
        ("probation", ("probation",)),
        ("PROB", ("probation",)),
        ("ЦСР", ("social-work",)),
        ("цср", ("social-work",)),
        ("nez", ("officer", "probation")),
        ("o", ("officer",)),
        ("", ()),
        ("police", ()),
    ],
)
def test_a_role_is_its_id_its_beginning_or_the_short_name_of_its_agency(
    typed: str, roles: tuple[str, ...]
) -> None:
    assert roles_named(typed, CHECKLIST) == roles


def test_a_mistyped_name_means_the_nearest_known_one() -> None:
    known = ["release", "admission"]

    assert nearest("Releas", known) == "release"
    assert nearest("xyz", known) is None


def test_the_next_case_gets_the_next_running_number() -> None:
    prefix = "MK-IDR-2026-"

    assert next_case_id(prefix, []) == "MK-IDR-2026-001"
    assert next_case_id(prefix, CASES) == "MK-IDR-2026-115"
    assert next_case_id(prefix, ["mk-idr-2026-007"]) == "MK-IDR-2026-008"
    assert next_case_id(prefix, ["MK-IDR-2026-x9"]) == "MK-IDR-2026-001"
    assert next_case_id(prefix, ["MK-IDR-2026-999"]) == "MK-IDR-2026-1000"


def test_ids_that_a_reader_could_mistake_for_each_other_look_alike() -> None:
    assert look_alikes("mk_idr_2026_014", CASES) == (FOURTEEN,)
    assert look_alikes("MK-IDR-2026-015", CASES) == ()


@pytest.mark.parametrize("typed", ["11.", "2026."])
def test_a_number_with_a_full_stop_is_left_over_from_a_day(typed: str) -> None:
    assert is_piece_of_a_day(typed)


@pytest.mark.parametrize("typed", ["11", ".", "act.", "20.11.", "302.", ""])
def test_other_words_are_not_left_over_from_a_day(typed: str) -> None:
    assert not is_piece_of_a_day(typed)


@pytest.mark.parametrize("name", ["a", "mk", "ba-bih", "x2-3y", "a" * 64])
def test_an_id_is_lower_case_words_with_hyphens(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize(
    "name", ["", "MK", "-mk", "mk-", "a--b", "2a", "mk\n", "a_b", "мк", "a" * 65]
)
def test_other_words_are_no_ids(name: str) -> None:
    assert not is_id(name)
