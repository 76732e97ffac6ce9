"""Texts and days in the reader's language, or the nearest there is."""

from datetime import date

import pytest

from releasekit.wording.days import day_in_table, day_or_month, full_day, short_day
from releasekit.wording.texts import text_in

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("texts", "language", "found"),
    [
        ({"en": "Day", "mk": "Ден"}, "mk", "Ден"),
        ({"en": "Day", "sr-Cyrl": "Дан"}, "sr-Latn", "Дан"),
        ({"en": "Day", "mk": "Ден"}, "sq", "Day"),
        ({"mk": "Ден"}, "sq", "Ден"),
        ({}, "sq", ""),
    ],
)
def test_a_missing_text_falls_back_along_its_chain(
    texts: dict[str, str], language: str, found: str
) -> None:
    assert text_in(texts, language) == found


def test_a_day_near_today_has_its_weekday_and_a_far_one_its_year() -> None:
    near, far = date(2026, 11, 5), date(2028, 11, 5)

    assert day_in_table(near, TODAY) == "Thu  5 Nov"
    assert day_in_table(far, TODAY) == "2028-11-05"
    assert short_day(near, TODAY) == "Thu 5 Nov"
    assert short_day(far, TODAY) == "Sun 5 Nov 2028"
    assert day_or_month(near, TODAY) == "5 Nov"
    assert day_or_month(far, TODAY) == "Nov 2028"
    assert full_day(near) == "Thu 5 Nov 2026"
