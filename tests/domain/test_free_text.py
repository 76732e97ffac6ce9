"""Numbers and addresses of people in free texts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasekit.domain.free_text import Personal, personal_data_in


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Plan signed by both sides.",
        "Signed on 2026-11-20.",
        "From 2026-11-20 2026-11-21 and 2026-11-22 on.",
        "Signed on 20.11.2026 and 21.11.2026.",
        "20. 11. 2026. 21. 11. 2026. 22. 11. 2026.",
        "1.2.2026",
        "Room 12345678",
        "case MK-2026-014, action 416",
        "2026-11-20 14:30",
        "12 345 678 denars",
        "an @ sign alone",
    ],
)
def test_plain_words_days_and_short_numbers_are_no_personal_data(text: str) -> None:
    assert personal_data_in(text) is None


@pytest.mark.parametrize(
    "text", ["0101990450001", "no. 0101990450001.", "a0101990450001"]
)
def test_thirteen_digits_are_a_personal_number(text: str) -> None:
    assert personal_data_in(text) is Personal.NUMBER


@pytest.mark.parametrize(
    "text",
    [
        "070123456",
        "call 070 123 456",
        "+389 70 123 456",
        "+389 (0)70/123-456",
        "02/3123-456",
        "00389 70123456",
        "01 01 990 450001",
        "12345678901234",
    ],
)
def test_nine_digits_and_more_are_a_telephone_number(text: str) -> None:
    assert personal_data_in(text) is Personal.TELEPHONE


@pytest.mark.parametrize(
    "text", ["someone@example.org", "write to a.b@mail.example.mk today"]
)
def test_an_address_with_an_at_sign_is_mail(text: str) -> None:
    assert personal_data_in(text) is Personal.MAIL


def test_mail_is_told_first_and_a_personal_number_before_a_telephone() -> None:
    number, telephone, mail = "0101990450001", "070 123 456", "a@example.org"

    assert personal_data_in(f"{telephone} {number} {mail}") is Personal.MAIL
    assert personal_data_in(f"{telephone}; {number}") is Personal.NUMBER


def test_a_day_beside_a_telephone_number_does_not_hide_it() -> None:
    assert personal_data_in("2026-11-20 070 123 456") is Personal.TELEPHONE


@given(
    days=st.lists(
        st.dates(date(1900, 1, 1), date(2199, 12, 31)), min_size=1, max_size=4
    )
)
def test_days_in_a_row_are_never_taken_for_a_telephone(
    days: list[date],
) -> None:
    text = " ".join(str(day) for day in days)

    assert personal_data_in(text) is None
