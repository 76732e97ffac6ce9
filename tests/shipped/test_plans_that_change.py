"""The worked examples of plans that change, typed from the top of their page."""

from pathlib import Path

import pytest

from builders import REPOSITORY
from casebooks import Office
from readers import Reader

PAGE = (REPOSITORY / "docs" / "plans-that-change.md").read_text(encoding="utf-8")


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    return Reader(office=Office(folder=home / "office", home=home), here=home)


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
