"""The worked examples of plans that change, typed from the top of their page."""

from pathlib import Path

import pytest

from builders import REPOSITORY
from readers import Reader, a_reader

PAGE = (REPOSITORY / "docs" / "plans-that-change.md").read_text(encoding="utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return a_reader(tmp_path)


def test_who_follows_the_page_sees_what_it_shows(reader: Reader) -> None:
    reader.follow(PAGE)

    assert "\n".join(reader.told) == ""
    assert set(reader.statuses) == {0}
    assert len(list(reader.office.folder.glob("cases/*.json"))) == 12


@pytest.mark.parametrize(
    ("true", "slip"),
    [
        ("look again  407", "look again  412"),
        ("30 results recorded", "29 results recorded"),
    ],
)
def test_a_page_that_is_not_true_is_found_out(
    reader: Reader, true: str, slip: str
) -> None:
    assert PAGE.count(true) == 1

    reader.follow(PAGE.replace(true, slip))

    assert reader.told != []
