"""The columns of a lawyer's sheet, and where in it there is room to write."""

import pytest

from releasekit.domain.lawyer.columns import TEXTS, columns, names_of, without_room


def test_the_columns_are_keys_and_texts_stand_once_a_language() -> None:
    of_one = [one.name for one in columns(["mk"])]
    of_two = [one.name for one in columns(["mk", "en"])]

    assert " ".join(of_one) == (
        "row kind number action what_the_draft_says basis source how_sure question "
        "answer law article text_of days day_read post link "
        "draft checklist version sha256"
    )
    assert [one for one in of_two if one not in of_one] == [
        f"{text}_{tag}" for text in TEXTS for tag in ("mk", "en")
    ]
    assert [one for one in of_one if one not in of_two] == list(TEXTS)


def test_a_column_is_known_by_its_key_in_every_language() -> None:
    found = columns(["mk", "en"])

    assert names_of("question", ["mk", "en"]) == ("question_mk", "question_en")
    assert [one.name for one in found if one.key == "question"] == [
        "question_mk",
        "question_en",
    ]


@pytest.mark.parametrize(
    ("kind", "locked"),
    [
        ("due", ""),
        ("opens", ""),
        ("flow", "days"),
        ("question", "days"),
        ("note", "answer article day_read days law link post text_of"),
    ],
)
def test_a_row_has_room_only_for_what_it_asks(kind: str, locked: str) -> None:
    assert " ".join(sorted(without_room(kind))) == locked
